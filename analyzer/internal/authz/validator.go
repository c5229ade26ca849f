package authz

import (
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// asks runs the function by which a middleware of a library decides about a
// credential, and reports whether it is known:
//
//	middleware.KeyAuth(func(key string, c echo.Context) (bool, error) { ... })
//	keyauth.New(keyauth.Config{Validator: validate})
//
// The chain continues where its first result is true, or where it returns no error.
func (t *trace) asks(made summary.Sym, a *model.Auth) bool {
	i := int(a.Validator) - 1
	if i < 0 || i >= len(made.Args) {
		return false
	}
	fn, header := validator(made.Args[i], a.Field)
	if a.Header != "" {
		header = a.Header
	}
	sum := t.Prog.Summary(fn.Name)
	if fn.Op != summary.FuncOf || sum == nil {
		return false
	}
	receiver, _ := split(fn)
	key := t.Table.Of(flow.Origin{Kind: flow.Input, Class: uint8(model.Header), Name: header})
	var given []argument
	if a.Credential != model.None {
		given = append(given, argument{len(receiver) + int(a.Credential) - 1, key})
	}
	in := t.instanceOf(sum, fn, given...)
	in.keep()
	if a.Errs {
		for _, k := range a.Keys {
			t.context[k] = summary.ContextValue{Key: k, Value: in.resolve(sum.Results[0]), Tenant: true}
		}
		t.ways = t.cross(t.exempt(in.succeeds()))
		return true
	}
	for _, o := range sum.Outcomes {
		if o.Result == 0 && o.NonZero {
			t.ways = t.cross(t.exempt(in.ways(o.Guards)))
		}
	}
	return true
}

// validator returns the function that is, or is a field of, an argument, and the
// header that the credential is taken from.
func validator(arg summary.Sym, field string) (fn summary.Sym, header string) {
	header = "Authorization"
	if list, ok := route.Spread(arg); ok && len(list) > 0 {
		arg = list[0] // config ...Config
	}
	if arg.Op != summary.StructOf {
		return arg, header
	}
	for i, f := range arg.Fields {
		switch f {
		case field:
			fn = arg.Args[i]
		case "KeyLookup":
			if _, name, ok := strings.Cut(arg.Args[i].Name, "header:"); ok {
				header = name
			}
		}
	}
	return fn, header
}
