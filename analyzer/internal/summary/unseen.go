package summary

import (
	"go/types"
	"slices"
	"strings"

	"golang.org/x/tools/go/ssa"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file notes what code does that is not seen.

// functionValue notes the call of a function value: where it came as a parameter
// or was captured, the chain may continue there.
func (f *function) functionValue(k *call, state flow.State) bool {
	if f.extracts(k.instr.Common().Signature()) {
		return true // it only reads
	}
	if !f.Index.IsNext(k.instr.Common().Value.Type()) && !slices.ContainsFunc(k.args, func(a ssa.Value) bool { return f.mayAnswer(a) || f.handsOn(a) }) {
		if f.adapts(k, state) {
			return true
		}
		f.callback(k, state)
		return false // no handler
	}
	if f.errorAnswer(k) {
		return true
	}
	if !slices.ContainsFunc(k.args, func(a ssa.Value) bool { return typeKey(a.Type()) != "net/http.Request" }) && f.adapts(k, state) {
		return true // it gets what it cannot answer
	}
	if f.asks(k) {
		return false
	}
	if f.madeOfRequest(k.instr.Common().Value) {
		return false
	}
	at := f.callPos(k)
	s := f.sym(k.instr.Common().Value)
	e := Effect{Kind: Next, Name: "next", Target: s, Args: f.dropConst(f.union(f.values, k.args)), Pos: at, Site: at}
	e.Passed = f.bindings(f.values, k.args)
	if f.picks(k, k.instr.Common().Value, e, state) {
		return true
	}
	if s.Op == Unknown {
		return false
	}
	f.goesOnWithMade(k.instr.Common().Value)
	e.When = f.splits(k, s, state)
	f.add(e, state)
	return true
}

// reports reports whether a function value is one to which errors are reported.
func (f *function) reports(k *call) bool {
	return k.obj == nil && takesError(k.instr.Common().Signature())
}

// takesError reports whether functions of type t are told of errors.
func takesError(t types.Type) bool {
	sig, ok := t.Underlying().(*types.Signature)
	if !ok || sig.Results().Len() > 0 {
		return false
	}
	for i := 1; i < sig.Params().Len(); i++ {
		if isError(sig.Params().At(i).Type()) {
			return true // func(c *gin.Context, err error, status int)
		}
	}
	return false
}

// unseenEffects notes a call of code that is not seen.
func (f *function) unseenEffects(k *call, state flow.State) {
	at := f.callPos(k)
	all := f.named(k, k.args, f.gets(f.values, k))
	answers := slices.ContainsFunc(k.args, f.mayAnswer)
	request := !k.std || k.obj != nil && k.obj.Pkg() != nil && strings.HasPrefix(k.obj.Pkg().Path(), "net/http")
	request = request && slices.ContainsFunc(k.args, func(a ssa.Value) bool { return f.Index.IsRequest(a.Type()) && !isContext(a.Type()) })
	values := len(k.args)
	if k.method {
		values--
	}
	if request && values <= 2 && !f.inspects(k) {
		// ServeHTTP(w, r) of a proxy: the request goes elsewhere.
		f.add(Effect{Kind: Forward, Name: k.name, Args: all, Late: f.lateCall(k), Pos: at, Site: at}, state)
		answers = false
	}
	if k.std && k.method && f.answers(f.values.Of(k.args[0])) {
		answers = false // c.ClientIP(), w.Header(): what answers is in the model
	}
	if answers && !f.errorAnswer(k) {
		f.add(Effect{Kind: Grant, Name: k.name, Args: all, To: f.Table.Of(flow.Origin{Kind: flow.Answer}), Pos: at, Site: at}, state)
	}
	if k.std {
		f.stamps(k, state)
		if k.obj != nil && k.obj.Pkg() != nil && k.obj.Pkg().Path() == "net/http" && !makesText(k.obj) {
			f.add(Effect{Kind: Unseen, Name: k.name, Args: all, Pos: at, Site: at}, state)
		}
		return
	}
	e := Effect{Kind: Unseen, Name: k.name, Args: all, Pos: at, Site: at}
	if k.obj != nil && (puts(k.obj.Signature()) || setsField(k.obj) || validates(k.obj)) {
		return
	}
	if k.obj != nil && !streams(k.obj) {
		e.Kind = readOrWrite(k.obj)
		if e.Kind == Write && !writes(k.obj) && k.instr.Common().IsInvoke() && isRecord(k.args[0].Type()) {
			e.Kind = Read // into itself: row.load()
		}
	}
	e.Late = f.lateCall(k)
	if e.Kind == Read && k.obj != nil {
		e.Found = found(k.obj.Signature())
	}
	f.add(e, state)
	f.sensitiveByName(k, state)
}

// onlyReads reports whether all that a function does with stored data is to read some.
func onlyReads(sum *Summary) bool {
	return sum.GaveUp == "" && slices.ContainsFunc(sum.Effects, func(e Effect) bool { return e.Kind == Read }) &&
		!slices.ContainsFunc(sum.Effects, func(e Effect) bool { return e.Kind != Read && e.Kind != Choose && e.Kind != Stamp })
}

// inspects reports whether k is the call of a function that the program was given and that
// says something of the request, which it can't answer:
//
//	func Authenticate(find func(r *http.Request) (*User, error)) func(http.Handler) http.Handler
func (f *function) inspects(k *call) bool {
	return f.says(k) && f.asks(k)
}

// mayAnswer reports whether the client can be answered through v, unlike through
// the text of a part of the request: logf("denied %s", r.URL.Path).
func (f *function) mayAnswer(v ssa.Value) bool {
	switch v.Type().Underlying().(type) {
	case *types.Basic, *types.Slice:
		return false
	}
	return f.answers(f.values.Of(v)) && !isContext(v.Type())
}

func isContext(t types.Type) bool { return typeKey(t) == "context.Context" }

// streams reports whether a method that is not seen has the signature of one of a
// stream of bytes, which passes on what it gets and selects nothing: Write of
// [io.Writer], or Reset of those that compress or buffer for another one.
func streams(fn *types.Func) bool {
	sig := fn.Signature()
	if sig.Recv() == nil || sig.Params().Len() != 1 {
		return false
	}
	switch in := sig.Params().At(0).Type(); fn.Name() {
	case "Write", "WriteString":
		results := sig.Results()
		slice, bytes := in.Underlying().(*types.Slice)
		return (isText(in) || bytes && isByte(slice.Elem())) && results.Len() == 2 && isError(results.At(1).Type())
	case "Reset", "ReadFrom", "WriteTo":
		name := typeKey(in)
		return name == "io.Writer" || name == "io.Reader"
	}
	return false
}

// puts reports whether functions of a type only put into words what they are given:
// they print after a format and return nothing, or say more of an error that there is.
//
//	func Warn(format string, v ...any)
//	func Wrap(err error, msg string) error
//	func Errorf(format string, v ...any) error
func puts(sig *types.Signature) bool {
	params, results := sig.Params(), sig.Results()
	n := params.Len()
	formats := sig.Variadic() && n >= 2 && isText(params.At(n-2).Type()) && isList(params.At(n-1).Type()) && isAny(params.At(n-1).Type().(*types.Slice).Elem())
	switch {
	case results.Len() == 0:
		return formats
	case results.Len() == 1 && n > 0 && isError(results.At(0).Type()):
		return isError(params.At(0).Type()) || formats && n == 2 && sig.Recv() == nil
	}
	return false
}

// setsField reports whether a method that is not seen gives a value one of its fields, by its
// name and signature, and stores nothing: row.setID(id).
func setsField(fn *types.Func) bool {
	sig := fn.Signature()
	rest, ok := strings.CutPrefix(strings.ToLower(fn.Name()), "set")
	return ok && rest != "" && sig.Recv() != nil && sig.Params().Len() == 1 && sig.Results().Len() == 0
}

// readOrWrite guesses by its signature and name what a method that is not seen
// does with what its arguments select.
func readOrWrite(fn *types.Func) EffectKind {
	if writes(fn) {
		return Write
	}
	if retrieves(fn) {
		return Read
	}
	results := fn.Signature().Results()
	for i := range results.Len() {
		if !isError(results.At(i).Type()) {
			return Read
		}
	}
	return Write
}

// makesText reports whether a function only makes a text of what it gets:
// http.StatusText(code).
func makesText(fn *types.Func) bool {
	sig := fn.Signature()
	return sig.Recv() == nil && sig.Results().Len() == 1 && isText(sig.Results().At(0).Type())
}

// validates reports whether code that is not seen looks at the form of a value and at nothing
// else, by its name or that of its type: validate.Struct(in), validation.ValidateStruct(&in).
func validates(fn *types.Func) bool {
	recv := fn.Signature().Recv()
	if fn.Signature().Results().Len() != 1 {
		return false
	}
	if recv == nil {
		return strings.HasPrefix(fn.Name(), "Validate")
	}
	name := typeName(recv.Type())
	return name == "Validate" || strings.HasSuffix(name, "Validator")
}

// writes reports whether a method that is not seen changes something, by its name.
func writes(fn *types.Func) bool {
	name := strings.ToLower(fn.Name())
	return slices.ContainsFunc([]string{"delete", "remove", "update", "set", "save", "insert", "create", "add", "put", "patch", "purge", "reset", "revoke", "rotate", "write", "store", "exec", "upsert", "transfer", "disable", "enable", "suspend", "cancel"}, func(verb string) bool {
		return strings.HasPrefix(name, verb)
	})
}

// retrieves reports whether a method that is not seen puts what it finds where its caller wants
// it, by its name and signature: func (c *Connection) Find(model any, id any) error.
func retrieves(fn *types.Func) bool {
	name := strings.ToLower(fn.Name())
	if !slices.ContainsFunc([]string{"find", "get", "load", "fetch", "first", "last", "select", "scan", "query", "read", "lookup", "list", "all", "one", "take"}, func(verb string) bool { return strings.HasPrefix(name, verb) }) {
		return false
	}
	params := fn.Signature().Params()
	for i := range params.Len() {
		switch t := params.At(i).Type().Underlying().(type) {
		case *types.Pointer:
			return true
		case *types.Interface:
			if t.Empty() {
				return true
			}
		}
	}
	return false
}

// sensitiveByName notes an operation that is sensitive by its name, where the
// code behind it shows none.
func (f *function) sensitiveByName(k *call, state flow.State) {
	if k.obj == nil || k.obj.Pkg() == nil || k.std {
		return
	}
	for _, t := range k.targets {
		if t.sum.IsHandler() || len(t.sum.Ops) > 0 {
			return
		}
		for _, e := range t.sum.Effects {
			if e.Kind == Sensitive {
				return
			}
		}
	}
	results := k.obj.Signature().Results()
	idle := func(t target) bool {
		return !slices.ContainsFunc(t.sum.Effects, func(e Effect) bool { return e.Kind != Choose })
	}
	if len(k.targets) == 1 && idle(k.targets[0]) && results.Len() > 0 && isText(results.At(0).Type()) && !isError(results.At(results.Len()-1).Type()) {
		return // makes a text of another, as is seen: truncate(message, 512)
	}
	if f.scratch(k) {
		return // columns.Remove("password")
	}
	if marks(k.instr.Common().StaticCallee()) {
		return
	}
	if len(k.targets) > 0 && !slices.ContainsFunc(k.targets, func(t target) bool { return !onlyReads(t.sum) }) {
		return // picks one of several, as is seen: proxy.RotateKey()
	}
	if results.Len() == 1 && k.obj.Signature().Params().Len() == 0 && isBoolean(results.At(0).Type()) {
		return // asks: Config.DisableSettings() bool
	}
	if results.Len() > 0 {
		switch t := results.At(0).Type().Underlying().(type) {
		case *types.Signature:
			return // makes a middleware
		case *types.Struct:
			if results.Len() == 1 && !k.method && !slices.ContainsFunc(k.targets, func(t target) bool { return !idle(t) }) {
				return // makes something, and can't fail: runes.Remove(set)
			}
		case *types.Interface:
			if !isError(results.At(0).Type()) && t.NumMethods() > 0 {
				return
			}
		}
	}
	on := k.obj.Pkg().Name()
	if recv := k.obj.Signature().Recv(); recv != nil {
		on = typeName(recv.Type())
	}
	severe, ok := f.Words.Sensitive(k.obj.Name(), on)
	if !ok {
		return
	}
	at := f.callPos(k)
	e := Effect{Kind: Sensitive, Name: k.name, Severe: severe, Args: f.gets(f.values, k), Pos: at, Site: at}
	if len(k.targets) == 0 {
		e.Late = f.lateCall(k)
	}
	f.add(e, state)
}
