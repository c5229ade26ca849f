package routetable

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// A View is what one package knows of routes.
type View struct {
	Package string
	// Imports reports whether the package imports another one, however far.
	Imports func(path string) bool
	Reports []analyzer.RouteReport
	// At resolves a place.
	At func(analyzer.Spot) finding.Position
}

// Merge puts the views of packages together.
//
// A registration in a function that another package calls is seen twice: by its
// own package, which knows neither the prefix nor the middlewares around it, and
// by the one that calls, which knows all. Only what the latter says is kept. A
// handler counts as not registered only if no package registers it.
func Merge(views []View) *Table {
	table := new(Table)
	seen := make(map[finding.Position][]View) // a registration
	for _, v := range views {
		for _, r := range v.Reports {
			if at := v.At(r.Registered); at.File != "" {
				seen[at] = append(seen[at], v)
			}
		}
	}
	accepted := acceptances(views)
	used := make(map[string]bool) // functions of chains
	for _, v := range views {
		for i := range v.Reports {
			row := v.row(&v.Reports[i])
			row.accept(accepted)
			for _, s := range append(slices.Clone(row.Chain), row.Handler) {
				if row.Registered.File != "" {
					used[s.function()] = true
				}
			}
			switch {
			case row.Registered.File == "":
				table.Handlers = append(table.Handlers, row)
			case !slices.ContainsFunc(seen[row.Registered], func(o View) bool { return o.Package != v.Package && o.Imports(v.Package) }):
				table.Routes = append(table.Routes, row)
			}
		}
	}
	table.Handlers = slices.DeleteFunc(table.Handlers, func(r Route) bool { return used[r.Handler.function()] })
	table.Routes = unite(table.Routes)
	table.Handlers = unite(table.Handlers)
	return table
}

// A defect is what a rule finds missing on the routes of a registration.
type defect struct {
	at            finding.Position
	handler, rule string
}

// acceptances returns why defects are accepted: the comment is known to the
// package that holds it, and counts for the one that calls as well.
func acceptances(views []View) map[defect]string {
	reasons := make(map[defect]string)
	for _, v := range views {
		for i := range v.Reports {
			row := v.row(&v.Reports[i])
			for _, verdict := range row.Verdicts {
				if verdict.Accepted != "" {
					reasons[defect{row.Registered, row.Handler.function(), verdict.Rule}] = verdict.Accepted
				}
			}
		}
	}
	return reasons
}

func (r *Route) accept(reasons map[defect]string) {
	for i := range r.Verdicts {
		v := &r.Verdicts[i]
		if why := reasons[defect{r.Registered, r.Handler.function(), v.Rule}]; why != "" && v.State == analyzer.Unguarded {
			v.State, v.Accepted = analyzer.Tolerated, why
		}
	}
}

// unite sorts rows and makes one of those of which one says all that the other
// does: a program's main package hears more rules.
func unite(rows []Route) []Route {
	slices.SortStableFunc(rows, func(a, b Route) int { return a.compare(&b) })
	var out []Route
	for _, r := range rows {
		i := slices.IndexFunc(out, func(o Route) bool { return o.covers(&r) || r.covers(&o) })
		switch {
		case i < 0:
			out = append(out, r)
		case out[i].covers(&r):
			out[i].Packages = append(out[i].Packages, r.Packages...)
		default:
			r.Packages = append(r.Packages, out[i].Packages...)
			out[i] = r
		}
	}
	for i := range out {
		slices.Sort(out[i].Packages)
		out[i].Packages = slices.Compact(out[i].Packages)
	}
	return out
}

// covers reports whether r and s are the same route, and r has all verdicts of s.
func (r *Route) covers(s *Route) bool {
	return r.Path == s.Path && r.Method == s.Method && r.Registered == s.Registered && r.Handler == s.Handler && slices.Equal(r.Chain, s.Chain) &&
		!slices.ContainsFunc(s.Verdicts, func(v Verdict) bool {
			return !slices.Contains(r.Verdicts, v) || !slices.Equal(r.Checks(v.Rule), s.Checks(v.Rule))
		})
}

func (v *View) row(r *analyzer.RouteReport) Route {
	row := Route{
		Method: r.Method, Path: r.Path, Framework: r.Framework, Open: r.Open,
		Registered: v.At(r.Registered),
		Handler:    v.step(r.Handler),
		Packages:   []string{v.Package},
	}
	for _, s := range r.Chain {
		row.Chain = append(row.Chain, v.step(s))
	}
	for _, verdict := range r.Verdicts {
		out := Verdict{Rule: verdict.Rule, State: verdict.State, Reason: verdict.Reason}
		out.Accepted = verdict.Accepted
		if verdict.State == analyzer.Unguarded || verdict.State == analyzer.Tolerated {
			out.Confidence = analyzer.Confidence(verdict.Confidence).String()
		}
		row.Verdicts = append(row.Verdicts, out)
		var checks []Check
		for _, c := range verdict.Checks {
			checks = append(checks, Check{c.By, c.How, c.What, v.At(c.At)})
		}
		switch verdict.Rule {
		case "formatonly":
			row.Key = append(row.Key, checks...)
		case "crosstenant":
			row.Tenant = append(row.Tenant, checks...)
		case "missingscope":
			row.Scope = append(row.Scope, checks...)
		}
	}
	return row
}

func (v *View) step(s analyzer.RouteStep) Step {
	return Step{Name: s.Name, Position: v.At(s.Declared), Seen: s.Seen}
}

// function identifies what a step runs. What a factory returns goes by the name of
// the factory.
func (s Step) function() string { return s.File + ":" + s.Name }
