package flow

import "golang.org/x/tools/go/ssa"

// repeated returns what is known on the edge out of a loop over a list that is
// taken to have an element: what holds at the end of an iteration.
//
//	header: i = phi [entry: -1, body: i+1]
//	        if i+1 < len(list) goto body else done
func (m *Must) repeated(header, done *ssa.BasicBlock) (State, bool) {
	cond, ok := header.Instrs[len(header.Instrs)-1].(*ssa.If)
	if !ok || header.Comment != "rangeindex.loop" || header.Succs[1] != done {
		return nil, false
	}
	less, ok := cond.Cond.(*ssa.BinOp)
	if !ok {
		return nil, false
	}
	length, ok := less.Y.(*ssa.Call)
	if !ok || len(length.Call.Args) != 1 || !m.guards.Repeats(length.Call.Args[0]) {
		return nil, false
	}
	var s State
	for _, p := range header.Preds {
		if header.Dominates(p) {
			s = m.join(s, m.edge(p, header))
		}
	}
	return m.meet(s, m.gen[header.Index]), true
}
