// Package options is the command line: which flags there are, what they mean
// and what is wrong with those that were given. The same names apply when the
// go command runs the tool, which offers only [Shared].
package options

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/emit"
)

// Options are what a user asked for.
type Options struct {
	Config *analyzer.Config
	Suite  *analyzer.Suite

	// Rules are those of the suite that were selected.
	Rules    []*analysis.Analyzer
	Patterns []string

	Dir       string        // -C: where to work, "" for the current directory
	Tags      string        // build tags, comma separated
	Tests     bool          // whether test files are analysed too
	KeepGoing bool          // whether type errors are no failure
	Targets   []emit.Target // standard output first, then files
	Color     Color
	Known     Known
	Fix       bool   // whether files are changed
	Diff      bool   // whether changes are printed instead
	Debug     string // view of [analyzer.Dumps] to print in place of findings
	Help      bool
	Version   bool
}

// Parse reads the arguments after the command's name.
func Parse(args []string) (*Options, error) {
	cfg := analyzer.DefaultConfig()
	o := &Options{Config: cfg, Suite: analyzer.NewSuite(cfg)}
	fs, selected, targets := o.flags()
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			o.Help = true
			return o, nil
		}
		return nil, clarify(err)
	}
	var err error
	if o.Targets, err = targets.all(); err != nil {
		return nil, err
	}
	if err := o.Known.check(); err != nil {
		return nil, err
	}
	if o.Debug != "" && (len(o.Targets) > 1 || o.Known != Known{}) {
		return nil, errors.New("-debug prints no findings: there is nothing for -out, -new-from-rev and -baseline")
	}
	if o.Rules = selected.apply(o.Suite.Rules); len(o.Rules) == 0 {
		return nil, errors.New("every rule is switched off")
	}
	o.Patterns = fs.Args()
	switch {
	case len(o.Patterns) == 0:
		o.Patterns = []string{"."}
	case len(o.Patterns) == 1 && o.Patterns[0] == "help":
		o.Help = true // what the go command tells users to run
	}
	for _, p := range o.Patterns {
		if strings.HasPrefix(p, "-") {
			return nil, fmt.Errorf("flag %s must come before the packages", p)
		}
	}
	switch {
	case (o.Fix || o.Diff) && (o.Known.Write || o.Known.Prune):
		return nil, errors.New("-fix and -diff do not go with changes of the baseline: make them afterwards")
	case o.Debug != "" && (o.Fix || o.Diff):
		return nil, errors.New("-debug prints what is known in place of findings: -fix and -diff do not go with it")
	case o.Diff && (len(o.Targets) > 1 || o.Targets[0].Format != "text"):
		return nil, errors.New("-diff prints a patch in place of findings: no format goes with it")
	}
	return o, nil
}

// flags returns the flags that decode into o, into a selection of rules and into
// the targets of output. [Help] describes them.
func (o *Options) flags() (*flag.FlagSet, selection, *targets) {
	fs := flag.NewFlagSet("keyauthz", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}

	Shared(fs, o.Config)
	selected := newSelection(fs, o.Suite.Rules)
	fs.StringVar(&o.Dir, "C", "", "")
	fs.StringVar(&o.Tags, "tags", "", "")
	fs.BoolVar(&o.Tests, "tests", true, "")
	fs.BoolVar(&o.KeepGoing, "keep-going", false, "")
	to := newTargets(fs)
	o.Known.flags(fs)
	fs.Var(&o.Color, "color", "")
	fs.BoolVar(&o.Fix, "fix", false, "")
	fs.BoolVar(&o.Diff, "diff", false, "")
	fs.Var((*view)(&o.Debug), "debug", "")
	fs.BoolVar(&o.Version, "version", false, "")
	return fs, selected, to
}

// clarify words an error of package flag as an answer to who typed it.
func clarify(err error) error {
	if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: "); ok {
		return fmt.Errorf("unknown flag or rule %s", name)
	}
	return err
}

// Shared registers the flags that decode into cfg: those that mean the same
// wherever the rules run.
func Shared(fs *flag.FlagSet, cfg *analyzer.Config) {
	fs.Var(&cfg.Confidence, "confidence", "lowest confidence that is reported: low, medium or high")
	fs.Var((*analyzer.List)(&cfg.Modules), "modules", "path prefixes of modules that are analysed from source besides the main ones")
	for _, n := range names(&cfg.Names) {
		fs.Var(n.list, n.flag, n.usage)
	}
}
