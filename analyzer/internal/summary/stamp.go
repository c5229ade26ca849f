package summary

import (
	"net/textproto"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file notes what a program writes into the headers of the requests that it gets,
// over whatever the client has sent there:
//
//	r.Header.Set("X-Tenant-ID", key.TenantID)
//	next.ServeHTTP(w, r)

// stamps notes that k gives a header of a request a value.
func (f *function) stamps(k *call, state flow.State) {
	if k.name != "Header.Set" || len(k.args) != 3 || typeKey(k.args[0].Type()) != "net/http.Header" {
		return
	}
	headers, name := f.values.Of(k.args[0]), f.values.Of(k.args[1])
	given := func(o flow.Origin) bool { return o.Kind == flow.Param || o.Kind == flow.Free }
	if !f.Table.Any(headers, func(o flow.Origin) bool { return given(o) || allHeaders(o) }) ||
		!f.Table.Any(name, func(o flow.Origin) bool { return given(o) || o.Kind == flow.Const }) {
		return // those of an answer
	}
	at := f.callPos(k)
	f.add(Effect{Kind: Stamp, Name: k.name, Args: headers, To: name, Status: f.values.Of(k.args[2]), Pos: at, Site: at}, state)
}

// allHeaders reports whether o are the headers of a request.
func allHeaders(o flow.Origin) bool {
	return o == flow.Origin{Kind: flow.Input, Class: uint8(model.Header)}
}

// Stamped returns the names of the headers that functions with the given summaries write
// into requests, sorted, where what they write is not what the client says.
func Stamped(t *flow.Table, sums []*Summary) []string {
	client := func(o flow.Origin) bool { return o.Kind == flow.Input && !o.Has(flow.Loaded) }
	var names []string
	for _, s := range sums {
		for _, e := range s.Effects {
			if e.Kind != Stamp || len(e.To) != 1 || len(e.Status) == 0 || !t.Any(e.Args, allHeaders) || t.Any(e.Status, client) {
				continue
			}
			if o := t.At(e.To[0]); o.Kind == flow.Const && strings.Contains(o.Name, "-") {
				names = append(names, textproto.CanonicalMIMEHeaderKey(o.Name))
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
