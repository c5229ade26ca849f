// Keyauthz finds authorization bugs in Go HTTP services. Run it as
//
//	keyauthz [flags] [packages]
//
// or as go vet -vettool=$(which keyauthz) [flags] [packages]; keyauthz -h tells
// the rest. This package only connects the command line with what does the work:
// options reads it, driver analyses, format prints, and unit answers the go
// command where that runs the tool.
package main

import (
	"os"
	"runtime/debug"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/unit"
)

func main() {
	if unit.Requested(os.Args[1:]) {
		unit.Main()
	}
	// A run is short and allocates much that lives to its end: collecting less
	// often is a third less work, for some memory.
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(400)
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}
