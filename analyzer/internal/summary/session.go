package summary

import (
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file knows statements that tell the session of a database for whom it works, so
// that the policies of its tables show only the rows that are theirs.

// session returns the texts among what a call may execute that set a variable of the
// session.
func (f *function) session(k *call) flow.Set {
	return f.Table.Map(f.sqlTexts(f.values, k), func(o flow.Origin) (flow.Origin, bool) {
		return o, o.Kind == flow.Const && SetsSession(o.Name)
	})
}

// SetsSession reports whether a statement sets a variable of the program's own in the
// session, or whose tables it finds: those have a dot in their names, which those of the
// database have not.
//
//	SELECT set_config('app.tenant_id', $1, true)
//	SET LOCAL app.tenant_id = '%s'
//	SET search_path TO tenant_%s
func SetsSession(text string) bool {
	words := strings.Fields(strings.ToLower(text))
	if len(words) < 2 {
		return false
	}
	switch words[0] {
	case "select":
		return strings.HasPrefix(words[1], "set_config('") && strings.Contains(words[1], ".")
	case "set":
		name := words[1]
		if (name == "local" || name == "session") && len(words) > 2 {
			name = words[2]
		}
		name, _, _ = strings.Cut(name, "=")
		return strings.Contains(name, ".") || name == "search_path"
	}
	return false
}
