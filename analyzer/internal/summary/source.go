package summary

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// A Source is a place where something that a client may show, such as a header, is
// read from the request: where the way of a finding begins.
type Source struct {
	Of  flow.Set
	Pos Pos
}

// maxSources bounds the places that a function tells its callers.
const maxSources = 4

// sourcesBy notes what a call reads by itself, or what its callee reads.
func (f *function) sourcesBy(k *call) {
	if e := k.entry; e != nil && e.Input != nil {
		f.reads(Source{f.input(f.values, k, e.Input), f.callPos(k)})
		return
	}
	for _, t := range k.targets {
		for _, r := range t.sum.Sources {
			f.reads(r)
		}
	}
}

// reads notes a place, the first for each thing that is read.
func (f *function) reads(r Source) {
	shown := f.Table.Any(r.Of, func(o flow.Origin) bool {
		switch model.Class(o.Class) {
		case model.Header, model.Query, model.Cookie:
			return o.Kind == flow.Input && o.Name != "" && !strings.HasPrefix(o.Name, "$")
		}
		return false
	})
	if !shown || len(f.sum.Sources) >= maxSources || slices.ContainsFunc(f.sum.Sources, func(old Source) bool { return slices.Equal(old.Of, r.Of) }) {
		return
	}
	f.sum.Sources = append(f.sum.Sources, r)
}
