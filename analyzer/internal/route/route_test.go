package route

import (
	"slices"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

func TestVerbOf(t *testing.T) {
	for _, c := range []struct{ pattern, verb, rest string }{
		{"/v1/keys", "", "/v1/keys"},
		{"GET /v1/keys", "GET", "/v1/keys"},
		{"DELETE \t/v1/keys/{id}", "DELETE", "/v1/keys/{id}"},
		{"POST api.example.com/v1", "POST", "/v1"},
		{"GET /", "GET", "/"},
		{"GET ", "GET", ""},
		{" ", "", ""},
		{"", "", ""},
	} {
		if verb, rest := verbOf(c.pattern); verb != c.verb || rest != c.rest {
			t.Errorf("verbOf(%q) = %q, %q, want %q, %q", c.pattern, verb, rest, c.verb, c.rest)
		}
	}
}

func TestJoin(t *testing.T) {
	for _, c := range []struct{ prefix, pattern, want string }{
		{"", "/keys", "/keys"},
		{"/", "/keys", "/keys"},
		{"/v1", "/keys", "/v1/keys"},
		{"/v1/", "/keys", "/v1/keys"},
		{"/v1", "keys", "/v1/keys"},
		{"/v1/", "keys", "/v1/keys"},
		{"/v1", "", "/v1"},
		{"/v1", "/", "/v1"},
		{"", "", ""},
		{"/v1", "/keys/", "/v1/keys/"},
	} {
		if got := join(c.prefix, c.pattern); got != c.want {
			t.Errorf("join(%q, %q) = %q, want %q", c.prefix, c.pattern, got, c.want)
		}
	}
}

// -- programs made by hand --

type program map[string]*summary.Summary

func (p program) Summary(key string) *summary.Summary           { return p[key] }
func (p program) Implementations(iface, method string) []string { return nil }

func (p program) Promoted(name, method string) string { return "" }

// newProgram has the handlers list, show and reset and the middlewares auth and
// admin, which are handlers, too, as those of gin are.
func newProgram() program {
	p := make(program)
	for _, name := range []string{"list", "show", "reset", "auth", "admin"} {
		p["app."+name] = &summary.Summary{Key: "app." + name, Name: name, Framework: "web", Params: 1}
	}
	return p
}

func fn(name string) summary.Sym { return summary.Sym{Op: summary.FuncOf, Name: "app." + name} }
func str(s string) summary.Sym   { return summary.Sym{Op: summary.ConstOf, Name: s} }
func list(of ...summary.Sym) summary.Sym {
	return summary.Sym{Op: summary.ListOf, Args: of}
}

// routerOf is the router that call n of app.main makes.
func routerOf(n int) summary.Sym {
	return summary.Sym{Op: summary.RouterOf, Name: "app.main", Index: n}
}

func newRouter(n int) summary.Op {
	return summary.Op{Kind: summary.Derive, New: true, Call: n, Library: "web"}
}

func get(on summary.Sym, pattern summary.Sym, handlers ...summary.Sym) summary.Op {
	return summary.Op{Kind: summary.Register, Call: -1, Library: "web", Router: on, Verb: "GET", Pattern: pattern, Handlers: list(handlers...)}
}

func addTo(on summary.Sym, covers model.Covers, mws ...summary.Sym) summary.Op {
	return summary.Op{Kind: summary.Add, Call: -1, Library: "web", Router: on, Covers: uint8(covers), Middleware: list(mws...)}
}

func evaluate(ops ...summary.Op) *Routes {
	return Evaluate(newProgram(), nil, []*summary.Summary{{Key: "app.main", Ops: ops}})
}

// texts lists routes as "GET "/x": auth, admin > handler".
func texts(routes *Routes) []string {
	var out []string
	for _, r := range routes.All {
		s := r.String() + ":"
		for i, l := range r.Chain {
			if i > 0 {
				s += ","
			}
			s += " " + strings.TrimPrefix(l.Func.Name, "app.")
		}
		s += " > " + strings.TrimPrefix(r.Handler.Func.Name, "app.")
		if r.Open != "" {
			s += " (" + r.Open + ")"
		}
		out = append(out, s)
	}
	return out
}

func expect(t *testing.T, routes *Routes, want ...string) {
	t.Helper()
	if got := texts(routes); !slices.Equal(got, want) {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}
	if routes.Cut != "" {
		t.Errorf("cut: %s", routes.Cut)
	}
}

func TestMiddlewareOfOneRoute(t *testing.T) {
	expect(t, evaluate(newRouter(0), get(routerOf(0), str("/keys"), fn("auth"), fn("admin"), fn("list")), get(routerOf(0), str("/open"), fn("list"))),
		`GET "/keys": auth, admin > list`,
		`GET "/open": > list`)
}

// TestGroupAndALaterUse: whether a Use covers the routes above it is a matter of
// the framework.
func TestGroupAndALaterUse(t *testing.T) {
	ops := func(covers model.Covers) []summary.Op {
		return []summary.Op{
			newRouter(0),
			{Kind: summary.Derive, Call: 1, Library: "web", Router: routerOf(0), Pattern: str("/v1")},
			get(routerOf(1), str("/before"), fn("list")),
			addTo(routerOf(1), covers, fn("auth")),
			get(routerOf(1), str("/after"), fn("list")),
			get(routerOf(0), str("/outside"), fn("list")),
		}
	}
	expect(t, evaluate(ops(model.LaterRoutes)...),
		`GET "/v1/before": > list`,
		`GET "/v1/after": auth > list`,
		`GET "/outside": > list`)
	expect(t, evaluate(ops(model.AllRoutes)...),
		`GET "/v1/before": auth > list`,
		`GET "/v1/after": auth > list`,
		`GET "/outside": > list`)
}

func TestUseOnTheParentAfterTheGroupWasMade(t *testing.T) {
	ops := func(covers model.Covers) []summary.Op {
		return []summary.Op{
			newRouter(0),
			{Kind: summary.Derive, Call: 1, Library: "web", Router: routerOf(0), Pattern: str("/v1")},
			addTo(routerOf(0), covers, fn("auth")),
			get(routerOf(1), str("/x"), fn("list")),
		}
	}
	expect(t, evaluate(ops(model.LaterRoutes)...), `GET "/v1/x": > list`)
	expect(t, evaluate(ops(model.LaterInStack)...), `GET "/v1/x": auth > list`)
	expect(t, evaluate(ops(model.AllRoutes)...), `GET "/v1/x": auth > list`)
}

func TestUseBelowAPrefix(t *testing.T) {
	expect(t, evaluate(
		newRouter(0),
		addTo(routerOf(0), model.LaterInStack, str("/admin"), fn("admin")),
		get(routerOf(0), str("/admin/reset"), fn("reset")),
		get(routerOf(0), str("/v1/list"), fn("list")),
	),
		`GET "/admin/reset": admin > reset`,
		`GET "/v1/list": > list`)
}

func TestUseBelowAPrefixEndsAtASegment(t *testing.T) {
	routes := evaluate(
		newRouter(0),
		addTo(routerOf(0), model.LaterInStack, str("/admin"), fn("admin")),
		get(routerOf(0), str("/administrators"), fn("list")),
	)
	if got := texts(routes); got[0] != `GET "/administrators": > list` {
		t.Errorf("a middleware below /admin is taken to cover /administrators: %s", got[0])
	}
}

func TestMountedRouterKeepsItsMiddlewareAndGetsThePrefix(t *testing.T) {
	expect(t, evaluate(
		newRouter(0), newRouter(1),
		addTo(routerOf(0), model.LaterRoutes, fn("auth")),
		addTo(routerOf(1), model.LaterRoutes, fn("admin")),
		get(routerOf(1), str("/reset"), fn("reset")),
		summary.Op{Kind: summary.Derive, Call: 2, Library: "web", Router: routerOf(0), Pattern: str("/admin"), Mounted: routerOf(1)},
	), `GET "/admin/reset": auth, admin > reset`)
}

func TestRoutersMountedInEachOtherComeToAnEnd(t *testing.T) {
	evaluate(
		newRouter(0), newRouter(1),
		get(routerOf(0), str("/x"), fn("list")),
		summary.Op{Kind: summary.Derive, Call: 2, Library: "web", Router: routerOf(0), Pattern: str("/a"), Mounted: routerOf(1)},
		summary.Op{Kind: summary.Derive, Call: 3, Library: "web", Router: routerOf(1), Pattern: str("/b"), Mounted: routerOf(0)},
	)
}

func TestTableOfRoutes(t *testing.T) {
	row := func(path, handler string) summary.Sym {
		return summary.Sym{Op: summary.StructOf, Name: "app.route", Fields: []string{"path", "handler"}, Args: []summary.Sym{str(path), fn(handler)}}
	}
	elem := summary.Sym{Op: summary.ElemOf, Args: []summary.Sym{list(row("/list", "list"), row("/show", "show"))}}
	field := func(name string) summary.Sym {
		return summary.Sym{Op: summary.FieldOf, Name: name, Args: []summary.Sym{elem}}
	}
	op := get(routerOf(0), field("path"), fn("auth"), field("handler"))
	op.Loops = true
	expect(t, evaluate(newRouter(0), op),
		`GET "/list": auth > list`,
		`GET "/show": auth > show`)

	// Outside of a loop, one of the elements is meant, not each.
	op.Loops = false
	expect(t, evaluate(newRouter(0), op), `GET "…": auth > handler`)
}

func TestRouterOfACallerIsOpen(t *testing.T) {
	param := summary.Sym{Op: summary.ParamOf, Index: 0}
	p := newProgram()
	register := &summary.Summary{Key: "app.register", Params: 1, Ops: []summary.Op{get(param, str("/list"), fn("list"))}}
	p[register.Key] = register
	expect(t, Evaluate(p, nil, []*summary.Summary{register}), `GET "/list": > list (the router is a parameter)`)

	// Once a caller passes a router, nothing is open.
	root := &summary.Summary{Key: "app.main", Ops: []summary.Op{
		newRouter(0),
		addTo(routerOf(0), model.LaterRoutes, fn("auth")),
		{Kind: summary.Run, Call: 1, Target: fn("register"), Args: []summary.Sym{routerOf(0)}},
	}}
	expect(t, Evaluate(p, nil, []*summary.Summary{root}), `GET "/list": auth > list`)
}

func TestFunctionsThatRegisterOneAnotherComeToAnEnd(t *testing.T) {
	p := newProgram()
	param := summary.Sym{Op: summary.ParamOf, Index: 0}
	for from, to := range map[string]string{"a": "b", "b": "a"} {
		p["app."+from] = &summary.Summary{Key: "app." + from, Params: 1, Ops: []summary.Op{
			get(param, str("/"+from), fn("list")),
			{Kind: summary.Run, Call: 1, Target: fn(to), Args: []summary.Sym{param}},
		}}
	}
	expect(t, Evaluate(p, nil, []*summary.Summary{p["app.a"]}),
		`GET "/a": > list (the router is a parameter)`,
		`GET "/b": > list (the router is a parameter)`)
}

func TestUnknownPartsOfAPatternAreShown(t *testing.T) {
	pattern := summary.Sym{Op: summary.AppendOf, Name: "+", Args: []summary.Sym{{Op: summary.ParamOf}, str("/list")}}
	expect(t, evaluate(newRouter(0), get(routerOf(0), pattern, fn("list"))), `GET "…/list": > list`)
}

func TestWithin(t *testing.T) {
	tests := []struct {
		pattern, prefix string
		want            bool
	}{
		{"/api/keys", "", true},
		{"/api/keys", "/*", true},
		{"/api/keys", "/api/*", true},
		{"/api", "/api/*", true},
		{"/apis/keys", "/api/*", false},
		{"/api/v1/keys", "/api/:version/*", true},
		{"/api/{version}/keys", "/api/:version/keys", true},
		{"/api/v1/keys", "/api/:version/users", false},
		{"/api", "/api/:version/*", false},
	}
	for _, tt := range tests {
		if got := within(tt.pattern, tt.prefix); got != tt.want {
			t.Errorf("within(%q, %q) = %v, want %v", tt.pattern, tt.prefix, got, tt.want)
		}
	}
}
