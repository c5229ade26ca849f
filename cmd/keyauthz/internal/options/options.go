// Package options is the command line: which flags there are, what they mean
// and what is wrong with those that were given. The same names apply when the
// go command runs the tool, which offers only [Shared].
package options

import (
	"errors"
	"flag"
	"fmt"
	"io"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/configfile"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/emit"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/format"
)

// Options are what a user asked for.
type Options struct {
	Config *analyzer.Config
	Suite  *analyzer.Suite

	// File is the configuration file that was read, if any.
	File *configfile.File

	// Command is what is asked for in place of findings.
	Command Command
	// Rules are those of the suite that were selected.
	Rules []*analysis.Analyzer
	// Patterns are packages; for [Explain] they are names of rules.
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

	args   []string
	routes *targets            // of the command routes
	file   string              // -config
	given  map[string][]string // values of the flags that settings have, by name
}

// Parse reads the arguments after the command's name. It reads no file: see
// [Options.Configure].
func Parse(args []string) (*Options, error) { return parse(args, analyzer.DefaultConfig()) }

// Configure returns the options with what the configuration file says that applies
// in dir, where the arguments do not say otherwise.
func (o *Options) Configure(dir string) (*Options, error) {
	name, err := configfile.Choose(o.file, dir)
	if err != nil || name == "" {
		return o, err
	}
	cfg := analyzer.DefaultConfig()
	file, err := configfile.Load(name, finding.ShortPath(name, dir), cfg)
	if err != nil {
		return nil, err
	}
	o, err = parse(o.args, cfg)
	if err != nil {
		return nil, err
	}
	o.File = file
	return o, nil
}

// parse reads arguments into options whose configuration is cfg so far.
func parse(args []string, cfg *analyzer.Config) (*Options, error) {
	o := &Options{Config: cfg, Suite: analyzer.NewSuite(cfg), args: args, given: make(map[string][]string)}
	if len(args) > 0 {
		if _, ok := commands[Command(args[0])]; ok {
			return o, Command(args[0]).parse(o, args[1:])
		}
	}
	fs, selected, targets := o.flags()
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			o.Help = true
			return o, nil
		}
		return nil, clarify(err, fs)
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
	case o.Patterns[0] == "help":
		o.Help = true // what the go command tells users to run
		if len(o.Patterns) > 1 {
			o.Command = Command(o.Patterns[1])
		}
		if _, ok := commands[o.Command]; !ok && o.Command != Check {
			return nil, fmt.Errorf("there is no command %q", o.Command)
		}
		return o, nil
	}
	if err := misplaced(o.Patterns); err != nil {
		return nil, err
	}
	if err := flagsFirst(o.Patterns, "packages"); err != nil {
		return nil, err
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

	o.settings(fs)
	selected := newSelection(fs, o.Suite.Rules)
	o.load(fs)
	to := newTargets(fs, format.Names())
	o.Known.flags(fs)
	fs.Var(&o.Color, "color", "")
	fs.BoolVar(&o.Fix, "fix", false, "")
	fs.BoolVar(&o.Diff, "diff", false, "")
	fs.Var((*view)(&o.Debug), "debug", "")
	fs.BoolVar(&o.Version, "version", false, "")
	return fs, selected, to
}

// settings registers the flags that have settings of the same name, and those that
// say where others are.
func (o *Options) settings(fs *flag.FlagSet) {
	Shared(fs, o.Config)
	fs.VisitAll(func(f *flag.Flag) { f.Value = noted{f.Value, f.Name, o.given} })
	fs.StringVar(&o.Dir, "C", "", "")
	fs.StringVar(&o.file, "config", "", "")
}

// load registers the flags that say what is analysed.
func (o *Options) load(fs *flag.FlagSet) {
	fs.StringVar(&o.Tags, "tags", "", "")
	fs.BoolVar(&o.Tests, "tests", true, "")
	fs.BoolVar(&o.KeepGoing, "keep-going", false, "")
}

// Shared registers the flags that decode into cfg: those that mean the same
// wherever the rules run.
func Shared(fs *flag.FlagSet, cfg *analyzer.Config) {
	fs.Var(&cfg.Confidence, "confidence", "lowest confidence that is reported: low, medium or high")
	fs.Var((*analyzer.List)(&cfg.Modules), "modules", "path prefixes of modules that are analysed from source besides the main ones")
	for _, n := range analyzer.NameLists(&cfg.Names) {
		fs.Var(n.List, n.Name, n.Usage)
	}
}
