package main

import (
	"fmt"
	"io"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/options"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/rulepage"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/terminal"
)

// explain prints the pages of the rules that are named, or lists all rules. With
// a name that is wrong it prints nothing.
func explain(opts *options.Options, stdout io.Writer) error {
	all := opts.Suite.Rules
	if len(opts.Patterns) == 0 {
		return rulepage.List(stdout, all)
	}
	var rules []*analysis.Analyzer
	for _, name := range opts.Patterns {
		r, err := rulepage.Find(all, name)
		if err != nil {
			return err
		}
		rules = append(rules, r)
	}
	style := rulepage.Style{Color: colored(opts, stdout), Width: min(terminal.Width(stdout), 100)}
	for i, r := range rules {
		if i > 0 {
			fmt.Fprintln(stdout)
		}
		if err := rulepage.Print(stdout, r, style); err != nil {
			return err
		}
	}
	return nil
}
