package engine

import (
	"go/ast"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/types/typeutil"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A RouteReport is what is known of one route, or of one handler that is not
// seen to be registered, for tools that show it.
type RouteReport struct {
	// Method is "" where the route takes any.
	Method string
	// Path is the pattern in the notation of the framework, "" where it is not
	// known.
	Path string
	// Registered is where the route is, in the package or in one that it imports;
	// it is nowhere for a handler without a route.
	Registered Spot
	// Framework is the import path of the one that routes.
	Framework string
	// Chain are the middlewares, outermost first, and Handler is behind them.
	Chain   []RouteStep
	Handler RouteStep
	// Open says what is not known about the route and matters to a verdict, "" if
	// all is.
	Open string
	// Verdicts has one element a rule that judged, in the order of the rules.
	Verdicts []RouteVerdict
}

// A RouteStep is a middleware or handler.
type RouteStep struct {
	Name string
	// Seen says that it is known what the code does, not only its name.
	Seen bool
	// Declared is where the function is, as far as it is known.
	Declared Spot
}

// A RouteVerdict is the verdict of a rule.
type RouteVerdict struct {
	Rule  string
	State RouteState
	// Reason says why, in a few words.
	Reason string
	// Confidence is that of what is unmet: 0 low, 1 medium, 2 high.
	Confidence int
	// Checks are those that meet what the rule asks for.
	Checks []RouteCheck
	// Accepted is the reason that a comment gives for accepting that a check is
	// missing.
	Accepted string
}

// A RouteState is the outcome of a rule on a route.
type RouteState string

const (
	// Guarded: checks are seen that meet what the rule asks for.
	Guarded RouteState = "ok"
	// Unneeded: the rule asks for nothing here that is seen to be missing.
	Unneeded RouteState = "none"
	// Unguarded: a check is missing.
	Unguarded RouteState = "unmet"
	// Tolerated: a check is missing, and a comment in the code accepts that.
	Tolerated RouteState = "accepted"
	// Unclear: none is seen, but not all of the route is known.
	Unclear RouteState = "unknown"
)

// A RouteCheck is a check that stands on a route.
type RouteCheck struct {
	// By is the middleware or handler that makes it, and How the call or
	// comparison.
	By, How string
	// What is the credential that is verified, the part of the principal that the
	// tenant is compared with, or the privilege that is asked for; it may be "".
	What string
	At   Spot
}

// A Spot is a place in source. Pos is valid in the analysed package; elsewhere
// Where is "import/path/file:line:col". Both are zero where nothing is known.
type Spot struct {
	Pos   token.Pos
	Where string
}

// Routes returns an analyzer whose result is a []RouteReport: the routes of a
// package in the order of registration, then its handlers without a route and
// what looks like one.
func Routes(engine *analysis.Analyzer) *analysis.Analyzer {
	return &analysis.Analyzer{
		Name:       "keyauthzroutes",
		Doc:        "list routes with what guards them",
		Requires:   []*analysis.Analyzer{engine},
		ResultType: reflect.TypeFor[[]RouteReport](),
		Run: func(pass *analysis.Pass) (any, error) {
			res := Of(pass, engine)
			var reports []RouteReport
			// Most packages have no handler without a route.
			called := sync.OnceValue(func() map[token.Pos]bool { return calledIn(pass) })
			for _, j := range res.Judged {
				if at := j.handler.Declared.Pos; j.Route != nil || declares(pass, at) && !helper(pass, at) && !called()[at] {
					reports = append(reports, res.report(j))
				}
			}
			return reports, nil
		},
	}
}

// declares reports whether pos is in a file of the package. The method of an
// interface that is taken as a value is a function too, and in none.
func declares(pass *analysis.Pass, pos token.Pos) bool {
	return slices.ContainsFunc(pass.Files, func(f *ast.File) bool { return f.FileStart <= pos && pos < f.FileEnd })
}

// calledIn returns where the functions are declared that others call by their name:
// what they do is told where those are.
func calledIn(pass *analysis.Pass) map[token.Pos]bool {
	called := make(map[token.Pos]bool)
	for _, file := range pass.Files {
		if isTest(pass, summary.Pos{P: file.FileStart}) {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if fn := typeutil.StaticCallee(pass.TypesInfo, call); fn != nil {
					called[fn.Origin().Pos()] = true
				}
			}
			return true
		})
	}
	return called
}

// helper reports whether the function that is declared at pos takes what handlers
// take and returns what none does: a lookup in the request's context.
func helper(pass *analysis.Pass, pos token.Pos) bool {
	for ident, obj := range pass.TypesInfo.Defs {
		fn, ok := obj.(*types.Func)
		if !ok || ident.Pos() != pos {
			continue
		}
		results := fn.Signature().Results()
		if results.Len() == 0 {
			return false
		}
		switch types.Unalias(results.At(0).Type()).Underlying().(type) {
		case *types.Interface, *types.Signature: // an error, a handler
			return results.Len() > 1
		}
		return true
	}
	return false
}

func (res *Result) report(j Judged) RouteReport {
	r := RouteReport{Chain: j.chain, Handler: j.handler}
	if j.Route != nil {
		r.Method, r.Path, r.Framework = j.Route.Verb, j.Route.Pattern, j.Route.Library
		r.Registered = spot(j.Route.Pos)
	}
	var open []string
	for _, v := range j.Verdicts {
		out := verdict(v)
		if by := res.accepted(v); out.State == Unguarded && by != "" {
			out.State, out.Accepted = Tolerated, by
		}
		r.Verdicts = append(r.Verdicts, out)
		for _, why := range v.Unseen {
			if out.State == Unclear && !slices.Contains(open, why) {
				open = append(open, why)
			}
		}
	}
	r.Open = strings.Join(open, ", ")
	return r
}

func verdict(v authz.Verdict) RouteVerdict {
	out := RouteVerdict{Rule: string(v.Obligation), State: Unneeded, Reason: v.Reason, Confidence: int(v.Confidence)}
	public := strings.HasPrefix(v.Reason, declared) // whatever is known or not
	switch {
	case len(v.Unseen) > 0 && !public:
		out.State = Unclear
	case !v.Met:
		out.State = Unguarded
	case len(v.Proofs) > 0:
		out.State = Guarded
	}
	if out.State == Guarded && !public && v.Obligation == authz.Verified {
		out.Reason = "the credential is verified"
		if v.Proofs[0].How == authz.InContext {
			out.Reason = "the client is known from the context"
		}
		if v.Unset != "" {
			out.Reason += ", unless " + v.Unset + " is not set"
		}
	}
	for _, p := range v.Proofs {
		out.Checks = append(out.Checks, RouteCheck{By: p.By, How: p.How, What: p.What, At: spot(p.Pos)})
	}
	return out
}

// accepted returns the reason of the comments that accept all of what an
// obligation lacks, or "" if there is something that none accepts.
func (res *Result) accepted(v authz.Verdict) string {
	reason := ""
	for _, at := range v.At {
		by := res.Directives.Accepts(string(v.Obligation), at.P)
		if len(by) == 0 {
			return ""
		}
		if reason = by[0].Reason; reason == "" {
			reason = "nolint"
		}
	}
	return reason
}

func spot(p summary.Pos) Spot { return Spot{Pos: p.P, Where: p.Where} }
