package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/driver"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/emit"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/format"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/git"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/options"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/routetable"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/terminal"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/version"
)

// Exit statuses.
const (
	clean  = 0
	found  = 1
	failed = 2 // also where something was found besides
)

// run is the command without the process around it.
func run(args []string, stdout, stderr io.Writer) (status int) {
	defer func() {
		if r := recover(); r != nil {
			fmt.Fprintf(stderr, "keyauthz: internal error: %v\n%s", r, debug.Stack())
			status = failed
		}
	}()
	fail := func(err error) int {
		fmt.Fprintf(stderr, "keyauthz: %v\n", err)
		return failed
	}

	opts, err := options.Parse(args)
	if err != nil {
		fmt.Fprintf(stderr, "keyauthz: %v (run %s for help)\n", err, options.HelpFor(args))
		return failed
	}
	switch {
	case opts.Help:
		opts.Command.Help(stdout)
		return clean
	case opts.Version:
		fmt.Fprintln(stdout, "keyauthz", version.String())
		return clean
	case opts.Command == options.Explain:
		if err := explain(opts, stdout); err != nil {
			return fail(err)
		}
		return clean
	}
	if opts.Dir != "" {
		if err := os.Chdir(opts.Dir); err != nil {
			return fail(err)
		}
	}
	dir, err := os.Getwd()
	if err != nil {
		return fail(err)
	}

	if opts, err = opts.Configure(dir); err != nil {
		return fail(err)
	}
	if opts.Command == options.Config {
		if err := opts.WriteConfig(stdout); err != nil {
			return fail(err)
		}
		return clean
	}

	if err := emit.Check(opts.Targets); err != nil {
		return fail(err)
	}
	known, err := readKnown(opts, dir)
	if err != nil {
		return fail(err)
	}
	progress := terminal.NewProgress(stderr)
	req := request(opts, progress)
	var report *driver.Report
	var dumps []driver.Dump
	switch {
	case opts.Debug != "":
		dumps, report, err = driver.Inspect(req, opts.Suite.Dump(opts.Debug))
	case opts.Command == options.Routes:
		req.Routes = opts.Suite.Routes(true)
		report, err = driver.Analyze(req, nil)
	default:
		req.Restrict = opts.Suite.Restrict
		req.Routes = opts.Suite.Routes(false)
		req.Fix = opts.Suite.FixElsewhere
		report, err = driver.Analyze(req, opts.Rules)
	}
	progress.Stop()
	if err != nil {
		return fail(opts.Meant(err))
	}
	var said strings.Builder
	mistaken := strangers(&said, opts, report.Loaded)
	outcome := func(status int) int {
		if mistaken {
			return failed
		}
		return status
	}

	switch {
	case opts.Debug != "":
		for _, d := range dumps {
			fmt.Fprintf(stdout, "# %s\n%s", d.Package, d.Text)
		}
		io.WriteString(stderr, said.String())
		problems(stderr, report, dir)
		return outcome(exitStatus(report, opts.KeepGoing))
	case opts.Command == options.Routes:
		report.Routes.Shorten(dir)
		written := emit.Each(stdout, opts.Targets, func(w io.Writer, t emit.Target) error {
			return routetable.New(t.Format, t.File == "" && colored(opts, stdout)).Print(w, report.Routes)
		})
		io.WriteString(stderr, said.String())
		problems(stderr, report, dir)
		if written != nil {
			return fail(written)
		}
		return outcome(exitStatus(report, opts.KeepGoing))
	}
	all := slices.Clone(report.Findings)
	once := again{args, dir, stderr}
	notes, err := known.apply(report, once)
	if err == nil && (opts.Fix || opts.Diff) {
		r := &repair{again: once, opts: opts, all: all}
		if opts.Diff {
			io.WriteString(stderr, said.String())
			return outcome(r.show(report, stdout, stderr))
		}
		var fixed string
		if report, fixed, err = r.apply(report); err != nil {
			return fail(err)
		}
		notes += fixed
	}
	written := write(opts, report, stdout, dir) // whatever failed, findings are told
	problems(&said, report, dir)
	said.WriteString(notes)
	limits(&said, opts, len(report.Findings))
	if opts.Targets[0].Format == "text" {
		suppressed(&said, report.Suppressed)
		summary(&said, report)
	}
	if opts.Targets[0].Format == "github" {
		fmt.Fprint(stderr, format.Disarm(said.String()))
	} else {
		fmt.Fprint(stderr, said.String())
	}
	if err := cmp.Or(err, written); err != nil {
		return fail(err)
	}
	return outcome(exitStatus(report, opts.KeepGoing))
}

func request(opts *options.Options, progress *terminal.Progress) *driver.Request {
	return &driver.Request{
		Patterns:   opts.Patterns,
		Tags:       opts.Tags,
		Tests:      opts.Tests,
		Own:        opts.Own,
		Confidence: opts.Config.Confidence,
		Progress:   progress.Stage,
	}
}

// write prints the findings, and writes the files that are asked for.
func write(opts *options.Options, report *driver.Report, stdout io.Writer, dir string) error {
	return emit.Write(&emit.Report{
		Findings: report.Findings,
		Run: format.Run{
			Rules:    opts.Infos(),
			Version:  version.String(),
			Color:    colored(opts, stdout),
			Problems: lacks(report),
		},
		Dir:  dir,
		Root: git.Root(dir),
	}, stdout, opts.Targets)
}

func colored(opts *options.Options, stdout io.Writer) bool {
	return opts.Color == options.Always || opts.Color == options.Auto && terminal.Colored(stdout)
}

// lacks says in a line each what keeps the report from being complete.
func lacks(report *driver.Report) []string {
	var reasons []string
	for _, b := range report.Broken {
		reasons = append(reasons, fmt.Sprintf("%s not analysed: it has errors", b.Package))
	}
	for _, pkg := range report.Skipped {
		reasons = append(reasons, fmt.Sprintf("%s not analysed: it imports a package with errors", pkg))
	}
	for _, f := range report.Failures {
		reasons = append(reasons, f.Error())
	}
	return reasons
}

// limits says what readers of the formats will not show of n findings.
func limits(w io.Writer, opts *options.Options, n int) {
	for _, t := range opts.Targets {
		if f := format.ByName(t.Format); f.Limits != nil && f.Limits(n) != "" {
			fmt.Fprintf(w, "keyauthz: %s: %s\n", t.Format, f.Limits(n))
		}
	}
}

// suppressed says what comments in the code keep from being reported.
func suppressed(stderr io.Writer, findings []finding.Finding) {
	if len(findings) == 0 {
		return
	}
	count := make(map[string]int)
	for _, f := range findings {
		count[f.Rule.Name]++
	}
	var rules []string
	for _, name := range slices.Sorted(maps.Keys(count)) {
		rules = append(rules, fmt.Sprintf("%d %s", count[name], name))
	}
	noun := "findings"
	if len(findings) == 1 {
		noun = "finding"
	}
	fmt.Fprintf(stderr, "%d %s suppressed by comments: %s\n", len(findings), noun, strings.Join(rules, ", "))
}

// problems says what keeps the report from being complete.
func problems(stderr io.Writer, report *driver.Report, dir string) {
	for _, b := range report.Broken {
		fmt.Fprintf(stderr, "# %s\n", b.Package)
		for _, e := range b.Errors {
			if e.File != "" {
				e.File = finding.ShortPath(e.File, dir)
				fmt.Fprintf(stderr, "%v: ", e.Position)
			}
			fmt.Fprintln(stderr, e.Message)
		}
		if b.More > 0 {
			fmt.Fprintf(stderr, "and %d more errors\n", b.More)
		}
	}
	for _, pkg := range report.Skipped {
		fmt.Fprintf(stderr, "keyauthz: %s not analysed: it imports a package with errors\n", pkg)
	}
	misfits := make(map[string]bool) // each is told of every package that imports it
	for _, f := range report.Failures {
		var misfit *analyzer.Misfit
		if !errors.As(f.Err, &misfit) {
			fmt.Fprintf(stderr, "keyauthz: %v\n%s", f, f.Stack)
			continue
		}
		for _, line := range misfit.Problems {
			if !misfits[line] {
				fmt.Fprintf(stderr, "keyauthz: %s\n", line)
			}
			misfits[line] = true
		}
	}
}

func exitStatus(report *driver.Report, keepGoing bool) int {
	switch {
	case len(report.Failures) > 0, len(report.Broken) > 0 && !keepGoing:
		return failed
	case len(report.Findings) > 0:
		return found
	}
	return clean
}
