package summary

import (
	"go/types"
	"reflect"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// This file reads the tags of structs that a request is bound to:
//
//	Key string `header:"X-API-Key" binding:"required"`

// tags returns the inputs that a bind of a struct of type t reads, each in its
// field.
func (f *function) tags(t types.Type, bind *model.Bind) flow.Set {
	var set flow.Set
	bound(t, bind, func(field *types.Var, _ string, tag model.Tag, name string) {
		set = f.Table.Union(set, f.Table.Of(flow.Origin{
			Kind: flow.Input, Class: uint8(tag.Class), Name: name, In: field.Name(),
		}))
	})
	return set
}

// required returns what is known where a bind has not failed: what its rules ask
// for is there.
func (f *function) required(k *call, bind *model.Bind) flow.State {
	into := k.arg(bind.Into)
	if into == nil || bind.Rules == "" {
		return flow.Nothing()
	}
	state := flow.Nothing()
	bound(unwrap(into).Type(), bind, func(_ *types.Var, tags string, tag model.Tag, name string) {
		rules := strings.Split(reflect.StructTag(tags).Get(bind.Rules), ",")
		if slices.Contains(rules, "omitempty") || len(rules) == 1 && rules[0] == "" {
			return
		}
		input := f.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(tag.Class), Name: name})
		state = f.and(state, f.guard(Guard{Kind: Shape, X: input, Name: rules[len(rules)-1], Pos: f.callPos(k)}))
	})
	return state
}

// bound calls visit for each field of a struct of type t that a bind fills in.
func bound(t types.Type, bind *model.Bind, visit func(field *types.Var, tags string, tag model.Tag, name string)) {
	if ptr, ok := t.Underlying().(*types.Pointer); ok {
		t = ptr.Elem()
	}
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return
	}
	for i := range s.NumFields() {
		field := s.Field(i)
		if field.Embedded() {
			bound(field.Type(), bind, visit)
			continue
		}
		for _, tag := range bind.Tags {
			name, _, _ := strings.Cut(reflect.StructTag(s.Tag(i)).Get(tag.Key), ",")
			if name != "" && name != "-" {
				visit(field, s.Tag(i), tag, name)
			}
		}
	}
}
