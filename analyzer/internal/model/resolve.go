package model

import (
	"fmt"
	"go/types"
	"regexp"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/nearest"
)

// A problem is a row, or a part of one, that the real package contradicts. The
// row is known by its section and the symbol, which are empty for no row.
type problem struct {
	pkg, section, symbol string
	text                 string
}

func (p problem) String() string {
	s := p.pkg + ": "
	for _, part := range []string{p.section, p.symbol} {
		if part != "" {
			s += part + ": "
		}
	}
	return s + p.text
}

// resolve compares lib with pkg, one release of the package that it describes.
// types maps import paths without major versions to the packages whose types a
// Signature may name.
func resolve(lib *Library, pkg *types.Package, known map[string][]*types.Package) []problem {
	var found []problem
	report := func(section, symbol, format string, args ...any) {
		found = append(found, problem{pkg.Path(), section, symbol, fmt.Sprintf(format, args...)})
	}
	seen := map[string]bool{}
	for _, r := range rowsOf(lib) {
		if len(r.symbols) == 0 {
			report(r.section, "", "a row names no symbol")
		}
		if err := r.mentions(pkg); err != nil && len(r.symbols) > 0 {
			report(r.section, r.symbols[0], "%v", err)
		}
		for _, symbol := range r.symbols {
			if seen[r.section+" "+symbol] {
				report(r.section, symbol, "stands twice")
			}
			seen[r.section+" "+symbol] = true
			if symbol == "*" {
				if !r.wholePackage {
					report(r.section, symbol, "stands for no package here")
				}
				continue
			}
			if m := methodsSymbol.FindStringSubmatch(symbol); m != nil {
				if err := lookupMethods(pkg, m[1] == "*", m[2]); err != nil {
					report(r.section, symbol, "%v", err)
				} else if !r.methods {
					report(r.section, symbol, "stands for no methods here")
				}
				continue
			}
			obj, err := lookup(pkg, symbol)
			if err != nil {
				report(r.section, symbol, "%v", err)
				continue
			}
			for _, err := range r.check(obj) {
				report(r.section, symbol, "%v", err)
			}
		}
	}
	for _, o := range lib.Objects {
		for symbol, err := range o.check(pkg) {
			report("Objects", symbol, "%v", err)
		}
	}
	if lib.Injects != nil {
		for _, t := range append(slices.Clone(lib.Injects.Contexts), lib.Injects.PathParams) {
			if err := checkTypeString(t, known); t != "" && err != nil {
				report("Injects", t, "%v", err)
			}
		}
	}
	signatures := [][]string{}
	for _, s := range lib.Handler {
		signatures = append(signatures, s.Params, s.Results)
		for _, t := range []string{s.Next, s.Embeds} {
			if t != "" {
				signatures = append(signatures, []string{t})
			}
		}
	}
	for _, w := range lib.Wrappers {
		if _, err := lookup(pkg, "("+w.Interface+")."+w.Method); err != nil {
			report("Wrappers", w.Method, "%v", err)
		}
	}
	for _, r := range lib.Replies {
		signatures = append(signatures, r.Types)
	}
	for _, e := range lib.Endpoints {
		signatures = append(signatures, e.Params, e.GateParams)
		if e.Result != "" {
			signatures = append(signatures, []string{e.Result})
		}
		if e.Meta != nil {
			signatures = append(signatures, []string{e.Meta.Type})
		}
	}
	for _, s := range lib.Services {
		signatures = append(signatures, s.Registrars)
		if s.Options != "" {
			signatures = append(signatures, []string{s.Options})
		}
	}
	for _, params := range signatures {
		for _, param := range params {
			if param == anyFunc || param == anyValue || param == emptyValue || param == anything || param == "*" {
				continue
			}
			if err := checkTypeString(param, known); err != nil {
				report("Handler", param, "%v", err)
			}
		}
	}
	return found
}

// unreachable returns the symbols of lib that the index does not find by the
// function that a call shows: a promoted method is called by its declaration.
func unreachable(ix *Index, lib *Library, pkg *types.Package) []problem {
	var found []problem
	for _, r := range rowsOf(lib) {
		for _, symbol := range r.symbols {
			fn, err := lookup(pkg, symbol)
			if err != nil {
				continue
			}
			if fn, ok := fn.(*types.Func); ok {
				if e := ix.Func(fn); e == nil || e.Library != lib {
					found = append(found, problem{pkg.Path(), r.section, symbol, "is called as " + fn.FullName()})
				}
			}
		}
	}
	return found
}

// -- symbols --

var (
	methodsSymbol = regexp.MustCompile(`^\((\*?)(\w+)\)\.\*$`)
	methodSymbol  = regexp.MustCompile(`^\((\*?)(\w+)\)\.(\w+)$`)
	fieldSymbol   = regexp.MustCompile(`^(\w+)\.(\w+)$`)
	plainSymbol   = regexp.MustCompile(`^\w+$`)
)

// lookup finds the function, method or field that symbol names in pkg.
func lookup(pkg *types.Package, symbol string) (types.Object, error) {
	if m := methodSymbol.FindStringSubmatch(symbol); m != nil {
		return lookupMethod(pkg, m[1] == "*", m[2], m[3])
	}
	if m := fieldSymbol.FindStringSubmatch(symbol); m != nil {
		named, err := lookupType(pkg, m[1])
		if err != nil {
			return nil, err
		}
		obj, _, _ := types.LookupFieldOrMethod(named, true, pkg, m[2])
		if v, ok := obj.(*types.Var); ok && v.IsField() && v.Exported() {
			return v, nil
		}
		return nil, fmt.Errorf("type %s has no field %s%s", m[1], m[2], nearest.Hint(m[2], fieldNames(named)))
	}
	if !plainSymbol.MatchString(symbol) {
		return nil, fmt.Errorf("%q is no symbol", symbol)
	}
	obj := pkg.Scope().Lookup(symbol)
	if v, ok := obj.(*types.Var); ok && v.Exported() && isSignature(v.Type()) {
		return v, nil // it is called as a function is
	}
	fn, ok := obj.(*types.Func)
	if !ok || !fn.Exported() {
		return nil, fmt.Errorf("no function %s%s", symbol, nearest.Hint(symbol, exported(pkg, isFuncObject)))
	}
	return fn, nil
}

func lookupType(pkg *types.Package, name string) (*types.Named, error) {
	obj, ok := pkg.Scope().Lookup(name).(*types.TypeName)
	if !ok {
		return nil, fmt.Errorf("no type %s%s", name, nearest.Hint(name, exported(pkg, isTypeObject)))
	}
	// The origin of an alias is what a caller's types show.
	named, ok := types.Unalias(obj.Type()).(*types.Named)
	if !ok || named.Obj().Pkg() != pkg {
		return nil, fmt.Errorf("type %s is an alias of %s", name, types.Unalias(obj.Type()))
	}
	return named, nil
}

// lookupMethods holds the symbol for all methods of a type to there being some.
func lookupMethods(pkg *types.Package, pointer bool, typeName string) error {
	named, err := lookupType(pkg, typeName)
	if err != nil {
		return err
	}
	if iface, ok := named.Underlying().(*types.Interface); ok && !pointer && iface.NumMethods() > 0 {
		return nil
	}
	for m := range named.Methods() {
		if _, isPointer := m.Signature().Recv().Type().(*types.Pointer); isPointer == pointer && m.Exported() {
			return nil
		}
	}
	return fmt.Errorf("type %s declares no such methods", typeName)
}

// lookupMethod holds a declared method to the receiver of its declaration. One
// promoted from an embedded field has the receiver that the method set says.
func lookupMethod(pkg *types.Package, pointer bool, typeName, name string) (types.Object, error) {
	named, err := lookupType(pkg, typeName)
	if err != nil {
		return nil, err
	}
	if types.IsInterface(named) {
		if pointer {
			return nil, fmt.Errorf("%s is an interface: (%s).%s", typeName, typeName, name)
		}
		obj, _, _ := types.LookupFieldOrMethod(named, false, pkg, name)
		if obj == nil {
			return nil, fmt.Errorf("interface %s has no method %s%s", typeName, name, nearest.Hint(name, methodNames(named)))
		}
		return obj, nil
	}
	var recv types.Type = named
	if pointer {
		recv = types.NewPointer(named)
	}
	sel := types.NewMethodSet(types.NewPointer(named)).Lookup(pkg, name)
	if sel == nil {
		return nil, fmt.Errorf("type %s has no method %s%s", typeName, name, nearest.Hint(name, methodNames(types.NewPointer(named))))
	}
	if len(sel.Index()) > 1 {
		if types.NewMethodSet(recv).Lookup(pkg, name) == nil {
			return nil, fmt.Errorf("the promoted method %s has a pointer receiver: (*%s).%s", name, typeName, name)
		}
		return sel.Obj(), nil
	}
	_, declared := sel.Obj().Type().(*types.Signature).Recv().Type().(*types.Pointer)
	if declared != pointer {
		star := map[bool]string{true: "*"}[declared]
		return nil, fmt.Errorf("%s is declared as (%s%s).%s", name, star, typeName, name)
	}
	return sel.Obj(), nil
}

// checkTypeString looks the type up that the string of a Signature names.
func checkTypeString(s string, known map[string][]*types.Package) error {
	if s == textMap {
		return nil
	}
	bare := strings.TrimLeft(s, "*[]")
	dot := strings.LastIndex(bare, ".")
	if dot < 0 {
		if types.Universe.Lookup(bare) == nil {
			return fmt.Errorf("no type %s", s)
		}
		return nil
	}
	var names []string
	for _, p := range known[bare[:dot]] {
		if _, ok := p.Scope().Lookup(bare[dot+1:]).(*types.TypeName); ok {
			return nil
		}
		names = append(names, exported(p, isTypeObject)...)
	}
	return fmt.Errorf("no type %s%s", s, nearest.Hint(bare[dot+1:], names))
}

// -- roles of arguments --

// A role is an argument that a row gives a meaning, and what its type must be.
type role struct {
	name string
	arg  Arg
	fits func(types.Type) bool
}

// check reports what obj, a function or field, does not have of the row.
func (r row) check(obj types.Object) []error {
	var errs []error
	sig, isFunc := obj.Type().(*types.Signature)
	if v, ok := obj.(*types.Var); ok && v.IsField() {
		sig, isFunc = nil, false
		if !r.fields {
			return []error{fmt.Errorf("a field has no place in %s", r.section)}
		}
	}
	for _, role := range r.roles {
		if role.arg == None {
			continue
		}
		if !isFunc {
			if role.arg != Receiver {
				errs = append(errs, fmt.Errorf("%s is an argument, and a field has none", role.name))
			}
			continue
		}
		typ, err := argument(sig, role.arg)
		if err != nil {
			errs = append(errs, fmt.Errorf("%s: %v", role.name, err))
		} else if role.fits != nil && !role.fits(typ) {
			errs = append(errs, fmt.Errorf("%s cannot be a %s", role.name, typ))
		}
	}
	if isFunc && r.signature != nil {
		if err := r.signature(sig); err != nil {
			errs = append(errs, err)
		}
	}
	return errs
}

// argument returns the type of an argument, for a variadic one that of its slice.
func argument(sig *types.Signature, arg Arg) (types.Type, error) {
	if arg == Receiver {
		if sig.Recv() == nil {
			return nil, fmt.Errorf("a function has no receiver")
		}
		return sig.Recv().Type(), nil
	}
	if arg < 0 || int(arg) > sig.Params().Len() {
		return nil, fmt.Errorf("no argument %d in %s", arg, sig)
	}
	return sig.Params().At(int(arg) - 1).Type(), nil
}

// element strips slices and pointers, as of variadic options.
func element(t types.Type) types.Type {
	for {
		switch u := t.Underlying().(type) {
		case *types.Slice:
			t = u.Elem()
		case *types.Pointer:
			t = u.Elem()
		default:
			return t
		}
	}
}

func basic(t types.Type, info types.BasicInfo) bool {
	b, ok := t.Underlying().(*types.Basic)
	return ok && b.Info()&info != 0
}

// isText accepts strings, lists of strings and values of any type.
func isText(t types.Type) bool {
	return basic(element(t), types.IsString) || isAny(element(t)) || isBytes(t)
}

func isBytes(t types.Type) bool {
	s, ok := t.Underlying().(*types.Slice)
	return ok && types.Identical(s.Elem().Underlying(), types.Typ[types.Byte])
}

func isAny(t types.Type) bool {
	i, ok := t.Underlying().(*types.Interface)
	return ok && i.NumMethods() == 0
}

func isInteger(t types.Type) bool { return basic(element(t), types.IsInteger) }

func isKey(t types.Type) bool { return isText(t) || types.Comparable(t) }

func isFunc(t types.Type) bool {
	_, ok := element(t).Underlying().(*types.Signature)
	return ok
}

// isHandler accepts what can run: a function, an interface, a pointer to a struct.
func isHandler(t types.Type) bool {
	if _, ok := element(t).Underlying().(*types.Struct); ok {
		return true
	}
	return isFunc(t) || types.IsInterface(element(t))
}

// isTarget accepts what a call can fill.
func isTarget(t types.Type) bool {
	_, ok := t.Underlying().(*types.Pointer)
	return ok || types.IsInterface(t)
}

func isInterface(t types.Type) bool { return types.IsInterface(t) }
