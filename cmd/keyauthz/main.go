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
	"math"
	"os"
	"runtime"
	"runtime/debug"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/unit"
)

func main() {
	if unit.Requested(os.Args[1:]) {
		unit.Main()
	}
	collectLate()
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// collectLate leaves garbage alone until the heap has reached 768 MiB, and then
// collects as usual. A run is short and most of what it allocates lives to its
// end: for most programs this is a quarter less work.
func collectLate() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return // the user knows better
	}
	debug.SetGCPercent(-1)
	debug.SetMemoryLimit(768 << 20)
	// The first collection frees the sentinel.
	type sentinel struct{ self *sentinel }
	runtime.AddCleanup(new(sentinel), func(int) {
		debug.SetMemoryLimit(math.MaxInt64)
		debug.SetGCPercent(100)
	}, 0)
}
