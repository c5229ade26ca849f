package format

import (
	"errors"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

var (
	rule = &analyzer.Info{Name: "formatonly", CWE: []int{287, 1390}}

	example = finding.Finding{
		Position:  finding.Position{File: "api.go", Line: 2, Column: 5},
		EndLine:   2,
		EndColumn: 10,
		Rule:      rule,
		Message:   `GET "/a" is <open>`,
		Package:   "example.com/api",
		Related: []finding.Related{
			{Position: finding.Position{File: "lib.go", Line: 7}, Message: "the key"},
		},
		Fingerprint: "0123",
	}
)

const exampleSource = "package p\n\tif valid {\n\t}\n"

func print(t *testing.T, p Printer, findings ...finding.Finding) string {
	t.Helper()
	var b strings.Builder
	if err := p.Print(&b, findings); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func text(source string) *Text {
	return &Text{ReadFile: func(string) ([]byte, error) { return []byte(source), nil }}
}

func diff(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTextQuotesTheSource(t *testing.T) {
	diff(t, print(t, text(exampleSource), example), `api.go:2:5: GET "/a" is <open> (formatonly)
`+"\tif valid {\n\t   ^~~~~\n"+`    lib.go:7: the key
`)
}

func TestTextWithoutSourceHasTheRest(t *testing.T) {
	p := &Text{ReadFile: func(string) ([]byte, error) { return nil, errors.New("gone") }}
	diff(t, print(t, p, example), "api.go:2:5: GET \"/a\" is <open> (formatonly)\n    lib.go:7: the key\n")
}

func TestTextShowsWhatWouldStirATerminal(t *testing.T) {
	f := example
	f.File = "a\x1b]0;\a.go"
	f.Message = "GET \"/\u202e\" is\n::error::open"
	f.Related = []finding.Related{{Position: finding.Position{File: "b\r.go", Line: 7}, Message: "the\x9bkey"}}
	diff(t, print(t, text("package p\n\t\xff\x1b[31mé\tvalid\r\n"), f),
		"a\ufffd]0;\ufffd.go:2:5: GET \"/\ufffd\" is\ufffd::error::open (formatonly)\n\t\ufffd\ufffd[31mé\tvalid\n\t   ^~~~\n    b\ufffd.go:7: the\ufffdkey\n")
}

func TestTextDoesNotQuoteEndlessLines(t *testing.T) {
	diff(t, print(t, text("package p\n\tif valid {"+strings.Repeat(" ", 500)+"\n"), example),
		"api.go:2:5: GET \"/a\" is <open> (formatonly)\n    lib.go:7: the key\n")
}

func TestTextOfNothingIsEmpty(t *testing.T) {
	diff(t, print(t, text("")), "")
}

func TestColourChangesNothingElse(t *testing.T) {
	p := text(exampleSource)
	plain := print(t, p, example)
	p.Color = true
	colored := print(t, p, example)
	if colored == plain {
		t.Error("no colour")
	}
	strip := strings.NewReplacer("\x1b[0m", "", "\x1b[1m", "", "\x1b[2m", "", "\x1b[31m", "", "\x1b[33m", "")
	diff(t, strip.Replace(colored), plain)
}

func TestUnderline(t *testing.T) {
	for _, test := range []struct {
		name, line                 string
		column, endLine, endColumn int
		want                       string
	}{
		{"no end", "abc", 2, 0, 0, " ^"},
		{"one byte", "abc", 2, 1, 3, " ^"},
		{"tabs are kept", "a\t\tb c", 4, 1, 7, " \t\t^~~"},
		{"characters, not bytes", `é := "é"`, 7, 1, 11, "     ^~~"},
		{"to the end of the first line", "f(a,  ", 1, 3, 2, "^~~~"},
		{"column after the end", "ab", 9, 1, 12, "  ^"},
		{"end before the start", "abcd", 3, 1, 2, "  ^"},
	} {
		f := finding.Finding{
			Position: finding.Position{Line: 1, Column: test.column},
			EndLine:  test.endLine, EndColumn: test.endColumn,
		}
		if got := underline(test.line, f); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

func fixable() finding.Finding {
	f := example
	f.Fix = &finding.Fix{Position: finding.Position{File: "api.go", Line: 2, Column: 2}, Offset: 11, Size: 26, Text: "if x {\n\t}\n\t", Message: "Refuse"}
	return f
}

func TestJSONHasTheFixOrTheReason(t *testing.T) {
	f := example
	f.NoFix = "nothing shows how to refuse"
	for _, test := range []struct {
		f    finding.Finding
		want string
	}{
		{fixable(), `
		"fix": {
			"message": "Refuse",
			"edits": [
				{
					"file": "api.go",
					"offset": 11,
					"line": 2,
					"column": 2,
					"insert": "if x {\n\t}\n\t"
				}
			]
		},
		"fingerprint"`},
		{f, `
		"noFix": "nothing shows how to refuse",
		"fingerprint"`},
	} {
		if got := print(t, JSON{}, test.f); !strings.Contains(got, test.want) {
			t.Errorf("got\n%s\nlacks\n%s", got, test.want)
		}
	}
}

func TestJSON(t *testing.T) {
	diff(t, print(t, JSON{}), "[]\n")
	diff(t, print(t, JSON{}, example), `[
	{
		"rule": "formatonly",
		"confidence": "low",
		"message": "GET \"/a\" is <open>",
		"file": "api.go",
		"line": 2,
		"column": 5,
		"endLine": 2,
		"endColumn": 10,
		"package": "example.com/api",
		"cwe": [
			287,
			1390
		],
		"url": "https://pkg.go.dev/github.com/keyauthz/keyauthz/analyzer/formatonly",
		"related": [
			{
				"file": "lib.go",
				"line": 7,
				"message": "the key"
			}
		],
		"fingerprint": "0123"
	}
]
`)
}
