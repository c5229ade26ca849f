package authz

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about what the client sends in a field of a struct that is handed on as a
// whole, to what stores it and to others:
//
//	if err := validate.Struct(in); err != nil { ... }    // looks at in.Role
//	err := s.users.Update(ctx, in)                       // gives it

// passes reports whether o is a field of what e is given as a whole, and e by its name
// does not store that.
func (e *effect) passes(o flow.Origin) bool {
	if o.In == "" || e.Kind != summary.Write && e.Kind != summary.Unseen && e.Kind != summary.Sensitive {
		return false
	}
	ws := words(e.Name[strings.LastIndexByte(e.Name, '.')+1:])
	return len(ws) > 0 && slices.Contains(looking, ws[0]) || !slices.ContainsFunc(ws, func(w string) bool { return slices.Contains(storing, w) })
}

// looking are words in front of the names of functions that only look at what they are
// given, storing words in those of functions that store it.
var (
	looking = []string{"validate", "check", "verify", "ensure", "assert", "is", "has", "can", "should", "normalize", "sanitize", "parse", "format", "log", "trace", "match", "compare"}
	storing = []string{
		"create", "add", "insert", "update", "updates", "save", "set", "store", "put", "patch", "replace", "upsert", "edit", "register", "persist", "write", "modify", "change",
		"import", "sync", "provision", "new", "exec", "append", "push", "apply", "submit", "assign", "invite", "enqueue", "publish", "send", "delete", "remove", "transfer", "move",
	}
)
