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

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/unit"
)

func main() {
	if unit.Requested(os.Args[1:]) {
		unit.Main()
	}
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}
