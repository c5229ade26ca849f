// Package pat has the part of pat that the scenarios use, without code.
package pat

import "net/http"

type PatternServeMux struct{ NotFound http.Handler }

func New() *PatternServeMux { return nil }

func (p *PatternServeMux) ServeHTTP(w http.ResponseWriter, r *http.Request) {}
func (p *PatternServeMux) Get(pat string, h http.Handler)                   {}
func (p *PatternServeMux) Post(pat string, h http.Handler)                  {}
func (p *PatternServeMux) Add(meth, pat string, h http.Handler)             {}
