package options

import (
	"errors"
	"flag"
	"fmt"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer"
)

// A Color says when output is coloured.
type Color string

const (
	Auto   Color = "" // on terminals
	Always Color = "always"
	Never  Color = "never"
)

func (c Color) String() string {
	if c == Auto {
		return "auto"
	}
	return string(c)
}

// Set parses "auto", "always" or "never".
func (c *Color) Set(s string) error {
	switch s {
	case "auto":
		*c = Auto
	case "always", "never":
		*c = Color(s)
	default:
		return errors.New("want auto, always or never")
	}
	return nil
}

// A view is one of [analyzer.Dumps].
type view string

func (v view) String() string { return string(v) }

func (v *view) Set(s string) error {
	if !slices.Contains(analyzer.Dumps, s) {
		return fmt.Errorf("want one of %s", strings.Join(analyzer.Dumps, ", "))
	}
	*v = view(s)
	return nil
}

// noted is the value of a flag that remembers what it was given.
type noted struct {
	flag.Value
	name string
	all  map[string][]string
}

func (n noted) Set(s string) error {
	n.all[n.name] = append(n.all[n.name], s)
	return n.Value.Set(s)
}
