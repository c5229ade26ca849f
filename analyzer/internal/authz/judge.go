package authz

import (
	"go/ast"
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/route"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// An Obligation is what must hold before an effect.
type Obligation string

const (
	// Verified: the credential was verified.
	Verified Obligation = "formatonly"
	// Bound: the tenant that the client names is the principal's.
	Bound Obligation = "crosstenant"
	// Scoped: a privilege of the principal was checked.
	Scoped Obligation = "missingscope"
	// Authenticated: something looked at who asks. It is judged with all routes of
	// a program in view: [Unguarded].
	Authenticated Obligation = "unguardedroute"
)

// Obligations lists all of them, in the order of their verdicts.
var Obligations = []Obligation{Verified, Bound, Scoped, Authenticated}

// Confidence says how sure an unmet obligation is.
type Confidence int

// The levels of confidence, as package rule has them.
const (
	Low Confidence = iota
	Medium
	High
)

// An Unmet is an obligation that nothing on a route meets.
type Unmet struct {
	Obligation Obligation
	// Category tells kinds of one obligation apart: "" for the main one,
	// "unenforced" for a check whose failure stops nothing.
	Category string
	// Route is `GET "/path"`, "" where the handler is judged without a route;
	// Handler and Guardian are the names of the handler and of the function that
	// holds the insufficient check.
	Route, Handler, Guardian string
	// Routes are all that the obligation is unmet on, where these are one defect.
	Routes []string
	// Credential, Tenant, Checks and Operation are what messages name.
	Credential string
	Tenant     string
	Checks     []string
	Operation  string
	What       string
	// Whoever says who reaches the operation, "" for those with a valid key.
	Whoever string
	// Absent is what has to be missing for the check to be skipped, "" if that is
	// not what is wrong.
	Absent     string
	Confidence Confidence
	// Pos is where the defect is, Site the place in the package under analysis
	// that leads there where the defect lies in another package.
	Pos, Site summary.Pos
	// Via is where the middleware that has the defect was added to the chain.
	Via      summary.Pos
	Evidence []Evidence
	// Binding is what the missing comparison would be made of, if the handler
	// could make it.
	Binding *Binding
	// Key is the same for the same defect on another route or in another package.
	// Those of a branch of a handler are told apart by where they are.
	Key    string
	Branch bool
}

// Evidence is a place that helps to understand an unmet obligation.
type Evidence struct {
	Pos  summary.Pos
	Text string
	Part Part
}

// A Part is what a place has to do with what is wrong.
type Part uint8

const (
	// Step: it is on the way of the request, such as where a key is read or checked.
	Step Part = iota
	// Effect: it is what the missing check leaves open.
	Effect
	// Aside: it is another route or middleware, with which this one is compared.
	Aside
	// Defect: it is where the defect lies, in another package than the place where it
	// is reported.
	Defect
)

// A Verdict says how a route fares with an obligation, and why.
type Verdict struct {
	Obligation Obligation
	Met        bool
	Reason     string
	// Confidence is that of an obligation that is not met, and At is where that is
	// reported. Proofs are the checks that are seen to meet it, where they were asked
	// for, and Unseen says where one may stand that is not.
	Confidence Confidence
	At         []summary.Pos
	Proofs     []Proof
	Unseen     []string
	// Unset is the setting without which nothing is verified, "" if there is none.
	Unset string
}

// A Judge holds what judging needs to know.
type Judge struct {
	Names *Words
	Table *flow.Table
	Prog  route.Program
	Index *model.Index
	// Asserted returns what comments say that a middleware, or what makes it, makes
	// sure of, by its key.
	Asserted func(key string) []Obligation
	// Main reports that the package is a program's main package, which nothing
	// imports.
	Main bool
	// Scopes reports that principals of the program carry scopes or roles.
	Scopes bool
	// Stamped are the headers that the program writes into requests, sorted, and Stamps
	// says on which routes; it may be nil.
	Stamped []string
	Stamps  *Stamps
	// Checks asks for the checks that verdicts rest on.
	Checks bool
}

// Route judges a route with its chain, and says what on it looks at who asks.
func (j *Judge) Route(r *route.Route) ([]Unmet, []Verdict, *Cover) {
	t := j.followStamped(r)
	unmet, verdicts := t.judge()
	c := t.cover()
	for i := range verdicts {
		if v := &verdicts[i]; v.Obligation == Bound && v.Reason == noTenant {
			v.Reason = c.Object.reason()
		}
	}
	return unmet, verdicts, c
}

// Authenticates reports whether sum is a middleware that lets through only those
// whose credential it has verified, or makes one of a library that does.
func (j *Judge) Authenticates(sum *summary.Summary) bool {
	if !sum.IsHandler() {
		if len(sum.Values) == 0 || sum.Values[0].Op != summary.CallOf {
			return false
		}
		e := j.Index.Key(sum.Values[0].Name)
		return e != nil && e.Auth != nil && !e.Auth.Soft
	}
	t := j.newTrace(&route.Route{Handler: route.Link{Func: summary.Sym{Op: summary.FuncOf, Name: sum.Key}}}, true)
	in := t.instance(sum, t.route.Handler.Func)
	ways := in.continuations(route.Link{})
	return len(ways) > 0 && !slices.ContainsFunc(ways, func(w way) bool {
		return !slices.ContainsFunc(w, func(g *guard) bool { return !g.Not && t.about(g) && t.verifies(g) })
	})
}

// Handler judges a handler that is not seen to be registered: only what it shows
// by itself counts, since a chain may guard it elsewhere.
func (j *Judge) Handler(sum *summary.Summary) ([]Unmet, []Verdict) {
	fn := summary.Sym{Op: summary.FuncOf, Name: sum.Key}
	r := &route.Route{Handler: route.Link{Func: fn}, Pos: sum.Pos, Site: sum.Pos}
	for _, key := range sum.Front {
		front := j.Prog.Summary(key)
		r.Chain = append(r.Chain, route.Link{
			Func: summary.Sym{Op: summary.FuncOf, Name: key}, Opaque: front == nil,
			Gate: front != nil && front.Chain == model.Stops, // by its result
		})
	}
	return j.follow(r, true).judge()
}

// continues reports whether what is judged is an exported middleware.
func (t *trace) continues() bool {
	name, _, _ := strings.Cut(t.handler.Key[strings.LastIndexByte(t.handler.Key, '.')+1:], "$")
	return ast.IsExported(name) && slices.ContainsFunc(t.effects, func(e effect) bool { return e.Kind == summary.Next })
}

func (t *trace) judge() ([]Unmet, []Verdict) {
	j := t.Judge
	var unmet []Unmet
	var verdicts []Verdict
	for _, rule := range []struct {
		o Obligation
		f func(*trace) ([]Unmet, string)
	}{
		{Verified, (*trace).unverified}, {Bound, (*trace).unbound}, {Scoped, (*trace).unscoped},
	} {
		found, reason := rule.f(t)
		for i := range found {
			u := &found[i]
			u.Obligation = rule.o
			u.Route, u.Handler = t.route.String(), t.handlerName()
			if t.dispatches(u.Guardian) {
				u.Route, u.Handler = "", u.Guardian
			}
			if rule.o == Scoped {
				u.Whoever = t.whoever(unmet)
			}
			u.Site = t.route.Site
			u.Branch = t.ofBranch(u)
			if u.Via.P.IsValid() {
				u.Site = u.Via
			}
			if t.alone && !j.Main && t.continues() {
				u.Confidence = Low // others may verify where it is used
			}
			if len(t.unknown) > 0 || t.route.Open != "" {
				u.Confidence = Low
			}
		}
		v := Verdict{Obligation: rule.o, Met: len(found) == 0, Reason: reason}
		for _, u := range found {
			v.Confidence = max(v.Confidence, u.Confidence)
			v.At = append(v.At, u.reportedAt())
		}
		if v.Met && j.Checks {
			v.Proofs = t.proofs(rule.o)
		}
		if v.Met && rule.o == Verified && t.unset != "" && t.tested() {
			v.Unset, v.Reason = t.unset, v.Reason+", unless "+t.unset+" is not set"
		}
		if v.Unseen = t.unseen(v); !v.Met && len(v.Unseen) > 0 {
			v.Reason = "cannot tell: " + strings.Join(v.Unseen, ", ")
		}
		unmet = append(unmet, found...)
		verdicts = append(verdicts, v)
	}
	return unmet, verdicts
}

// whoever says who reaches what a route does, given what was found unmet on it:
// where no key is verified, a sensitive operation is open to others than those
// with a valid one. It returns "" where only they get there.
func (t *trace) whoever(unmet []Unmet) string {
	i := slices.IndexFunc(unmet, func(u Unmet) bool { return u.Obligation == Verified })
	switch {
	case i < 0 && (t.known().authenticated || len(t.unknown) > 0 || t.handedOn() != ""):
		return "" // or so it may be
	case i < 0:
		return "any key or none"
	case unmet[i].Category == "":
		return "any key of the right form"
	}
	return "any key or none"
}

// dispatches reports whether a function is a dispatcher of the route, by its name.
func (t *trace) dispatches(name string) bool {
	return name != t.handlerName() && slices.ContainsFunc(t.route.Chain, func(l route.Link) bool {
		sum := t.Prog.Summary(l.Func.Name)
		return l.Dispatches && sum != nil && sum.Name == name
	})
}

func (t *trace) handlerName() string {
	if t.handler != nil {
		return t.handler.Name
	}
	return t.route.Handler.Func.Name
}
