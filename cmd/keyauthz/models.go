package main

import (
	"fmt"
	"io"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/driver"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/options"
)

// strangers says which models of the configuration are about packages that do not
// exist, and reports whether that can only be a mistake: a path that is all but
// that of a package which is imported. Models of packages that another part of the
// program imports are nothing to speak of.
func strangers(stderr io.Writer, opts *options.Options, imported []string) (mistaken bool) {
	for _, m := range opts.Suite.Unmatched(imported) {
		there, err := driver.There(m.Path, opts.Tags)
		switch {
		case err != nil, m.Among(there):
		case m.Nearest != "":
			fmt.Fprintf(stderr, "keyauthz: %s: there is no package %s (nearest: %q)\n", m.Place, m.Path, m.Nearest)
			mistaken = true
		default:
			fmt.Fprintf(stderr, "keyauthz: %s: no module that is required here has a package %s: the model counts for nothing\n", m.Place, m.Path)
		}
	}
	return mistaken
}
