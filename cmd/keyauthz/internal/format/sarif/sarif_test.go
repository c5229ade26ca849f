package sarif

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

const apiSource = "package api\n\n\té := \"😀\"; load(r.PathValue(\n\t\t\"tenant\"))\n"

func printer(problems ...string) *Printer {
	return &Printer{
		Rules: analyzer.Infos(), Version: "v1.2.3", Root: "/work/my repo", Problems: problems,
		ReadFile: func(name string) ([]byte, error) {
			if strings.HasSuffix(name, "api.go") {
				return []byte(apiSource), nil
			}
			return nil, errors.New("gone")
		},
	}
}

func at(file string, line, column int) finding.Position {
	return finding.Position{File: file, Line: line, Column: column}
}

// tenant is a finding in one line of api.go, with the places that lead to it.
func tenant() finding.Finding {
	return finding.Finding{
		Position: at("api.go", 3, 16), EndLine: 3, EndColumn: 33,
		Rule: analyzer.Infos()[1], Confidence: analyzer.High, Package: "example.com/api",
		Message:     `handler get uses path tenant "id" without comparing it with the key's tenant`,
		Fingerprint: "0123",
		Related: []finding.Related{
			{Position: at("auth [old].go", 4, 5), Message: "the key is verified here"},
			{Position: at("/mod/store/store.go", 7, 0), Message: `path tenant "id" is used here: map Store.rows`, Part: analyzer.Effect},
			{Message: "somewhere, the store is known"},
		},
	}
}

// hostile are findings whose names and messages are as bad as they can be.
func hostile() []finding.Finding {
	var all []finding.Finding
	for _, name := range []string{
		"a%b c:d#e?f.go", `back\slash.go`, "::error::.go", "new\nline.go", "]( [x](1).go", "\xff.go", "日本/語.go", "C:/w/x.go", "",
	} {
		f := tenant()
		f.Position = at(name, 0, 0)
		f.Message = "]( [not](1) a link in " + name
		f.Category = name
		f.Related = append(f.Related, finding.Related{Position: at(name, 1, 1), Message: "[see](http://example.com) " + name})
		all = append(all, f)
	}
	return all
}

func TestLogsAreValid(t *testing.T) {
	for name, findings := range map[string][]finding.Finding{
		"nothing": nil, "one": {tenant()}, "hostile": hostile(),
	} {
		for _, p := range []*Printer{printer(), printer("a package has errors")} {
			if err := p.log(findings).Validate(); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestInvalidLogsAreRefused shows that the validation above is one.
func TestInvalidLogsAreRefused(t *testing.T) {
	log := printer().log([]finding.Finding{tenant()})
	log.Runs[0].Results[0].Level = "fatal"
	if log.Validate() == nil {
		t.Error("there is no level fatal")
	}
	log = printer().log([]finding.Finding{tenant()})
	log.Runs[0].Results[0].Locations[0].PhysicalLocation.Region.WithStartLine(0)
	if log.Validate() == nil {
		t.Error("there is no line 0")
	}
}

func TestWhatIsPrintedIsTheLog(t *testing.T) {
	var b bytes.Buffer
	if err := printer().Print(&b, []finding.Finding{tenant()}); err != nil {
		t.Fatal(err)
	}
	var log sarif.Report
	if err := json.Unmarshal(b.Bytes(), &log); err != nil || len(log.Runs) != 1 || log.Version != "2.1.0" {
		t.Errorf("%v: %s", err, &b)
	}
}

func TestColumnsAreUTF16(t *testing.T) {
	region := func(f finding.Finding) [4]int {
		r := printer().log([]finding.Finding{f}).Runs[0].Results[0].Locations[0].PhysicalLocation.Region
		var got [4]int
		for i, n := range []*int{r.StartLine, r.StartColumn, r.EndLine, r.EndColumn} {
			if n != nil {
				got[i] = *n
			}
		}
		return got
	}
	one := tenant()
	if got, want := region(one), [4]int{3, 13, 3, 30}; got != want {
		t.Errorf("one line: %v, want %v", got, want)
	}
	// Of several lines the first, up to its end.
	several := tenant()
	several.EndLine, several.EndColumn = 4, 12
	if got, want := region(several), [4]int{3, 13, 3, 30}; got != want {
		t.Errorf("two lines: %v, want %v", got, want)
	}
	unread := tenant()
	unread.File = "gone.go"
	if got, want := region(unread), [4]int{3, 0, 3, 0}; got != want {
		t.Errorf("a file that cannot be read: %v, want %v", got, want)
	}
}

func TestFixesInsertText(t *testing.T) {
	f := tenant()
	f.Fix = &finding.Fix{Position: at("api.go", 3, 16), Offset: 28, Text: "if x {\n\t}\n\t", Message: "Refuse other tenants"}
	log := printer().log([]finding.Finding{f})
	if err := log.Validate(); err != nil {
		t.Error(err)
	}
	got, err := json.Marshal(log.Runs[0].Results[0].Fixes)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`"text":"Refuse other tenants"`,
		`"uri":"api.go","uriBaseId":"%SRCROOT%"`,
		`"endColumn":13,"endLine":3,"startColumn":13,"startLine":3`,
		`"insertedContent":{"text":"if x {\n\t}\n\t"}`,
	} {
		if !strings.Contains(string(got), want) {
			t.Errorf("fixes %s\nlack %s", got, want)
		}
	}
	if log := printer().log([]finding.Finding{tenant()}); len(log.Runs[0].Results[0].Fixes) > 0 {
		t.Error("a finding without a fix has one")
	}
}

func TestFilesAreURIs(t *testing.T) {
	for file, want := range map[string]string{
		"api/a.go":            "api/a.go %SRCROOT%",
		"./api/../a.go":       "a.go %SRCROOT%",
		"a%b c:d#e?f.go":      "a%25b%20c%3Ad%23e%3Ff.go %SRCROOT%",
		"日.go":                "%E6%97%A5.go %SRCROOT%",
		"\xff.go":             "%FF.go %SRCROOT%",
		"/mod/store/store.go": "file:///mod/store/store.go ",
		"C:/work/a.go":        "file:///C%3A/work/a.go ",
	} {
		loc := artifact(file)
		base := ""
		if loc.URIBaseID != nil {
			base = *loc.URIBaseID
		}
		if got := *loc.URI + " " + base; got != want {
			t.Errorf("%q: %s, want %s", file, got, want)
		}
	}
	for dir, want := range map[string]string{
		"/": "file:///", "/work/my repo": "file:///work/my%20repo/", `C:\work`: "file:///C%3A/work/",
	} {
		if got := directoryURI(dir); got != want {
			t.Errorf("%s: %s, want %s", dir, got, want)
		}
	}
}

func TestTheMessageLinksTheRelatedPlaces(t *testing.T) {
	result := printer().log([]finding.Finding{tenant()}).Runs[0].Results[0]
	want := `handler get uses path tenant "id" without comparing it with the key's tenant
[auth \[old\].go:4](1): the key is verified here
[/mod/store/store.go:7](2): path tenant "id" is used here: map Store.rows
somewhere, the store is known`
	if got := *result.Message.Text; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	var ids []int
	for _, l := range result.RelatedLocations {
		ids = append(ids, l.ID)
	}
	if !slices.Equal(ids, []int{1, 2}) {
		t.Errorf("related locations %v", ids)
	}
}

func TestAnIncompleteRunSaysSo(t *testing.T) {
	inv := printer("example.com/x not analysed: it has errors").log(nil).Runs[0].Invocations[0]
	if *inv.ExecutionSuccessful || *inv.ToolExecutionNotifications[0].Message.Text != "example.com/x not analysed: it has errors" {
		t.Errorf("got %+v", inv)
	}
	if inv := printer().log(nil).Runs[0].Invocations[0]; !*inv.ExecutionSuccessful {
		t.Error("a run without problems failed")
	}
}

func TestConfidenceIsTheLevel(t *testing.T) {
	for c, want := range map[analyzer.Confidence]string{analyzer.High: "error", analyzer.Medium: "warning", analyzer.Low: "note"} {
		f := tenant()
		f.Confidence = c
		if got := printer().log([]finding.Finding{f}).Runs[0].Results[0].Level; got != want {
			t.Errorf("%v: %s, want %s", c, got, want)
		}
	}
}
