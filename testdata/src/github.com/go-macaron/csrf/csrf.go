// Package csrf is a stub of github.com/go-macaron/csrf.
package csrf

import "gopkg.in/macaron.v1"

type Options struct{ Header string }

func Csrfer(options ...Options) macaron.Handler { return nil }
