package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/baseline"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/driver"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/git"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/options"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/recent"
)

// known is what takes findings out of a report that the user knows of.
type known struct {
	opts     *options.Options
	changes  *git.Changes       // nil without -new-from-rev
	baseline *baseline.Baseline // nil without -baseline
}

// readKnown reads what is known before the analysis, whose time is lost if that
// fails.
func readKnown(opts *options.Options, dir string) (*known, error) {
	k := &known{opts: opts}
	var err error
	if rev := opts.Known.Revision; rev != "" {
		if k.changes, err = git.Since(dir, rev); err != nil {
			return nil, fmt.Errorf("-new-from-rev: %w", err)
		}
	}
	switch file := opts.Known.Baseline; {
	case file == "":
	case opts.Known.Write:
		k.baseline, err = baseline.ReadIfAny(file)
	default:
		k.baseline, err = baseline.Read(file)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("-baseline: %w (-write-baseline makes it)", err)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("-baseline: %w", err)
	}
	return k, nil
}

// apply removes what is known from a report, brings the baseline up to date if
// that is asked for, and returns what there is to say about it.
func (k *known) apply(report *driver.Report, again again) (notes string, err error) {
	var b strings.Builder
	all := report.Findings
	if k.baseline != nil {
		compared := k.baseline.Compare(report.Findings, &baseline.Scope{
			Rules: k.opts.Infos(), Confidence: k.opts.Config.Confidence, Files: report.Files,
		})
		if err := k.settle(compared, &b); err != nil {
			return "", fmt.Errorf("-baseline: %w", err)
		}
		report.Findings = compared.New
		if k.opts.Known.Write {
			report.Findings = nil
		}
	}
	if k.changes != nil && len(report.Findings) > 0 {
		fresh := make(map[string]bool)
		for _, f := range k.fresh(all, report, again, &b) {
			fresh[f.Fingerprint] = true
		}
		report.Findings = slices.DeleteFunc(slices.Clone(report.Findings), func(f finding.Finding) bool { return !fresh[f.Fingerprint] })
	}
	return b.String(), nil
}

// fresh returns those of all findings that the changes brought.
func (k *known) fresh(all []finding.Finding, report *driver.Report, again again, notes io.Writer) []finding.Finding {
	before, err := k.before(all, report, again)
	if err != nil {
		fmt.Fprintf(notes, "keyauthz: -new-from-rev: judged by the lines that changed, since the code of %.12s cannot be analysed: %v\n", k.changes.Commit, err)
		return recent.Touched(all, k.changes)
	}
	return recent.New(all, before, k.changes)
}

// before returns what would have been found before the changes.
func (k *known) before(all []finding.Finding, report *driver.Report, again again) ([]finding.Finding, error) {
	overlay, err := k.changes.Base(again.dir)
	if err != nil {
		return nil, err
	}
	if len(overlay) == 0 {
		return all, nil
	}
	before, err := again.analyze(overlay)
	if err != nil {
		return nil, err
	}
	for _, b := range before.Broken {
		if !slices.ContainsFunc(report.Broken, func(now driver.Broken) bool { return now.Package == b.Package }) {
			first, _, _ := strings.Cut(b.Errors[0].Message, "\n")
			return nil, fmt.Errorf("%s: %s", b.Package, first)
		}
	}
	for _, f := range before.Failures {
		return nil, f
	}
	return before.Findings, nil
}

// settle writes the baseline if need be, and what became of it to b.
func (k *known) settle(c *baseline.Comparison, b *strings.Builder) error {
	file := k.opts.Known.Baseline
	switch {
	case k.opts.Known.Write:
		k.baseline.Update(c)
	case k.opts.Known.Prune:
		k.baseline.Prune(c)
	}
	changes := k.opts.Known.Write || k.opts.Known.Prune
	if changes {
		if err := k.baseline.Write(); err != nil {
			return err
		}
	}
	switch {
	case k.opts.Known.Write:
		fmt.Fprintf(b, "keyauthz: %s written to %s\n", count(c.Known+len(c.New), "finding", "findings"), file)
	case c.Known > 0:
		fmt.Fprintf(b, "keyauthz: %s of %s not reported\n", count(c.Known, "finding", "findings"), file)
	}
	if len(c.Gone) == 0 {
		return nil
	}
	remedy := "-prune-baseline removes " + plural(len(c.Gone), "it", "them")
	if changes {
		remedy = "removed"
	}
	fmt.Fprintf(b, "keyauthz: %s of %s nothing any more (%s):\n",
		count(len(c.Gone), "entry", "entries"), file+" "+plural(len(c.Gone), "matches", "match"), remedy)
	for _, e := range c.Gone {
		fmt.Fprintf(b, "    %s: %s (%s)\n", e.File, e.Message, e.Rule)
	}
	return nil
}

// count returns a number and what is counted.
func count(n int, one, many string) string { return fmt.Sprint(n, " ", plural(n, one, many)) }

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
