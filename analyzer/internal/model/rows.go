package model

import (
	"cmp"
	"fmt"
	"go/types"

	"github.com/keyauthz/keyauthz/analyzer/internal/nearest"
)

// A row is what the sections of a Library have in common.
type row struct {
	section string
	symbols []string
	roles   []role
	// fields, methods and wholePackage say that a symbol may name a field, or all
	// methods of a type, or be "*".
	fields, methods, wholePackage bool
	signature                     func(*types.Signature) error
	// constant is the name of one of the package that the row speaks of.
	constant string
	// field is the symbol of one of the package that the row speaks of.
	field string
}

// rowsOf flattens the sections of lib.
func rowsOf(lib *Library) []row {
	var rows []row
	add := func(r row) { rows = append(rows, r) }
	for _, x := range lib.Inputs {
		add(row{section: "Inputs", symbols: x.Symbols, fields: true, roles: []role{
			{"Name", x.Name, isText}, {"Of", x.Of, nil}, {"Into", x.Into, nil},
		}, signature: hasResult})
	}
	for _, x := range lib.Binds {
		add(row{section: "Binds", symbols: x.Symbols, roles: []role{{"Into", x.Into, isTarget}}})
	}
	for _, x := range lib.Requests {
		add(row{section: "Requests", symbols: x.Symbols, fields: true, signature: hasResult})
	}
	for _, x := range lib.Routes {
		r := row{section: "Routes", symbols: x.Symbols, roles: []role{
			{"MethodArg", x.MethodArg, isText}, {"Pattern", x.Pattern, isText}, {"Handler", x.Handler, isHandler},
			{"Middleware", x.Middleware, isHandler}, {"Handlers", x.Handlers, isHandler}, {"On", x.On, isHandler},
			{"By", x.By.Arg, x.By.described}, {"By.Change", x.By.Change, isFunc},
		}}
		if x.Methods != nil {
			r.roles = append(r.roles, role{"Methods.By", x.Methods.By, isText})
		}
		add(r)
	}
	for _, x := range lib.Groups {
		add(row{section: "Groups", symbols: x.Symbols, roles: []role{
			{"Prefix", x.Prefix, isText}, {"Middleware", x.Middleware, isHandler}, {"Func", x.Func, isFunc},
			{"Mounted", x.Mounted, isHandler}, {"On", x.On, isHandler},
		}})
	}
	for _, x := range lib.Uses {
		add(row{section: "Uses", symbols: x.Symbols, roles: []role{
			{"Middleware", x.Middleware, isHandler}, {"Prefix", x.Prefix, isText}, {"On", x.On, isHandler},
		}})
	}
	for _, x := range lib.Nexts {
		add(row{section: "Nexts", symbols: x.Symbols})
	}
	for _, x := range lib.Aborts {
		add(row{section: "Aborts", symbols: x.Symbols})
	}
	for _, x := range lib.Aborted {
		add(row{section: "Aborted", symbols: x.Symbols, signature: passes(Check{Pass: True})})
	}
	for _, x := range lib.Intercepts {
		add(row{section: "Intercepts", symbols: x.Symbols, roles: []role{
			{"Func", x.Func, isHandler}, {"When", x.When, isInteger}, {"Target", x.Target, isHandler},
		}, constant: x.In})
	}
	for _, x := range lib.Exits {
		add(row{section: "Exits", symbols: x.Symbols})
	}
	for _, x := range lib.Wraps {
		r := row{section: "Wraps", symbols: x.Symbols, roles: []role{
			{"Handler", x.Handler, x.wraps}, {"By", x.By, isHandler}, {"Prefix", x.Prefix, isText},
		}}
		if x.Handler != Receiver {
			r.signature = hasResult
		}
		add(r)
	}
	for _, x := range lib.Lists {
		add(row{section: "Lists", symbols: x.Symbols, roles: []role{
			{"Adds", x.Adds, isHandler}, {"Extends", x.Extends, isHandler}, {"Handler", x.Handler, isHandler},
			{"Func", x.Func, isFunc},
		}, signature: hasResult})
	}
	for _, x := range lib.Serves {
		add(row{section: "Serves", symbols: x.Symbols, fields: true, roles: []role{{"Handler", x.Handler, isHandler}}})
	}
	for _, x := range lib.Adapters {
		add(row{section: "Adapters", symbols: x.Symbols, roles: []role{
			{"Decode", x.Decode, isFunc}, {"Endpoint", x.Endpoint, isFunc}, {"Options", x.Options, isFunc},
		}, signature: hasResult})
	}
	for _, x := range lib.Gates {
		add(row{section: "Gates", symbols: x.Symbols, roles: []role{{"Func", x.Func, x.leads}}, signature: hasResult})
	}
	for _, x := range lib.Options {
		add(row{section: "Options", symbols: x.Symbols, roles: []role{{"Middleware", x.Middleware, isHandler}, {"Prefix", x.Prefix, isText}}, signature: hasResult})
	}
	for _, x := range lib.Writes {
		r := row{section: "Writes", symbols: x.Symbols, roles: []role{
			{"Status", x.Status, isInteger}, {"To", x.To, isInterface},
		}}
		if x.Makes || x.Value {
			r.signature = hasResult
		}
		add(r)
	}
	for _, x := range lib.Sets {
		add(row{section: "Sets", symbols: x.Symbols, roles: []role{{"Key", x.Key, isKey}, {"Value", x.Value, nil}}})
	}
	for _, x := range lib.Gets {
		add(row{section: "Gets", symbols: x.Symbols, fields: true, roles: []role{{"Key", x.Key, isKey}}, signature: hasResult})
	}
	for _, x := range lib.Issues {
		add(row{section: "Issues", symbols: x.Symbols})
	}
	for _, x := range lib.Auths {
		add(row{section: "Auths", symbols: x.Symbols, roles: []role{
			{"Validator", x.Validator, isHandler},
		}, signature: authSignature(x)})
	}
	for _, x := range lib.Guards {
		add(row{section: "Guards", symbols: x.Symbols})
	}
	for _, x := range lib.Harmless {
		add(row{section: "Harmless", symbols: x.Symbols, wholePackage: true, roles: []role{{"Decodes", x.Decodes, nil}}})
	}
	for _, x := range lib.Checks {
		r := row{section: "Checks", symbols: x.Symbols, fields: x.Is != "" || x.Pass == True, signature: passes(x), constant: cmp.Or(x.Is, x.Keyless), field: x.Skips}
		if x.Is != "" {
			r.signature = hasResult
		}
		for i, arg := range x.Args {
			r.roles = append(r.roles, role{fmt.Sprintf("Args[%d]", i), arg, nil})
		}
		add(r)
	}
	for _, x := range lib.Shapes {
		add(row{section: "Shapes", symbols: x.Symbols, roles: []role{{"Arg", x.Arg, nil}}})
	}
	for _, x := range lib.Digests {
		add(row{section: "Digests", symbols: x.Symbols, roles: []role{{"Key", x.Key, nil}}})
	}
	for _, x := range lib.Data {
		add(row{section: "Data", symbols: x.Symbols, methods: x.SQL == None && x.Written == None && x.Filled == None, roles: []role{{"SQL", x.SQL, isText}, {"Written", x.Written, nil}, {"Filled", x.Filled, nil}}})
	}
	for _, x := range lib.Conditions {
		add(row{section: "Conditions", symbols: x.Symbols, signature: hasResult})
	}
	for _, x := range lib.Sensitive {
		add(row{section: "Sensitive", symbols: x.Symbols})
	}
	for _, x := range lib.Pure {
		add(row{section: "Pure", symbols: x.Symbols, methods: true, wholePackage: true})
	}
	for _, x := range lib.Many {
		add(row{section: "Many", symbols: x.Symbols, signature: hasResult})
	}
	for _, x := range lib.Cuts {
		add(row{section: "Cuts", symbols: x.Symbols, signature: hasResult})
	}
	for _, x := range lib.Silent {
		add(row{section: "Silent", symbols: x.Symbols, methods: true, wholePackage: true})
	}
	return rows
}

// wraps accepts a handler, or a struct with one in the field that w names.
func (w Wrap) wraps(t types.Type) bool {
	return isHandler(t) && (w.Field == "" || fieldType(element(t), w.Field) != nil)
}

// leads accepts a function, or a struct with one where the fields of g lead.
func (g Gate) leads(t types.Type) bool {
	for _, name := range g.Fields {
		if t = fieldType(element(t), name); t == nil {
			return false
		}
	}
	return isFunc(t)
}

// described accepts a struct with the fields that d names, or a list of them.
func (d Description) described(t types.Type) bool {
	if _, ok := t.Underlying().(*types.Map); d.Map {
		return ok
	}
	if d.Each {
		t = element(t)
	}
	for _, name := range []string{d.Method, d.Pattern, d.Middleware, d.Handler} {
		if name != "" && fieldType(t, name) == nil {
			return false
		}
	}
	return true
}

// mentions says which of the names besides the symbols that a row has the package lacks.
func (r row) mentions(pkg *types.Package) error {
	if _, ok := pkg.Scope().Lookup(r.constant).(*types.Const); r.constant != "" && !ok {
		return fmt.Errorf("no constant %s%s", r.constant, nearest.Hint(r.constant, exported(pkg, isConstObject)))
	}
	if r.field == "" {
		return nil
	}
	_, err := lookup(pkg, r.field)
	return err
}

func hasResult(sig *types.Signature) error {
	if sig.Results().Len() == 0 {
		return fmt.Errorf("no result in %s", sig)
	}
	return nil
}

// passes holds the results of a check to the outcome that counts, and it to having the
// option that waives it.
func passes(x Check) func(*types.Signature) error {
	return func(sig *types.Signature) error {
		if x.Waives != "" && !optional(sig, x.Waives) {
			return fmt.Errorf("no option %s in %s", x.Waives, sig)
		}
		n := sig.Results().Len()
		if n == 0 {
			return hasResult(sig)
		}
		first, last := sig.Results().At(0).Type(), sig.Results().At(n-1).Type()
		ok, what := false, ""
		switch x.Pass {
		case NilError:
			ok, what = types.Identical(last, types.Universe.Lookup("error").Type()), "the last result is no error"
		case True:
			ok, what = basic(first, types.IsBoolean), "the first result is no bool"
		case One, Zero:
			ok, what = basic(first, types.IsInteger), "the first result is no integer"
		}
		if !ok {
			return fmt.Errorf("%s in %s", what, sig)
		}
		return nil
	}
}

// ofMiddleware reports whether something in a tuple can be a handler, a middleware or
// what one gets.
func ofMiddleware(tuple *types.Tuple) bool {
	for v := range tuple.Variables() {
		if isHandler(v.Type()) && !isError(v.Type()) {
			return true
		}
	}
	return false
}

// authSignature checks the validator of x and the fields that x names.
func authSignature(x Auth) func(*types.Signature) error {
	return func(sig *types.Signature) error {
		if x.Validator == None && x.Credential != None {
			return fmt.Errorf("credential is a parameter of the validator, and there is none")
		}
		if !ofMiddleware(sig.Params()) && !ofMiddleware(sig.Results()) {
			return fmt.Errorf("%s is no middleware, and makes none", sig)
		}
		if x.Validator != None {
			typ, err := argument(sig, x.Validator)
			if err != nil {
				return err
			}
			typ = element(typ)
			if x.Field != "" {
				if typ = fieldType(typ, x.Field); typ == nil {
					return fmt.Errorf("argument %d has no field %s", x.Validator, x.Field)
				}
			}
			fn, ok := typ.Underlying().(*types.Signature)
			if !ok {
				return fmt.Errorf("validator is a %s, not a function", typ)
			}
			if x.Credential == None && x.Errs {
				return nil // it takes the credential from the request
			}
			if cred, err := argument(fn, x.Credential); err != nil || !isText(cred) {
				return fmt.Errorf("no credential at %d in %s", x.Credential, fn)
			}
		}
		for _, name := range x.Optional {
			if !optional(sig, name) {
				return fmt.Errorf("no field or option %s in %s", name, sig)
			}
		}
		return nil
	}
}

// optional reports whether name is a field of an argument or of the receiver,
// or a function of the package that makes one of the arguments.
func optional(sig *types.Signature, name string) bool {
	params := make([]*types.Var, 0, sig.Params().Len()+1)
	for v := range sig.Params().Variables() {
		params = append(params, v)
	}
	if sig.Recv() != nil {
		params = append(params, sig.Recv())
	}
	for _, v := range params {
		typ := element(v.Type())
		if fieldType(typ, name) != nil {
			return true
		}
		if fn, ok := v.Pkg().Scope().Lookup(name).(*types.Func); ok {
			results := fn.Signature().Results()
			if results.Len() > 0 && types.Identical(results.At(0).Type(), typ) {
				return true
			}
		}
	}
	return false
}

func fieldType(t types.Type, name string) types.Type {
	s, ok := t.Underlying().(*types.Struct)
	if !ok {
		return nil
	}
	for f := range s.Fields() {
		if f.Name() == name {
			return f.Type()
		}
	}
	return nil
}
