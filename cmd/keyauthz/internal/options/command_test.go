package options

import (
	"flag"
	"io"
	"strings"
	"testing"
)

func TestCommandsComeFirst(t *testing.T) {
	for args, want := range map[string]struct {
		command  Command
		patterns string
	}{
		"./...":                     {Check, "./..."},
		"routes":                    {Routes, "."},
		"routes ./api ./cmd":        {Routes, "./api ./cmd"},
		"routes -format=json ./api": {Routes, "./api"},
		"explain":                   {Explain, ""},
		"explain crosstenant":       {Explain, "crosstenant"},
		"./routes":                  {Check, "./routes"}, // a package
	} {
		o, err := Parse(strings.Fields(args))
		if err != nil {
			t.Errorf("Parse(%q): %v", args, err)
		} else if got := strings.Join(o.Patterns, " "); o.Command != want.command || got != want.patterns {
			t.Errorf("Parse(%q) = %q of %q", args, o.Command, got)
		}
	}
}

func TestCommandsRefuse(t *testing.T) {
	for args, want := range map[string]string{
		"-tags=x routes ./...":        "routes must come first: keyauthz routes [flags] ...",
		"routes -crosstenant":         "unknown flag or rule -crosstenant",
		"routes -ot=html=r.html":      "unknown flag or rule -ot; did you mean -out?",
		"routes -out=sarif=r.sarif":   `unknown format "sarif" (want one of text, json, markdown, html)`,
		"-crostenant":                 "unknown flag or rule -crostenant; did you mean -crosstenant?",
		"-crosstenant=maybe":          `invalid value "maybe" for flag -crosstenant: want true or false`,
		"-key-headerz=X":              "did you mean -key-headers?",
		"config -fix":                 "unknown flag or rule -fix",
		"routes -format=sarif":        "want one of text, json, markdown, html",
		"routes ./... -keep-going":    "flag -keep-going must come before the packages",
		"explain crosstenant -colour": "flag -colour must come before the rules",
		"help routs":                  `there is no command "routs"`,
	} {
		if _, err := Parse(strings.Fields(args)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Parse(%q): %v, want %s", args, err, want)
		}
	}
}

func TestHelpOfACommandNamesItsFlags(t *testing.T) {
	for c := range commands {
		var text strings.Builder
		c.Help(&text)
		for _, args := range [][]string{{string(c), "-h"}, {"help", string(c)}} {
			if o, err := Parse(args); err != nil || !o.Help || o.Command != c {
				t.Errorf("Parse(%q) = %+v, %v", args, o, err)
			}
		}
		o, err := Parse(nil)
		if err != nil {
			t.Fatal(err)
		}
		shared := flag.NewFlagSet("", flag.ContinueOnError)
		Shared(shared, o.Config)
		fs := flag.NewFlagSet("", flag.ContinueOnError)
		fs.SetOutput(io.Discard)
		commands[c].flags(o, fs)
		fs.VisitAll(func(f *flag.Flag) {
			if shared.Lookup(f.Name) == nil && !strings.Contains(text.String(), "-"+f.Name) {
				t.Errorf("help of %s does not describe -%s", c, f.Name)
			}
		})
	}
}
