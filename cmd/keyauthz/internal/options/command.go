package options

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/routetable"
)

// A Command is what stands in front of flags and arguments and asks for something
// else than findings.
type Command string

const (
	Check   Command = "" // report findings
	Explain Command = "explain"
	Routes  Command = "routes"
	Config  Command = "config" // the configuration that applies
)

// commands are the ones that have a name, with their flags and help.
var commands = map[Command]struct {
	arguments string
	flags     func(*Options, *flag.FlagSet)
	help      string
}{
	Explain: {"rules", (*Options).explainFlags, explainHelp},
	Routes:  {"packages", (*Options).routesFlags, routesHelp},
	Config:  {"", (*Options).settings, configHelp},
}

// parse reads the arguments of a command.
func (c Command) parse(o *Options, args []string) error {
	o.Command = c
	fs := flag.NewFlagSet("keyauthz "+string(c), flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.Usage = func() {}
	commands[c].flags(o, fs)
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			o.Help = true
			return nil
		}
		return clarify(err, fs)
	}
	o.Patterns = fs.Args()
	switch {
	case c == Config && fs.NArg() > 0:
		return fmt.Errorf("config takes no packages, such as %s: a file applies to a directory (-C)", fs.Arg(0))
	case c == Routes && fs.NArg() == 0:
		o.Patterns = []string{"."}
	}
	if o.routes != nil {
		var err error
		if o.Targets, err = o.routes.all(); err != nil {
			return err
		}
	}
	return flagsFirst(o.Patterns, commands[c].arguments)
}

// Help writes what the command does and how to use it.
func (c Command) Help(w io.Writer) {
	if c == Check {
		Help(w)
		return
	}
	fmt.Fprint(w, commands[c].help)
}

// flagsFirst returns an error if a flag stands among arguments.
func flagsFirst(args []string, what string) error {
	for _, a := range args {
		if strings.HasPrefix(a, "-") {
			return fmt.Errorf("flag %s must come before the %s", a, what)
		}
	}
	return nil
}

// misplaced returns an error if the first package is the name of a command.
func misplaced(patterns []string) error {
	if _, ok := commands[Command(patterns[0])]; ok {
		return fmt.Errorf("%s must come first: keyauthz %[1]s [flags] ...", patterns[0])
	}
	return nil
}

func (o *Options) explainFlags(fs *flag.FlagSet) { fs.Var(&o.Color, "color", "") }

const explainHelp = `keyauthz explain prints the page of a rule: what it finds and why that matters,
code that is reported and code that is not, how to mend it, and how to suppress
a finding. Without a name it lists the rules.

Usage:

	keyauthz explain [-color when] [rule ...]

	-color when       auto, always or never (default auto; NO_COLOR is honoured)
`

func (o *Options) routesFlags(fs *flag.FlagSet) {
	o.settings(fs)
	o.load(fs)
	fs.Var(&o.Color, "color", "")
	o.routes = newTargets(fs, routetable.Formats)
}

const routesHelp = `keyauthz routes prints the authorization table of a service: every route with its
handler, the middlewares in front of it, how the key is verified, what ties the
tenant to the key, which scope is asked for, and the verdict of each rule with
its reason. It is ordered by path and method.

Usage:

	keyauthz routes [flags] [packages]

Packages are as for other Go tools; the default is ".".

Examples:

	keyauthz routes ./...
	keyauthz routes -out html=routes.html ./...    text here, and a page for a review
	keyauthz routes -format markdown ./cmd/api >> $GITHUB_STEP_SUMMARY

	-format name      text (the default), json, markdown or html
	-json             the same as -format=json
	-out format=file  write the table to a file as well; may be repeated. The file
	                  is there as a whole or not at all
	-color when       auto, always or never (default auto; NO_COLOR is honoured)

	-C, -config, -tags, -tests, -modules, -keep-going and the lists of names are as for
	keyauthz itself: see keyauthz -h.

Each rule's state is one of

	unmet             a check that the rule asks for is missing
	unknown           none is seen, but not all of the route is known
	accepted          a check is missing, and a comment in the code accepts that
	ok                checks are seen that meet what the rule asks for
	none              the rule asks for nothing here that is seen to be missing

Exit status: 0, or 2 if packages cannot be loaded or have errors.
`

const configHelp = `keyauthz config prints the configuration that applies in a directory, as a
configuration file with comments that say where each value comes from: a flag,
the file and line, or the default.

Usage:

	keyauthz config [flags]

Examples:

	keyauthz config
	keyauthz config -C services/api -key-headers=+X-Partner-Key
	keyauthz config > .keyauthz.yml    a file to begin with

	-C dir            change to dir first
	-config file      read this configuration file; off for none (default
	                  .keyauthz.yml, or .yaml, here or above, up to go.mod)

	-confidence, -modules and the lists of names are as for keyauthz itself: see
	keyauthz -h.
`
