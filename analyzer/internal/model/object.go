package model

import (
	"fmt"
	"go/types"
	"iter"
	"strings"
)

// An Object is an interface whose values are handlers or middlewares by their
// method Method, or a struct that runs functions in front of handlers.
type Object struct {
	Type   string // "goyave.dev/goyave.Middleware", as in a Signature
	Method string
	// Gates are the fields of a struct with functions that let a request through by
	// returning no error. Among the options of a server they run in this order and in
	// front of all middlewares; of several such options, only the last counts.
	Gates []string
}

// ObjectMethod returns the method by which values of interface type t are handlers
// or middlewares, or "".
func (ix *Index) ObjectMethod(t types.Type) string { return ix.objects[ix.typeString(t)].Method }

// GatesIn returns the fields of a struct of type t, or a pointer to one, with functions
// that run in front of handlers.
func (ix *Index) GatesIn(t types.Type) []string {
	return ix.objects[strings.TrimPrefix(ix.typeString(t), "*")].Gates
}

// check yields what of o is not as it says, by the symbols that it speaks of.
func (o Object) check(pkg *types.Package) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		name := o.Type[strings.LastIndexByte(o.Type, '.')+1:]
		if o.Method != "" || len(o.Gates) == 0 {
			if _, err := lookupMethod(pkg, false, name, o.Method); err != nil && !yield(o.Method, err) {
				return
			}
		}
		for _, field := range o.Gates {
			symbol := name + "." + field
			obj, err := lookup(pkg, symbol)
			if err == nil {
				err = returnsError(obj.Type())
			}
			if err != nil && !yield(symbol, err) {
				return
			}
		}
	}
}

// returnsError holds a type to being that of functions that return an error last.
func returnsError(t types.Type) error {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok {
		return fmt.Errorf("a %s is no function", t)
	}
	if n := sig.Results().Len(); n == 0 || !isError(sig.Results().At(n-1).Type()) {
		return fmt.Errorf("the last result is no error in %s", sig)
	}
	return nil
}
