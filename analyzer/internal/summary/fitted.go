package summary

// This file bounds symbolic values.

// maxSize bounds a symbolic value; tables of routes are the largest. All others
// are bounded by maxNested, since values share parts and are walked as trees.
const (
	maxSize   = 6000
	maxNested = 400
)

// size returns n and the number of values that s is made of, or some number above
// maxSize.
func (s Sym) size(n int) int {
	n++
	for _, a := range s.Args {
		if n > maxSize {
			return n
		}
		n = a.size(n)
	}
	return n
}

// fitted returns s with as many levels of what it is made of as maxNested values
// allow. A program is put together from the outside in, so what it loses first are
// the stores below the services of its handlers:
//
//	options.Orders = orders.NewHandler(orders.NewService(orders.NewStore(db), ...))
func (s Sym) fitted() Sym {
	out := unknown("too large")
	for depth := 1; depth <= maxDepth; depth++ {
		cut := s.cut(depth)
		if cut.size(0) > maxNested {
			break
		}
		out = cut
	}
	return out
}

// cut returns s without what lies more than depth levels below it. Structs keep
// their types, by which methods are found, and functions their names.
func (s Sym) cut(depth int) Sym {
	if len(s.Args) == 0 {
		return s
	}
	if depth == 0 && s.Op != StructOf && s.Op != FuncOf {
		return unknown("too large")
	}
	args := make([]Sym, len(s.Args))
	for i, a := range s.Args {
		if depth == 0 {
			args[i] = unknown("too large")
			continue
		}
		args[i] = a.cut(depth - 1)
	}
	s.Args = args
	return s
}
