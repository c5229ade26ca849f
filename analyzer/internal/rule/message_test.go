package rule_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

const corpus = "../../../testdata/src"

// TestMessageConvention holds the messages that the corpus expects, which are
// all there are, to the convention: subject and defect in one line of plain
// text.
func TestMessageConvention(t *testing.T) {
	count := 0
	err := filepath.WalkDir(corpus, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, path, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, group := range file.Comments {
			for _, c := range group.List {
				for _, message := range wanted(c.Text) {
					count++
					if defect := unconventional(message); defect != "" {
						t.Errorf("%s: the message %s: %s", fset.Position(c.Pos()), defect, message)
					}
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if count < 50 {
		t.Errorf("only %d messages found: has the notation changed?", count)
	}
}

// wanted returns the patterns of a want comment without their escapes.
func wanted(comment string) []string {
	_, rest, ok := strings.Cut(comment, "// want ")
	if !ok {
		return nil
	}
	var messages []string
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		quoted, err := strconv.QuotedPrefix(rest)
		if err != nil {
			break
		}
		rest = rest[len(quoted):]
		pattern, _ := strconv.Unquote(quoted)
		messages = append(messages, escape.ReplaceAllString(pattern, "$1"))
	}
	return messages
}

var (
	escape = regexp.MustCompile(`\\(.)`)
	verb   = regexp.MustCompile(`^([A-Z]+(,[A-Z]+)* )?"`)
	line   = regexp.MustCompile(`\.go:[0-9]+|\bline [0-9]+`)
	advice = regexp.MustCompile(`(?i)\b(should|please|consider|must be|use .* instead|you)\b`)
)

// unconventional says what is wrong with a message, or "".
func unconventional(message string) string {
	first, _ := utf8.DecodeRuneInString(message)
	switch {
	case strings.ContainsAny(message, "\n\r\t\x1b"):
		return "has more than one line, or control characters"
	case strings.TrimSpace(message) != message || strings.Contains(message, "  "):
		return "has stray spaces"
	case !unicode.IsLower(first) && !verb.MatchString(message):
		return "starts neither in lower case nor with a verb or quoted route"
	case strings.HasSuffix(message, ".") || strings.HasSuffix(message, "!") || strings.HasSuffix(message, ":"):
		return "ends in punctuation"
	case line.MatchString(message):
		return "has a line number, which the position has already"
	case advice.MatchString(message):
		return "gives advice, which belongs into the rule's page"
	case !strings.Contains(message, " "):
		return "is one word"
	}
	if strings.HasPrefix(message, "directive keyauthz:") {
		return "" // speaks of another rule than its own
	}
	for _, rule := range []string{"formatonly", "crosstenant", "missingscope", "keyauthz"} {
		if strings.Contains(strings.ToLower(message), rule) {
			return "names the rule " + rule + ", which hosts print beside it"
		}
	}
	return ""
}

func TestUnconventionalMessagesAreSeen(t *testing.T) {
	for _, message := range []string{
		"Handler get is bad", "handler get is bad.", "handler get\nis bad", "handler get is bad at api.go:12",
		"crosstenant: handler get is bad", "handler get should compare the tenant", "GET /x is bad", "bad", " handler get is bad",
	} {
		if unconventional(message) == "" {
			t.Errorf("%q passes", message)
		}
	}
	for _, message := range []string{`handler get is bad`, `GET "/x" is bad`, `GET,POST "/x" is bad: strings.HasPrefix`, `"/x" is bad`} {
		if defect := unconventional(message); defect != "" {
			t.Errorf("%q does not pass: it %s", message, defect)
		}
	}
}
