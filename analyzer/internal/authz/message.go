package authz

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about objects that the client names in the body or query rather than in
// the path:
//
//	POST /labels/rename {"id": 1, "name": "urgent"}

// inMessage enters how the route treats such an object, where its path names none: one
// that is changed, by what the client names it by.
func (t *trace) inMessage(o *Object, own tenants, owner func(flow.Origin) bool) {
	tied := func(e *effect) bool { return !e.Aside && !notes(e) }
	for i := range t.effects {
		e := &t.effects[i]
		if !e.handler || !stored(e.Kind) || e.Adds || e.OnMap() || !tied(e) {
			continue
		}
		if t.Table.Any(e.Args, owner) {
			o.Tied = o.Tied || t.Table.Any(e.Args, t.namesSort)
			continue
		}
		id, ok := t.picked(e.Args, own)
		if !ok && !t.reads() { // what a route to read writes is a cache
			id, ok = t.found(e, owner)
		}
		if !ok || e.Kind != summary.Write || !t.namesSort(id) {
			continue
		}
		same := func(o flow.Origin) bool { return sameInput(o, id) || id.Class == o.Class && o.Has(flow.Loaded) }
		client := func(o flow.Origin) bool { return owner(o) || t.who(o) }
		switch {
		case t.relates(same, client, tied) != "", t.relates(same, inPath, tied) != "":
			o.Tied = true
		case o.Loose == nil && !o.Owned && !t.opens(e.ways, own, same) && !t.forwards() && !t.administrative():
			o.Loose, o.Name, o.Message = e, inputName(id), true
			o.Within = t.confinedTo(e.ways, own, same)
		}
	}
}

// found returns the id in the body or query by which what e changes was looked for before,
// if by that alone:
//
//	l := store.Label(form.ID)
//	l.Name = form.Name
//	store.Save(l)
func (t *trace) found(e *effect, owner func(flow.Origin) bool) (flow.Origin, bool) {
	for i := range t.effects {
		r := &t.effects[i]
		if !r.handler || r.Kind != summary.Read || r.OnMap() || t.Table.Any(r.Args, owner) {
			continue
		}
		for o := range t.Table.All(r.Args) {
			if id := withoutRow(o); t.namesSort(id) && (t.changed(e, id) || t.asFound(r, e, id)) {
				return id, true
			}
		}
	}
	return flow.Origin{}, false
}

// withoutRow returns what stands in a row that is a query: First(&Label{ID: id}).
func withoutRow(o flow.Origin) flow.Origin {
	o.In = ""
	return o
}

// changed reports whether e stores what was loaded by what the client has sent with id, and
// was changed to what it has sent besides.
func (t *trace) changed(e *effect, id flow.Origin) bool {
	sent := func(o flow.Origin) bool { return o.Kind == flow.Input && o.Has(flow.Written) && !o.Has(flow.Loaded) }
	loaded := func(o flow.Origin) bool {
		return o.Kind == flow.Input && o.Class == id.Class && o.Has(flow.Loaded) && !o.Has(flow.Written)
	}
	return t.Table.Any(e.Args, sent) && t.Table.Any(e.Args, loaded)
}

// asFound reports whether e stores what r has found by id, and the client has said nothing
// else of it:
//
//	db.First(&invite, "id = ?", c.Query("id"))
//	db.Delete(&invite)
func (t *trace) asFound(r, e *effect, id flow.Origin) bool {
	loaded := func(o flow.Origin) bool { return o.Has(flow.Loaded) && sameInput(o, id) }
	other := func(o flow.Origin) bool { return o.Kind == flow.Input && !sameInput(o, id) }
	return t.Table.Any(e.Args, loaded) && !t.Table.Any(t.Table.Union(r.Args, e.Args), other)
}

// namesSort reports whether o is how the client names one of what the route is about,
// in the body or query: "id", or "label_id" of /labels.
func (t *trace) namesSort(o flow.Origin) bool {
	if o.Kind != flow.Input || o.Has(flow.Written) || o.Has(flow.Loaded) || o.In != "" ||
		model.Class(o.Class) != model.Body && model.Class(o.Class) != model.Query {
		return false
	}
	ws := words(inputName(o))
	of := route.Singular(sortOf(t.route.Pattern))
	rest := slices.DeleteFunc(slices.Clone(ws), func(w string) bool { return slices.Contains(ids, w) })
	return len(rest) < len(ws) && (len(rest) == 0 || len(rest) == 1 && rest[0] == of)
}
