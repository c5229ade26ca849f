package format

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/xeipuuv/gojsonschema"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// hostile names a file, a message and a related place as badly as can be.
const hostile = "a,b:c%0A]]>&\"'\x01\xff\r\n::error file=x::y\n##[error]z"

func hostileFinding() finding.Finding {
	f := example
	f.File, f.Message = hostile, hostile
	f.Related = []finding.Related{{Position: finding.Position{File: hostile, Line: 1}, Message: hostile}}
	return f
}

func github(source string) *GitHub {
	return &GitHub{ReadFile: func(string) ([]byte, error) { return []byte(source), nil }}
}

// confident returns n findings of a confidence.
func confident(n int, c analyzer.Confidence) []finding.Finding {
	all := make([]finding.Finding, n)
	for i := range all {
		all[i] = example
		all[i].Confidence = c
		all[i].Line = i + 1
	}
	return all
}

// -- GitHub --

// A command is one that the runner of GitHub Actions obeys.
type command struct {
	name       string
	properties map[string]string
	data       string
}

// obeyed returns the commands in a log as the runner reads it: a line that begins
// with "::", behind white space, or holds "##[", unless commands are stopped.
func obeyed(log string) []command {
	var all []command
	stopped := ""
	pattern := regexp.MustCompile(`^\s*::([\w-]+)(?: ([^:]*))?::(.*)$`)
	for line := range strings.SplitSeq(strings.ReplaceAll(log, "\r", "\n"), "\n") {
		m := pattern.FindStringSubmatch(line)
		switch {
		case stopped != "":
			if m != nil && m[1] == stopped {
				stopped = ""
			}
		case m != nil && m[1] == "stop-commands":
			stopped = m[3]
		case m != nil:
			c := command{m[1], make(map[string]string), unescape(m[3])}
			for p := range strings.SplitSeq(m[2], ",") {
				name, value, _ := strings.Cut(p, "=")
				c.properties[name] = unescape(value)
			}
			all = append(all, c)
		case strings.Contains(line, "##["):
			all = append(all, command{name: line})
		}
	}
	return all
}

func unescape(s string) string {
	for _, p := range [][2]string{{"%0D", "\r"}, {"%0A", "\n"}, {"%3A", ":"}, {"%2C", ","}, {"%25", "%"}} {
		s = strings.ReplaceAll(s, p[0], p[1])
	}
	return s
}

func TestGitHubAnnotatesTheLine(t *testing.T) {
	diff(t, print(t, github(exampleSource), example), inert("api.go:2:5: GET \"/a\" is <open> (formatonly)\n\tif valid {\n\t   ^~~~~\n    lib.go:7: the key\n")+
		"::notice file=api.go,line=2,endLine=2,col=5,endColumn=10,title=formatonly%3A ::GET \"/a\" is <open>%0Alib.go:7: the key%0Ahow to mend or accept it: https://pkg.go.dev/github.com/keyauthz/keyauthz/analyzer/formatonly\n")
	diff(t, print(t, github("")), "")
}

func TestGitHubTakesNamesAndMessagesForNoCommands(t *testing.T) {
	log := print(t, github("\n\t::set-env name=PATH::/tmp\n"), hostileFinding())
	commands := obeyed(log)
	if len(commands) != 1 || commands[0].name != "notice" {
		t.Fatalf("obeyed %q in\n%s", commands, log)
	}
	c := commands[0]
	if c.properties["file"] != hostile || c.properties["line"] != "2" {
		t.Errorf("annotates %q", c.properties)
	}
	if want := hostile + "\n" + hostile + ":1: " + hostile + "\nhow to mend or accept it: " + example.Rule.URL(); c.data != want {
		t.Errorf("says %q, want %q", c.data, want)
	}
}

func TestTextAloneWouldBeObeyed(t *testing.T) {
	if got := obeyed(print(t, text("\n\t::set-env name=PATH::/tmp\n"), hostileFinding())); len(got) < 3 {
		t.Errorf("this test's runner obeys only %q", got)
	}
}

func TestDisarmedTextIsNotObeyed(t *testing.T) {
	text := "::error::a\n  \t::add-mask::b\r\n\r::warning::c\nx ##[error]d ##[group]e\n# p::q\na.go:1:2: undefined: x\n"
	if len(obeyed(text)) != 4 {
		t.Fatalf("this test's runner obeys only %q", obeyed(text))
	}
	disarmed := Disarm(text)
	if got := obeyed(disarmed); len(got) > 0 {
		t.Errorf("obeyed %q", got)
	}
	if !strings.HasSuffix(disarmed, "\n# p::q\na.go:1:2: undefined: x\n") {
		t.Errorf("changed more than it must: %q", disarmed)
	}
}

func TestGitHubColumnsNeedOneLine(t *testing.T) {
	f := example
	f.EndLine = 3
	properties := obeyed(print(t, github(exampleSource), f))[0].properties
	if properties["endLine"] != "3" || properties["col"] != "" || properties["endColumn"] != "" {
		t.Errorf("got %v", properties)
	}
}

func TestGitHubCountsWhatTheLimitsCut(t *testing.T) {
	for _, test := range []struct {
		high, medium, low                   int
		errors, warnings, notices, reported int
	}{
		{10, 10, 10, 10, 10, 10, 0},
		{11, 0, 0, 10, 0, 1, 1}, // the notice says so
		{12, 13, 9, 10, 10, 10, 5},
		{0, 0, 12, 0, 0, 10, 2}, // there is no room for it
	} {
		findings := append(confident(test.high, analyzer.High), confident(test.medium, analyzer.Medium)...)
		findings = append(findings, confident(test.low, analyzer.Low)...)
		log := print(t, github(""), findings...)
		count := make(map[string]int)
		for _, c := range obeyed(log) {
			count[c.name]++
		}
		if count["error"] != test.errors || count["warning"] != test.warnings || count["notice"] != test.notices {
			t.Errorf("%+v: annotations %v", test, count)
		}
		said := fmt.Sprintf("%d of %d findings are not annotated", test.reported, len(findings))
		if strings.Contains(log, said) != (test.reported > 0) {
			t.Errorf("%+v: the log ends\n%s", test, log[max(0, len(log)-300):])
		}
		if lines := strings.Count(log, "(formatonly)\n"); lines != len(findings) {
			t.Errorf("%+v: %d findings in the log", test, lines)
		}
	}
}

// -- the others --

func TestRDJSONL(t *testing.T) {
	diff(t, print(t, RDJSONL{}), "")
	diff(t, print(t, RDJSONL{}, example), `{"message":"GET \"/a\" is <open>","location":{"path":"api.go","range":{"start":{"line":2,"column":5},"end":{"line":2,"column":10}}},`+
		`"severity":"INFO","source":{"name":"keyauthz","url":"https://github.com/keyauthz/keyauthz"},`+
		`"code":{"value":"formatonly","url":"https://pkg.go.dev/github.com/keyauthz/keyauthz/analyzer/formatonly"},`+
		`"related_locations":[{"message":"the key","location":{"path":"lib.go","range":{"start":{"line":7}}}}]}
`)
	if out := print(t, RDJSONL{}, fixable()); !strings.Contains(out, `"suggestions":[{"range":{"start":{"line":2,"column":2},"end":{"line":2,"column":2}},"text":"if x {\n\t}\n\t"}]`) {
		t.Errorf("no suggestion in %s", out)
	}
	if out := print(t, RDJSONL{}, hostileFinding(), example); strings.Count(out, "\n") != 2 {
		t.Errorf("not a line each: %q", out)
	}
}

func TestGitLab(t *testing.T) {
	diff(t, print(t, GitLab{}), "[]\n")
	diff(t, print(t, GitLab{}, example), `[
  {
    "type": "issue",
    "check_name": "formatonly",
    "description": "GET \"/a\" is <open>",
    "categories": [
      "Security"
    ],
    "severity": "minor",
    "fingerprint": "0123",
    "location": {
      "path": "api.go",
      "lines": {
        "begin": 2,
        "end": 2
      }
    }
  }
]
`)
	if out := print(t, GitLab{}, hostileFinding()); !json.Valid([]byte(out)) || strings.HasPrefix(out, "\ufeff") {
		t.Errorf("no JSON: %s", out)
	}
}

func TestCheckstyle(t *testing.T) {
	const head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
	diff(t, print(t, Checkstyle{}), head+"<checkstyle version=\"4.3\"></checkstyle>\n")
	second, other := example, example
	second.Line, other.File, other.Column = 9, "b.go", 0
	diff(t, print(t, Checkstyle{}, example, second, other), head+`<checkstyle version="4.3">
  <file name="api.go">
    <error line="2" column="5" severity="info" message="GET &#34;/a&#34; is &lt;open&gt;" source="keyauthz.formatonly"></error>
    <error line="9" column="5" severity="info" message="GET &#34;/a&#34; is &lt;open&gt;" source="keyauthz.formatonly"></error>
  </file>
  <file name="b.go">
    <error line="2" severity="info" message="GET &#34;/a&#34; is &lt;open&gt;" source="keyauthz.formatonly"></error>
  </file>
</checkstyle>
`)
}

func TestCheckstyleIsWellFormedWhateverTheNames(t *testing.T) {
	d := xml.NewDecoder(strings.NewReader(print(t, Checkstyle{}, hostileFinding())))
	var report checkstyleReport
	if err := d.Decode(&report); err != nil {
		t.Fatal(err)
	}
	// XML has no control characters, and no bytes that are no characters.
	want := strings.NewReplacer("\x01", "\ufffd", "\xff", "\ufffd").Replace(hostile)
	if got := report.Files[0].Name; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if _, err := d.Token(); err != io.EOF && err != nil {
		t.Error(err)
	}
}

func TestConfidenceIsTheSeverity(t *testing.T) {
	for c, words := range map[analyzer.Confidence][]string{
		analyzer.High:   {`"ERROR"`, `"critical"`, `"error"`, "::error "},
		analyzer.Medium: {`"WARNING"`, `"major"`, `"warning"`, "::warning "},
		analyzer.Low:    {`"INFO"`, `"minor"`, `"info"`, "::notice "},
	} {
		for i, p := range []Printer{RDJSONL{}, GitLab{}, Checkstyle{}, github("")} {
			if out := print(t, p, confident(1, c)...); !strings.Contains(out, words[i]) {
				t.Errorf("%v is not %s in %s", c, words[i], out)
			}
		}
	}
}

// gitlabSchema is what GitLab asks of a report, in the words of JSON Schema:
// the fields that its parser requires and that its pages show.
const gitlabSchema = `{
	"$schema": "http://json-schema.org/draft-04/schema#",
	"type": "array",
	"items": {
		"type": "object",
		"required": ["description", "check_name", "fingerprint", "severity", "location"],
		"properties": {
			"type": {"enum": ["issue"]},
			"check_name": {"type": "string", "minLength": 1},
			"description": {"type": "string", "minLength": 1},
			"fingerprint": {"type": "string", "minLength": 1},
			"severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
			"categories": {"type": "array", "items": {"enum": ["Bug Risk", "Clarity", "Compatibility", "Complexity", "Duplication", "Performance", "Security", "Style"]}},
			"location": {
				"type": "object",
				"required": ["path", "lines"],
				"properties": {
					"path": {"type": "string", "pattern": "^[^/]"},
					"lines": {
						"type": "object",
						"required": ["begin"],
						"properties": {"begin": {"type": "integer", "minimum": 1}, "end": {"type": "integer", "minimum": 1}},
						"additionalProperties": false
					}
				},
				"additionalProperties": false
			}
		},
		"additionalProperties": false
	}
}`

func TestGitLabReportsAreValid(t *testing.T) {
	unplaced := example
	unplaced.Position, unplaced.EndLine = finding.Position{File: "a.go"}, 0
	valid := func(report string) bool {
		result, err := gojsonschema.Validate(gojsonschema.NewStringLoader(gitlabSchema), gojsonschema.NewStringLoader(report))
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range result.Errors() {
			t.Log(e)
		}
		return result.Valid()
	}
	report := print(t, GitLab{}, example, hostileFinding(), unplaced)
	if !valid(report) {
		t.Errorf("not valid: %s", report)
	}
	if spoiled := strings.Replace(report, `"minor"`, `"loud"`, 1); valid(spoiled) {
		t.Errorf("valid: %s", spoiled)
	}
}
