package options

import (
	"flag"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// clarify words an error of package flag as an answer to who typed it.
func clarify(err error, fs *flag.FlagSet) error {
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: -"); ok {
		if near := nearest(name, fs); near != "" {
			return fmt.Errorf("unknown flag or rule -%s; did you mean -%s?", name, near)
		}
		return fmt.Errorf("unknown flag or rule -%s", name)
	}
	if m := badBool.FindStringSubmatch(text); m != nil {
		return fmt.Errorf("invalid value %s for flag %s: want true or false", m[1], m[2])
	}
	return err
}

var badBool = regexp.MustCompile(`^invalid boolean value (".*") for (-\S+): `)

// nearest returns the flag that was probably meant, or "".
func nearest(name string, fs *flag.FlagSet) string {
	found, least := "", min(max(1, len(name)/3), len(name)-1)+1 // of "V", nothing may be left
	fs.VisitAll(func(f *flag.Flag) {
		if d := levenshtein.ComputeDistance(strings.ToLower(name), strings.ToLower(f.Name)); d < least {
			found, least = f.Name, d
		}
	})
	return found
}

// Meant adds to an error of loading packages the command that who wrote the first
// of them probably meant, explian or version, or what packages look like.
func (o *Options) Meant(err error) error {
	first := o.Patterns[0]
	if o.Command != Check || strings.ContainsAny(first, "./") || !strings.Contains(err.Error(), "package "+first+" is not in std") {
		return err
	}
	if first == "version" {
		return fmt.Errorf("%w; did you mean keyauthz -version?", err)
	}
	for _, c := range slices.Sorted(maps.Keys(commands)) {
		if levenshtein.ComputeDistance(first, string(c)) <= 2 {
			return fmt.Errorf("%w; did you mean keyauthz %s?", err, c)
		}
	}
	return fmt.Errorf("%w, and no command of keyauthz (packages of a module begin with ./, as in ./...; run keyauthz -h for the commands)", err)
}

// HelpFor returns the command line that tells more of what args ask for.
func HelpFor(args []string) string {
	if len(args) > 0 {
		if _, ok := commands[Command(args[0])]; ok {
			return "keyauthz " + args[0] + " -h"
		}
	}
	return "keyauthz -h"
}
