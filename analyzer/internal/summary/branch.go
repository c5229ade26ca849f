package summary

import "slices"

// This file says for which requests a handler does something, where it does
// different things in branches of its own:
//
//	switch r.Method {
//	case "GET":
//		fmt.Fprint(w, items[id])
//	case "DELETE":
//		delete(items, id)
//	}

// A GuardMatch is what a guard, if it holds, says of the method or path of the
// request.
type GuardMatch struct {
	Guard int
	Match Match
}

// branches notes what the guards of a handler say of the method or path.
func (f *function) branches() {
	if !f.sum.IsHandler() || len(f.sum.Effects) == 0 {
		return
	}
	for i := range f.sum.Guards {
		for _, m := range f.match(&f.sum.Guards[i]) {
			f.sum.Matches = append(f.sum.Matches, GuardMatch{i, m})
		}
	}
}

// Matched returns what holds of the method and path of requests that take a way.
func (s *Summary) Matched(way []int) []Match {
	var list []Match
	for _, m := range s.Matches {
		if slices.Contains(way, m.Guard) {
			list = append(list, m.Match)
		}
	}
	return list
}
