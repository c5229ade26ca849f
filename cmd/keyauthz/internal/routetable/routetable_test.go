package routetable

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// view is that of a package that imports others and sees reports.
func view(pkg string, imports []string, reports ...analyzer.RouteReport) View {
	return View{
		Package: pkg,
		Imports: func(path string) bool { return slices.Contains(imports, path) },
		Reports: reports,
		At:      func(s analyzer.Spot) finding.Position { return finding.ParsePosition(s.Where) },
	}
}

func report(method, path, handler, at string) analyzer.RouteReport {
	r := analyzer.RouteReport{
		Method: method, Path: path,
		Handler:  analyzer.RouteStep{Name: handler, Seen: true, Declared: analyzer.Spot{Where: "/src/" + handler + ".go:1:1"}},
		Verdicts: []analyzer.RouteVerdict{{Rule: "formatonly", State: analyzer.Unneeded, Reason: "checks no credential"}},
	}
	if at != "" {
		r.Registered.Where = "/src/" + at
	}
	return r
}

// titles are the rows in one string.
func titles(rows []Route) string {
	var s []string
	for i := range rows {
		s = append(s, rows[i].Title()+" "+rows[i].Handler.Name+" "+strings.Join(rows[i].Packages, ","))
	}
	return strings.Join(s, "\n")
}

func TestRoutesAreOrderedByPathAndMethod(t *testing.T) {
	table := Merge([]View{view("svc", nil,
		report("", "", "fallback", "r.go:9:1"),
		report("POST", "/b", "postB", "r.go:3:1"),
		report("GET", "/b", "getB", "r.go:4:1"),
		report("", "/b", "anyB", "r.go:5:1"),
		report("GET", "/a", "getA", "r.go:8:1"),
	)})
	want := "GET /a getA svc\nany method /b anyB svc\nGET /b getB svc\nPOST /b postB svc\nany method any path fallback svc"
	if got := titles(table.Routes); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestARegistrationIsShownAsItsOutermostCallerSeesIt(t *testing.T) {
	inner := view("svc/api", nil, report("GET", "/items", "items", "api.go:3:1"))
	outer := view("svc/cmd", []string{"svc/api"}, report("GET", "/v1/items", "items", "api.go:3:1"))
	other := view("svc/tool", nil, report("GET", "/debug", "debug", "tool.go:3:1"))
	for _, views := range [][]View{{inner, outer, other}, {outer, other, inner}} {
		if got, want := titles(Merge(views).Routes), "GET /debug debug svc/tool\nGET /v1/items items svc/cmd"; got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

func TestRowsThatSayTheSameAreOne(t *testing.T) {
	r := report("GET", "/items", "items", "api.go:3:1")
	table := Merge([]View{
		view("svc/b", []string{"svc/api"}, r), view("svc/a", []string{"svc/api"}, r), view("svc/a", []string{"svc/api"}, r), // with a test variant
	})
	if got, want := titles(table.Routes), "GET /items items svc/a,svc/b"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	main := r
	main.Verdicts = append(slices.Clone(r.Verdicts), analyzer.RouteVerdict{Rule: "unguardedroute", State: analyzer.Unneeded, Reason: "public"})
	for _, views := range [][]View{{view("svc/a", nil, r), view("svc/b", nil, main)}, {view("svc/b", nil, main), view("svc/a", nil, r)}} {
		if table := Merge(views); len(table.Routes) != 1 || len(table.Routes[0].Verdicts) != 2 || len(table.Routes[0].Packages) != 2 {
			t.Errorf("got %+v", table.Routes)
		}
	}
	public := r
	public.Chain = []analyzer.RouteStep{{Name: "logged"}}
	if table := Merge([]View{view("svc", nil, r, public)}); len(table.Routes) != 2 {
		t.Errorf("%d rows of routes with different chains", len(table.Routes))
	}
}

func TestHandlersThatSomePackageRegistersAreNotLeftOver(t *testing.T) {
	table := Merge([]View{
		view("svc/api", nil, report("", "", "items", ""), report("", "", "forgotten", "")),
		view("svc/cmd", []string{"svc/api"}, report("GET", "/items", "items", "cmd.go:3:1")),
	})
	if got, want := titles(table.Handlers), "any method any path forgotten svc/api"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWhatACommentAcceptsInAnInnerPackageIsAccepted(t *testing.T) {
	judged := func(path string, state analyzer.RouteState, reason string) analyzer.RouteReport {
		r := report("GET", path, "items", "api.go:3:1")
		r.Verdicts = []analyzer.RouteVerdict{{Rule: "crosstenant", State: state, Reason: "is not compared", Confidence: 2, Accepted: reason}}
		return r
	}
	table := Merge([]View{
		view("svc/cmd", []string{"svc/api"}, judged("/v1/items", analyzer.Unguarded, "")),
		view("svc/api", nil, judged("/items", analyzer.Tolerated, "partners may")),
	})
	want := Verdict{"crosstenant", analyzer.Tolerated, "is not compared", "high", "partners may"}
	if len(table.Routes) != 1 || table.Routes[0].Verdicts[0] != want {
		t.Errorf("got %+v, want %+v", table.Routes, want)
	}
}

func TestTheWorstStateOfARouteIsItsOwn(t *testing.T) {
	for _, test := range []struct {
		states []analyzer.RouteState
		want   analyzer.RouteState
	}{
		{nil, analyzer.Unneeded},
		{[]analyzer.RouteState{analyzer.Unneeded, analyzer.Guarded}, analyzer.Guarded},
		{[]analyzer.RouteState{analyzer.Tolerated, analyzer.Guarded}, analyzer.Tolerated},
		{[]analyzer.RouteState{analyzer.Unclear, analyzer.Tolerated}, analyzer.Unclear},
		{[]analyzer.RouteState{analyzer.Unguarded, analyzer.Unclear}, analyzer.Unguarded},
	} {
		var r Route
		for _, s := range test.states {
			r.Verdicts = append(r.Verdicts, Verdict{State: s})
		}
		if got := r.Worst(); got != test.want {
			t.Errorf("the worst of %v is %s, want %s", test.states, got, test.want)
		}
	}
}

func TestChecksAreSentences(t *testing.T) {
	for want, c := range map[string]Check{
		"checked in admin": {By: "admin"},
		"X-API-Key by Store.Lookup in requireKey (auth.go:12)": {"requireKey", "Store.Lookup", "X-API-Key", finding.Position{File: "internal/auth.go", Line: 12, Column: 3}},
		"TenantID compared in get":                             {"get", "==", "TenantID", finding.Position{}},
		"user of the context in RequireLogin":                  {"RequireLogin", "context", "user", finding.Position{}},
		"Admin in adminOnly":                                   {"adminOnly", "", "Admin", finding.Position{}},
		"jwtauth.Verifier":                                     {"jwtauth.Verifier", "jwtauth.Verifier", "", finding.Position{}},
	} {
		if got := c.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// hostile is a table whose names try to leave where they stand.
func hostile() *Table {
	const name = "</script><script>alert(1)</script>|`x`\n<b onload=x>"
	return &Table{
		Routes: []Route{{
			Method: "GET", Path: "/" + name, Handler: Step{Name: name, Position: finding.Position{File: name + `"`, Line: 1, Column: 1}},
			Chain: []Step{{Name: name}}, Key: []Check{{name, name, name, finding.Position{}}}, Open: name,
			Verdicts: []Verdict{{"formatonly", analyzer.Guarded, name, "", ""}, {"crosstenant", analyzer.Tolerated, name, "high", name}},
		}},
		Handlers: []Route{{Handler: Step{Name: name}}},
	}
}

func TestHTMLKeepsHostileNamesInTheirPlace(t *testing.T) {
	page := printed(t, HTML{}, hostile())
	if n := strings.Count(page, "<script"); n != 1 {
		t.Errorf("%d scripts", n)
	}
	if strings.Contains(page, "<b onload") {
		t.Error("a name became an element")
	}
}

// A reference to anything beyond the page, in any of the ways that there are.
var external = regexp.MustCompile(`(?i)(src|href|srcset|action|data)=|url\(|@import|//[a-z]|fetch\(|XMLHttpRequest|WebSocket|<(link|iframe|img|object)`)

func TestHTMLNeedsNothingElse(t *testing.T) {
	page := printed(t, HTML{}, &Table{Routes: hostile().Routes[:0]})
	full := printed(t, HTML{}, Merge([]View{view("svc", nil, report("GET", "/a", "getA", "r.go:8:1"))}))
	for _, p := range []string{page, full} {
		if found := external.FindString(strings.ReplaceAll(p, "// ", "")); found != "" {
			t.Errorf("the page has %q", found)
		}
		if !strings.Contains(p, `content="default-src 'none'; style-src 'sha256-`) {
			t.Error("the page allows more than itself")
		}
	}
}

func TestMarkdownKeepsEachRouteInItsRow(t *testing.T) {
	text := printed(t, Markdown{}, hostile())
	rows := 0
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "|") {
			rows++
			bare := strings.ReplaceAll(line, `\|`, "")
			if n := strings.Count(bare, "|"); n != 7 {
				t.Errorf("%d cell borders in %s", n, line)
			}
		}
	}
	if rows != 3 {
		t.Errorf("%d rows in\n%s", rows, text)
	}
}

func TestJSONHasArraysWhereNothingIs(t *testing.T) {
	var got map[string][]map[string]any
	if err := json.Unmarshal([]byte(printed(t, JSON{}, new(Table))), &got); err != nil {
		t.Fatal(err)
	}
	if got["routes"] == nil || got["unregistered"] == nil {
		t.Errorf("got %v", got)
	}
	table := Merge([]View{view("svc", nil, report("GET", "/a", "getA", "r.go:8:1"))})
	text := printed(t, JSON{}, table)
	for _, name := range []string{"chain", "key", "tenant", "scope"} {
		if !strings.Contains(text, fmt.Sprintf("%q: []", name)) {
			t.Errorf("no empty array %s in\n%s", name, text)
		}
	}
}

func TestEveryFormatHasAPrinter(t *testing.T) {
	seen := make(map[string]bool)
	for _, name := range Formats {
		text := printed(t, New(name, false), hostile())
		if seen[text] {
			t.Errorf("%s prints what another format prints", name)
		}
		seen[text] = true
	}
}

func TestColorsAreOnlyAdded(t *testing.T) {
	table := Merge([]View{view("svc", nil, report("GET", "/a", "getA", "r.go:8:1"))})
	plain, colored := printed(t, Text{}, table), printed(t, Text{Color: true}, table)
	if plain == colored || regexp.MustCompile("\x1b\\[\\d+m").ReplaceAllString(colored, "") != plain {
		t.Errorf("plain\n%s\ncoloured\n%s", plain, colored)
	}
}

func printed(t *testing.T, p Printer, table *Table) string {
	t.Helper()
	var b bytes.Buffer
	if err := p.Print(&b, table); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestLongNamesMayBreakBetweenWords(t *testing.T) {
	for name, want := range map[string]string{
		"/api/getAllItems":           "/<wbr>api/<wbr>get<wbr>All<wbr>Items",
		"(*Store).LookupV2Key":       "<wbr>(*Store).<wbr>Lookup<wbr>V2<wbr>Key",
		`a<B & "HTTPServer" of mine`: "a&lt;B &amp; &#34;HTTPServer&#34; of mine",
	} {
		if got := string(breaks(name)); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}
