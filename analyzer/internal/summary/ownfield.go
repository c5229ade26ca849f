package summary

import (
	"go/types"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file is about what the structs of a program hold of a request that a handler
// serves, next to what the program knows of it:
//
//	type Ctx struct {
//		context.Context
//		W   http.ResponseWriter
//		R   *http.Request
//		Key *Key
//	}

// ownField is what field of x yields where x is a type of the program.
func (f *function) ownField(v *flow.Values, x ssa.Value, field *types.Var) (flow.Set, bool) {
	if typeKey(field.Type()) == "net/http.ResponseWriter" {
		return f.Table.Of(flow.Origin{Kind: flow.Answer}), true
	}
	key := f.ownContext(x.Type(), field)
	if key == "" || !f.Table.Any(v.Of(x), isRequest) {
		return nil, false
	}
	if f.Index.IsRequest(field.Type()) {
		return f.Table.Of(flow.Origin{Kind: flow.Request}), true
	}
	return f.Table.Union(v.Stored(x), f.Table.Of(flow.Origin{Kind: flow.Context, Name: key})), true
}
