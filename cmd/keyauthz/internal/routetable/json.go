package routetable

import (
	"encoding/json"
	"io"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// JSON prints one object with the arrays "routes" and "unregistered".
type JSON struct{}

// jsonRoute is the schema of an element. An empty method stands for any, an
// empty path for one that is not known. Lines and columns count from 1; a place
// that is not known is left out.
type jsonRoute struct {
	Method     string        `json:"method"`
	Path       string        `json:"path"`
	Framework  string        `json:"framework,omitempty"`
	Handler    jsonStep      `json:"handler"`
	Chain      []jsonStep    `json:"chain"`
	Key        []jsonCheck   `json:"key"`
	Tenant     []jsonCheck   `json:"tenant"`
	Scope      []jsonCheck   `json:"scope"`
	State      string        `json:"state"`
	Verdicts   []jsonVerdict `json:"verdicts"`
	NotKnown   string        `json:"notKnown,omitempty"`
	Registered *jsonPlace    `json:"registered,omitempty"`
	Packages   []string      `json:"packages"`
}

type jsonStep struct {
	Name string     `json:"name"`
	Seen bool       `json:"seen"`
	At   *jsonPlace `json:"at,omitempty"`
}

type jsonCheck struct {
	By   string     `json:"by"`
	How  string     `json:"how"`
	What string     `json:"what,omitempty"`
	At   *jsonPlace `json:"at,omitempty"`
}

type jsonVerdict struct {
	Rule       string `json:"rule"`
	State      string `json:"state"`
	Reason     string `json:"reason"`
	Confidence string `json:"confidence,omitempty"`
	Accepted   string `json:"accepted,omitempty"`
}

type jsonPlace struct {
	File   string `json:"file"`
	Line   int    `json:"line,omitempty"`
	Column int    `json:"column,omitempty"`
}

// Print implements [Printer].
func (JSON) Print(w io.Writer, t *Table) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "\t")
	e.SetEscapeHTML(false)
	return e.Encode(struct {
		Routes       []jsonRoute `json:"routes"`
		Unregistered []jsonRoute `json:"unregistered"`
	}{jsonRoutes(t.Routes), jsonRoutes(t.Handlers)})
}

func jsonRoutes(rows []Route) []jsonRoute {
	out := make([]jsonRoute, len(rows))
	for i := range rows {
		r := &rows[i]
		j := jsonRoute{
			Method: r.Method, Path: r.Path, Framework: r.Framework, NotKnown: r.Open, Packages: r.Packages,
			Handler: r.Handler.json(), Chain: make([]jsonStep, len(r.Chain)), State: string(r.Worst()),
			Key: jsonChecks(r.Key), Tenant: jsonChecks(r.Tenant), Scope: jsonChecks(r.Scope),
			Verdicts: make([]jsonVerdict, len(r.Verdicts)), Registered: jsonPlaceOf(r.Registered),
		}
		for k, s := range r.Chain {
			j.Chain[k] = s.json()
		}
		for k, v := range r.Verdicts {
			j.Verdicts[k] = jsonVerdict{v.Rule, string(v.State), v.Reason, v.Confidence, v.Accepted}
		}
		out[i] = j
	}
	return out
}

func (s Step) json() jsonStep { return jsonStep{s.Name, s.Seen, jsonPlaceOf(s.Position)} }

func jsonChecks(checks []Check) []jsonCheck {
	out := make([]jsonCheck, len(checks))
	for i, c := range checks {
		out[i] = jsonCheck{c.By, c.How, c.What, jsonPlaceOf(c.Position)}
	}
	return out
}

func jsonPlaceOf(p finding.Position) *jsonPlace {
	if p.File == "" {
		return nil
	}
	return &jsonPlace{p.File, p.Line, p.Column}
}
