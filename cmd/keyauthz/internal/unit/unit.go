// Package unit answers the go command where that runs keyauthz on one package
// at a time: go vet -vettool=keyauthz. Most of it is unitchecker's; this package
// adds what keeps the go command's cache from hiding findings.
//
// The go command keeps what the tool said of a package under a key made of the
// tool (-V=full), its flags, the package's build and the facts of its imports.
// Three things that matter are not in the key:
//
//   - Whether the package was asked for or only imported. A tool says nothing of
//     the latter, and the go command repeats that nothing when somebody asks.
//     See [config.reportDependency].
//   - Whether an analyzer failed: the go command prints the error once, has the
//     facts in its cache by then, and says nothing the next time. See [Main].
//   - Files that the tool reads besides, such as its configuration. See
//     [configure].
package unit

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/unitchecker"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/failure"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/options"
)

// Requested reports whether the arguments are the go command's.
func Requested(args []string) bool {
	if len(args) == 0 {
		return false
	}
	for _, arg := range args {
		switch oneDash(arg) {
		case "-V=full", "-flags":
			return true
		}
	}
	return strings.HasSuffix(args[len(args)-1], ".cfg")
}

// Main answers the go command and exits.
func Main() {
	cfg := analyzer.DefaultConfig()
	serve(cfg, analyzer.New(cfg))
}

// serve is Main with the given rules, which read cfg when they run.
func serve(cfg *analyzer.Config, rules []*analysis.Analyzer) {
	if oneDash(os.Args[1]) == "-V=full" {
		if err := printVersion(os.Stdout); err != nil {
			exit(err)
		}
		os.Exit(0)
	}
	options.Shared(flag.CommandLine, cfg)
	flag.String("config", "", "off reads no configuration file")

	if last := len(os.Args) - 1; strings.HasSuffix(os.Args[last], ".cfg") {
		c, err := readConfig(os.Args[last])
		if err != nil {
			exit(err)
		}
		if err := configure(cfg, c, os.Args[1:last]); err != nil {
			exit(err)
		}
		report := c.reportDependency() && !fixing(os.Args[1:last])
		if report {
			if os.Args[last], err = c.report(); err != nil {
				exit(err)
			}
		}
		spotVariants(rules, report)
		if c.foreign() {
			skip(rules, func() bool { return !options.Named(cfg.Modules, c.ModulePath) })
		}
	}
	// An error that an analyzer returns would be cached as silence; the result
	// of a process that fails is not cached.
	failure.Contain(rules, func(f *failure.Failure) {
		var misfit *analyzer.Misfit
		if errors.As(f.Err, &misfit) {
			exit(misfit)
		}
		exit(fmt.Errorf("%v\n%s", f, f.Stack))
	})
	unitchecker.Main(rules...)
}

func exit(err error) {
	fmt.Fprintf(os.Stderr, "keyauthz: %s\n", strings.TrimSpace(err.Error()))
	os.Exit(2)
}

// fixing reports whether the go command wants the files changed.
func fixing(args []string) bool {
	for _, arg := range args {
		switch oneDash(arg) {
		case "-fix", "-fix=true", "-diff", "-diff=true":
			return true
		}
	}
	return false
}

// oneDash returns a flag as it is written with one dash.
func oneDash(arg string) string {
	if strings.HasPrefix(arg, "--") {
		return arg[1:]
	}
	return arg
}
