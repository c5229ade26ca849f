package summary

import (
	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// maxChain bounds the calls of one chain.
const maxChain = 64

// awaiting returns what earlier calls of a chain were given to be filled by c:
//
//	db.NewSelect().Model(&inv).Where("id = ?", id).Scan(ctx)
func (f *function) awaiting(c *call) []ssa.Value {
	if !c.method {
		return nil
	}
	var filled []ssa.Value
	todo := []ssa.Value{c.args[0]}
	seen := make(map[ssa.Value]bool)
	for len(todo) > 0 && len(seen) < maxChain {
		v := unwrap(todo[len(todo)-1])
		todo = todo[:len(todo)-1]
		if seen[v] {
			continue
		}
		seen[v] = true
		switch v := v.(type) {
		case *ssa.Phi:
			todo = append(todo, v.Edges...)
		case *ssa.Call:
			k := f.call(v)
			if k.entry == nil || k.entry.Data == nil || k.entry.Data.Kind != model.Builds || !k.method {
				continue
			}
			if a := k.arg(k.entry.Data.Filled); a != nil {
				filled = append(filled, a)
			}
			todo = append(todo, k.args[0])
		}
	}
	return filled
}
