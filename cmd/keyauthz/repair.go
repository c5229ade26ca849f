package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/driver"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/options"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/patch"
)

// A repair applies the fixes of a report, or shows what they are. Before it does,
// it analyses the program as it would be: a fix that does not compile, or that
// leaves what it should remove, is left out.
type repair struct {
	again
	opts *options.Options
	all  []finding.Finding // of the program, known ones included
}

// show prints the fixes as a patch, and returns the exit status.
func (r *repair) show(report *driver.Report, stdout, stderr io.Writer) (status int) {
	files, left, _, err := r.prove(report)
	for i := range files {
		if err == nil {
			_, err = stdout.Write(files[i].Diff(r.dir))
		}
	}
	if err != nil {
		fmt.Fprintf(stderr, "keyauthz: %v\n", err)
		return failed
	}
	problems(stderr, report, r.dir)
	fmt.Fprint(stderr, r.reasons(report.Findings, left))
	report.Findings = nil
	if status = exitStatus(report, r.opts.KeepGoing); status == clean && len(files) > 0 {
		status = found
	}
	return status
}

// apply writes the fixes, and returns the report on what is left, with notes on
// what became of it.
func (r *repair) apply(report *driver.Report) (after *driver.Report, notes string, err error) {
	files, left, after, err := r.prove(report)
	if err != nil {
		return nil, "", err
	}
	for i := range files {
		if err := files[i].Write(); err != nil {
			return nil, "", err
		}
	}
	if after != report {
		reported := make(map[string]bool)
		for _, f := range report.Findings {
			reported[f.Fingerprint] = true
		}
		after.Findings = slices.DeleteFunc(after.Findings, func(f finding.Finding) bool { return !reported[f.Fingerprint] })
	}
	if len(files) > 0 {
		notes = fmt.Sprintf("keyauthz: fixed %s in %s\n",
			count(len(report.Findings)-len(after.Findings), "finding", "findings"), count(len(files), "file", "files"))
	}
	return after, notes + r.reasons(after.Findings, left), nil
}

// prove returns the files that the fixes of a report change, less what does not
// stand the test, and the report on the program with the changes.
func (r *repair) prove(report *driver.Report) (files []patch.File, left []patch.Left, after *driver.Report, err error) {
	candidates := slices.Clone(report.Findings)
	var failed []patch.Left
	for {
		files, left, err = patch.Make(candidates, report.Roots)
		if err != nil || len(files) == 0 {
			return nil, append(failed, left...), report, err
		}
		overlay := make(map[string][]byte)
		for _, f := range files {
			overlay[f.Name] = f.New
		}
		if after, err = r.analyze(overlay); err != nil {
			return nil, nil, nil, err
		}
		bad := r.unproven(candidates, left, report, after)
		if len(bad) == 0 {
			return files, append(failed, left...), after, nil
		}
		failed = append(failed, bad...)
		for i := range candidates {
			if slices.ContainsFunc(bad, func(b patch.Left) bool { return same(b.Finding, candidates[i]) }) {
				candidates[i].Fix = nil
			}
		}
	}
}

// unproven returns the findings with fixes that the program is no better for: it
// does not compile, or they are still there.
func (r *repair) unproven(candidates []finding.Finding, left []patch.Left, before, after *driver.Report) []patch.Left {
	broke := slices.ContainsFunc(after.Broken, func(b driver.Broken) bool {
		return !slices.ContainsFunc(before.Broken, func(old driver.Broken) bool { return old.Package == b.Package })
	})
	var bad []patch.Left
	for _, f := range candidates {
		if f.Fix == nil || slices.ContainsFunc(left, func(l patch.Left) bool { return same(l.Finding, f) }) {
			continue
		}
		is := func(o finding.Finding) bool { return o.Rule == f.Rule && o.File == f.File && o.Message == f.Message }
		switch {
		case broke:
			bad = append(bad, patch.Left{Finding: f, Why: "the fixed program does not compile"})
		case number(after.Findings, is) >= number(r.all, is):
			bad = append(bad, patch.Left{Finding: f, Why: "it is still found with the fix"})
		}
	}
	return bad
}

// same reports whether two findings are one.
func same(a, b finding.Finding) bool {
	return a.Rule == b.Rule && a.Position == b.Position && a.Message == b.Message
}

func number(findings []finding.Finding, is func(finding.Finding) bool) int {
	n := 0
	for _, f := range findings {
		if is(f) {
			n++
		}
	}
	return n
}

// reasons says of each finding that stays why, a line each.
func (r *repair) reasons(findings []finding.Finding, left []patch.Left) string {
	var b strings.Builder
	say := func(f finding.Finding, why string) {
		f.File = finding.ShortPath(f.File, r.dir)
		fmt.Fprintf(&b, "%v: no fix: %s (%s)\n", f.Position, why, f.Rule.Name)
	}
	for _, f := range findings {
		if f.NoFix != "" {
			say(f, f.NoFix)
		}
	}
	for _, l := range left {
		say(l.Finding, l.Why)
	}
	return b.String()
}
