// Golangci is golangci-lint with keyauthz as one of its linters, for tests of the
// two together. It also shows how to build such a thing where "golangci-lint
// custom" cannot clone golangci-lint from GitHub: this takes the module proxy
// only. A go.mod elsewhere needs the two requirements and, if keyauthz is a
// clone, the replacement.
package main

import (
	"fmt"
	"os"
	"runtime/debug"

	"github.com/golangci/golangci-lint/v2/pkg/commands"
	"github.com/golangci/golangci-lint/v2/pkg/exitcodes"

	_ "github.com/keyauthz/keyauthz/analyzer/gclplugin"
)

func main() {
	info := commands.BuildInfo{
		GoVersion: "unknown",
		// With any other version golangci-lint takes it for the identity of the
		// executable: a plugin that was rebuilt would get the old one's results.
		Version: "(devel)",
		Commit:  "(unknown)",
		Date:    "(unknown)",
	}
	if build, ok := debug.ReadBuildInfo(); ok {
		info.GoVersion = build.GoVersion
	}
	if err := commands.Execute(info); err != nil {
		fmt.Fprintf(os.Stderr, "golangci-lint: %v\n", err)
		os.Exit(exitcodes.Failure)
	}
}
