package rule

import (
	"strings"
	"sync"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/engine"
)

// DefaultEngine returns the one engine that the rules with the default
// configuration share: facts belong to one analyzer.
var DefaultEngine = sync.OnceValue(func() *analysis.Analyzer {
	names := authz.DefaultNames()
	return engine.New(engine.Setup{Names: &names, Modules: new([]string), LeaveNolint: new(bool)})
})

// DefaultConfidence returns the threshold of the default configuration.
func DefaultConfidence() *Confidence {
	c := Medium
	return &c
}

// Page returns the part of a package comment that documents the named analyzer,
// as analysis.Analyzer.Doc has it: "name: summary", an empty line, the details.
// It takes the source of a file that consists of the comment and the package
// clause.
func Page(source, name string) string {
	var lines []string
	for line := range strings.Lines(source) {
		text, ok := strings.CutPrefix(strings.TrimRight(line, "\r\n"), "//")
		if !ok {
			break
		}
		lines = append(lines, strings.TrimPrefix(text, " "))
	}
	_, page, ok := strings.Cut(strings.Join(lines, "\n"), "# Analyzer "+name+"\n\n")
	if !ok {
		panic("unreachable: no page of analyzer " + name)
	}
	return strings.TrimSpace(page)
}
