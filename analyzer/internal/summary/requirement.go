package summary

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// This file reads which of several ways of authentication an operation wants, where
// generated code notes those that a request has passed in a set of bits, and looks for a
// requirement that these meet:
//
//	sctx, ok, err := s.securityKeyAuth(ctx, operation, r)
//	if ok {
//		satisfied[0] |= 1 << 0
//	}
//	...
//	for _, requirement := range []bitset{{0b01}, {0b10}} {
//		for i, mask := range requirement {
//			if satisfied[i]&mask != mask {
//				continue nextRequirement

// A bit is one of a set: mask in the element at index. The zero bit is none.
type bit struct {
	index int
	mask  int
}

// maxRequirements bounds the alternatives of an operation.
const maxRequirements = 8

// alternatives returns gates as they are to be passed: all of them, or those of one of
// several requirements, given the bit that stands for each.
func alternatives(gates []Sym, bits []bit, requirements [][]bit) []Sym {
	if len(requirements) < 2 && (len(requirements) == 0 || len(requirements[0]) == len(gates)) {
		return gates
	}
	any := Sym{Op: ListOf, Name: OfAlternatives}
	for _, r := range requirements {
		all := Sym{Op: ListOf}
		wanted := 0
		for _, want := range r {
			for i, b := range bits {
				if b == want {
					all.Args = append(all.Args, gates[i])
					wanted++
				}
			}
		}
		if wanted < len(r) {
			return gates // one that is not seen to be asked
		}
		any.Args = append(any.Args, all)
	}
	return []Sym{any}
}

// satisfies returns the bit that is set where a call has accepted the request, told by
// its second result.
func satisfies(c *ssa.Call) bit {
	for _, ref := range *c.Referrers() {
		ok, isExtract := ref.(*ssa.Extract)
		if !isExtract || ok.Index != 1 {
			continue
		}
		for _, ref := range *ok.Referrers() {
			cond, isIf := ref.(*ssa.If)
			if !isIf {
				continue
			}
			for _, instr := range cond.Block().Succs[0].Instrs {
				st, isStore := instr.(*ssa.Store)
				if !isStore {
					continue
				}
				or, isOr := st.Val.(*ssa.BinOp)
				at, isElement := st.Addr.(*ssa.IndexAddr)
				if !isElement || !isOr || or.Op != token.OR {
					continue
				}
				if index, mask := number(at.Index), number(or.Y); index >= 0 && mask > 0 {
					return bit{index, mask}
				}
			}
		}
	}
	return bit{}
}

// requirements returns the sets of bits in the list that a literal in fn goes through, nil
// if there is none. All bits of one of them have to be set.
func requirements(fn *ssa.Function) [][]bit {
	for _, literal := range fn.AnonFuncs {
		for _, b := range literal.Blocks {
			for _, instr := range b.Instrs {
				list, ok := instr.(*ssa.Slice)
				if !ok {
					continue
				}
				if all := requirementsIn(list); all != nil {
					return all
				}
			}
		}
	}
	return nil
}

func requirementsIn(list *ssa.Slice) [][]bit {
	alloc, ok := list.X.(*ssa.Alloc)
	if !ok {
		return nil
	}
	outer, ok := alloc.Type().Underlying().(*types.Pointer).Elem().Underlying().(*types.Array)
	if !ok || outer.Len() == 0 || outer.Len() > maxRequirements {
		return nil
	}
	inner, ok := outer.Elem().Underlying().(*types.Array)
	if !ok {
		return nil
	}
	if u, ok := inner.Elem().Underlying().(*types.Basic); !ok || u.Info()&types.IsUnsigned == 0 {
		return nil
	}
	all := make([][]bit, outer.Len())
	for i := range all {
		all[i] = []bit{}
	}
	for _, ref := range *alloc.Referrers() {
		at, ok := ref.(*ssa.IndexAddr)
		if !ok {
			continue
		}
		i := number(at.Index)
		if i < 0 {
			return nil
		}
		all[i] = append(all[i], maskAt(at)...)
	}
	return all
}

// maskAt returns the bits that are stored in an array of numbers at an address, by itself
// or from a variable.
func maskAt(addr ssa.Value) []bit {
	var bits []bit
	for _, ref := range *addr.Referrers() {
		switch ref := ref.(type) {
		case *ssa.IndexAddr:
			index := number(ref.Index)
			for _, use := range *ref.Referrers() {
				st, ok := use.(*ssa.Store)
				if !ok || index < 0 {
					continue
				}
				for rest := number(st.Val); rest > 0; rest &= rest - 1 {
					bits = append(bits, bit{index, rest & -rest})
				}
			}
		case *ssa.Store:
			if load, ok := ref.Val.(*ssa.UnOp); ok && ref.Addr == addr {
				bits = append(bits, maskAt(load.X)...)
			}
		}
	}
	return bits
}
