package flow

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/go/ssa"
	"golang.org/x/tools/go/ssa/ssautil"
)

// toy takes each call of a function with a number in its name for a guard: its
// result, a boolean or an error, is what the guard says. A call of stop does not return.
type toy struct{ strong Bits }

func (g toy) Atom(c Condition) State {
	v := c.Value
	if x, ok := v.(*ssa.Extract); ok {
		v = x.Tuple
	}
	call, ok := v.(*ssa.Call)
	if !ok {
		return Nothing()
	}
	n, ok := number(call)
	if isErr := types.IsInterface(c.Value.Type()); !ok || c.NonZero == isErr {
		return Nothing()
	}
	return State{Bit(n)}
}

func (toy) After(call ssa.CallInstruction) State {
	if callee := call.Common().StaticCallee(); callee != nil && callee.Name() == "stop" {
		return nil
	}
	return Nothing()
}

func (g toy) Merging() Merging { return Merging{Strong: g.strong} }

func (toy) Repeats(ssa.Value) bool { return false }

func (toy) Implied(c Condition) (Condition, bool) { return c, false }

func (toy) Relates(ssa.Value, []Relation) State { return Nothing() }

func (toy) Tracks(*ssa.MakeClosure, ssa.Value) bool { return false }

func (toy) Stores(*ssa.Call, Condition) State { return nil }

func number(call *ssa.Call) (n int, ok bool) {
	callee := call.Common().StaticCallee()
	if callee == nil {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimLeft(callee.Name(), "abcdefghijklmnopqrstuvwxyz"))
	return n, err == nil
}

// TestMust lists what holds where a function calls effect, in every alternative.
func TestMust(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []int
	}{
		{"a check that returns", `if !g1() { return }; effect()`, []int{1}},
		{"a check that only logs", `if !g1() { log() }; effect()`, nil},
		{"a check on one branch", `if x { if !g1() { return } }; effect()`, nil},
		{"a check on both branches", `if x { if !g1() { return } } else if !g1() { return }; effect()`, []int{1}},
		{"a check after the effect", `effect(); if !g1() { return }`, nil},
		{"a check that ends in a call without return", `if !g1() { stop() }; effect()`, []int{1}},
		{"a check that panics", `if !g1() { panic(1) }; effect()`, []int{1}},
		{"both of two", `if g1() && g2() { effect() }`, []int{1, 2}},
		{"one of two", `if g1() || g2() { effect() }`, nil},
		{"neither fails", `if !g1() || !g2() { return }; effect()`, []int{1, 2}},
		{"one of two ways to the same guard", `if g1() && g2() || g3() && g1() { effect() }`, []int{1}},
		{"a negated conjunction", `if !(g1() && g2()) { return }; effect()`, []int{1, 2}},
		{"kept in a variable", `ok := g1() && g2(); log(); if !ok { return }; effect()`, []int{1, 2}},
		{"kept in a variable that is overwritten", `ok := g1(); log(); ok = x; if !ok { return }; effect()`, nil},
		{"kept in a variable that grows weaker", `ok := g1(); if x { ok = true }; if !ok { return }; effect()`, nil},
		{"kept in a variable that is set on the way of the guard", `ok := false; if g1() { ok = true }; if !ok { return }; effect()`, []int{1}},
		{"compared with a constant", `if g1() == false { return }; effect()`, []int{1}},
		{"compared with true the other way round", `if true != g1() { return }; effect()`, []int{1}},
		{"an error", `if err := err1(); err != nil { return }; effect()`, []int{1}},
		{"an error that is ignored", `err1(); effect()`, nil},
		{"an error that is tested the wrong way", `if err := err1(); err == nil { return }; effect()`, nil},
		{"one error variable for two calls", `err := err1(); if err == nil { err = err2() }; if err != nil { return }; effect()`, []int{1, 2}},
		{"an error of one of two calls", `var err error; if x { err = err1() } else { err = err2() }; if err != nil { return }; effect()`, nil},
		{"an error that is wrapped on one way", `err := err1(); if err != nil { err = wrap(err) }; if err != nil { return }; effect()`, nil},
		{"an error with a result", `v, err := pair1(); if err != nil { return }; _ = v; effect()`, []int{1}},
		{"an error that a deferred function may change", `err := err1(); defer func() { err = nil }(); if err != nil { return }; effect()`, nil},
		{"a switch with a condition", `switch { case !g1(): return; case !g2(): return }; effect()`, []int{1, 2}},
		{"a switch that falls through", `switch { case g1(): fallthrough; case g2(): effect() }`, nil},
		{"a switch whose other cases return", `switch { case g1(): log(); default: return }; effect()`, []int{1}},
		{"a loop with a flag", `found := false; for range 3 { if g1() { found = true; break } }; if !found { return }; effect()`, []int{1}},
		{"a loop with a flag that is not tested", `found := false; for range 3 { if g1() { found = true } }; use(found); effect()`, nil},
		{"a loop with a flag that starts true", `found := true; for range 3 { if g1() { found = true } }; if !found { return }; effect()`, nil},
		{"a loop with a flag that is reset", `found := false; for range 3 { found = g1() }; if !found { return }; effect()`, []int{1}},
		{"a loop with a flag that is anded", `all := true; for range n { all = all && g1() }; if !all { return }; effect()`, nil},
		{"a loop with a flag that is anded and that runs", `all := true; for range 3 { all = all && g1() }; if !all { return }; effect()`, []int{1}},
		{"a state that tells what was done", `state := 0; if g1() { state = 2 }; if state == 2 { effect() }`, []int{1}},
		{"a state that tells of either", `state := 0; if g1() { state = 2 } else if x { state = 2 }; if state == 2 { effect() }`, nil},
		{"a state that is not that of a failure", `state := 0; if !g1() { state = 1 } else if !g2() { state = 2 }; if state == 1 { return }; if state == 2 { return }; effect()`, []int{1, 2}},
		{"a state above that of a failure", `state := 9; if !g1() { state = 1 }; if state > 4 { effect() }`, []int{1}},
		{"a machine that goes on until the last state", `state := 0; for state != 2 { switch state { case 0: if x { return }; state = 1; case 1: if !g1() { return }; state = 2 } }; effect()`, []int{1}},
		{"a check in front of a loop", `if !g1() { return }; for range 3 { effect() }`, []int{1}},
		{"a check in a loop that may not run", `for range n { if !g1() { return } }; effect()`, nil},
		{"a loop until it holds", `for !g1() { log() }; effect()`, []int{1}},
		{"continue where it does not hold", `for range n { if !g1() { continue }; effect() }`, []int{1}},
		{"goto around the check", `if x { goto end }; if !g1() { return }; end: effect()`, nil},
		{"in a dead branch", `if false { effect() }; if !g1() { return }; effect()`, []int{1}},
	} {
		t.Run(strings.ReplaceAll(c.name, " ", "_"), func(t *testing.T) {
			fn := build(t, c.body)
			m := NewMust(fn, toy{})
			got := everywhere(m)
			if !slices.Equal(got, c.want) {
				t.Errorf("%s\nholds at effect: %v, want %v", c.body, got, c.want)
			}
		})
	}
}

// TestMustGaps are programs that hold more than the analysis finds.
func TestMustGaps(t *testing.T) {
	for _, c := range []struct {
		name, body string
		want       []int
	}{
		{"an error that a deferred function only reads", `err := err1(); defer func() { use(err) }(); if err != nil { return }; effect()`, []int{1}},
		{"a flag that a deferred function only reads", `ok := g1(); defer func() { use(ok) }(); if !ok { return }; effect()`, []int{1}},
	} {
		t.Run(strings.ReplaceAll(c.name, " ", "_"), func(t *testing.T) {
			if got := everywhere(NewMust(build(t, c.body), toy{})); !slices.Equal(got, c.want) {
				t.Errorf("holds at effect: %v, want %v", got, c.want)
			}
		})
	}
}

// TestMustKeepsStrongAlternatives: either guard is enough, and which of them it
// was is still known.
func TestMustKeepsStrongAlternatives(t *testing.T) {
	fn := build(t, `if !g1() && !g2() { return }; if !g3() { return }; effect()`)
	strong := Bit(1).Or(Bit(2))
	var got [][]int
	NewMust(fn, toy{strong}).Each(func(instr ssa.Instruction, state State) {
		if isEffect(instr) {
			got = state.Lists()
		}
	})
	if want := "[[1 3] [2 3]]"; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

// TestMustEnds: nested loops over flags that depend on one another come to an
// end, with the same result each time.
func TestMustEnds(t *testing.T) {
	var b strings.Builder
	b.WriteString("a, b, c := g1(), g2(), g3()\n")
	for i := range 8 {
		fmt.Fprintf(&b, "for a || n > %d {\nif b { a = c && g%d() } else { c = a || g%d() }\n", i, i+4, i+5)
	}
	b.WriteString("b = !b\n" + strings.Repeat("}\n", 8) + "if a { effect() }")
	fn := build(t, b.String())
	strong := Bit(1).Or(Bit(2)).Or(Bit(4)).Or(Bit(5))
	first := fmt.Sprint(everywhere(NewMust(fn, toy{strong})))
	for range 3 {
		if again := fmt.Sprint(everywhere(NewMust(fn, toy{strong}))); again != first {
			t.Fatalf("%s, then %s", first, again)
		}
	}
}

func TestAtAgreesWithEach(t *testing.T) {
	fn := build(t, `ok := g1() || g2(); if !ok { stop(); effect() }; effect()`)
	m := NewMust(fn, toy{Bit(1).Or(Bit(2))})
	m.Each(func(instr ssa.Instruction, state State) {
		if at := m.At(instr); !at.Equal(state) {
			t.Errorf("at %s: At says %v, Each %v", instr, at.Lists(), state.Lists())
		}
	})
}

// everywhere returns the guards that hold wherever effect is called.
func everywhere(m *Must) []int {
	all := []Bits(nil)
	m.Each(func(instr ssa.Instruction, state State) {
		if isEffect(instr) {
			all = append(all, state...)
		}
	})
	if len(all) == 0 {
		return nil
	}
	common := all[0]
	for _, b := range all[1:] {
		common = common.And(b)
	}
	return common.List()
}

func isEffect(instr ssa.Instruction) bool {
	call, ok := instr.(*ssa.Call)
	return ok && call.Call.StaticCallee() != nil && call.Call.StaticCallee().Name() == "effect"
}

// build returns the SSA form of a function with the given body.
func build(t *testing.T, body string) *ssa.Function {
	t.Helper()
	var s strings.Builder
	s.WriteString("package p\nvar x bool\nvar n int\nfunc effect()\nfunc stop()\nfunc log()\nfunc use(...any)\nfunc wrap(error) error\nfunc pair1() (int, error)\n")
	for i := range 16 {
		fmt.Fprintf(&s, "func g%d() bool\nfunc err%d() error\n", i, i)
	}
	s.WriteString("func f() {\n" + body + "\n}\n")
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "p.go", s.String(), 0)
	if err != nil {
		t.Fatal(err)
	}
	pkg, _, err := ssautil.BuildPackage(&types.Config{}, fset, types.NewPackage("p", ""), []*ast.File{file}, 0)
	if err != nil {
		t.Fatal(err)
	}
	return pkg.Func("f")
}
