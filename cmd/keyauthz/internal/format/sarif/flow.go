package sarif

import (
	"fmt"
	"slices"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/source"
)

// -- related locations --

// A link is a related place to which the message refers by a number.
type link struct {
	finding.Related
	id int
}

// linked returns the message of f with a line for each related place that links
// to it: GitHub shows those places only that the message links.
func linked(f *finding.Finding) (message string, links []link) {
	var b strings.Builder
	b.WriteString(strings.ReplaceAll(f.Message, "](", `\](`))
	for _, r := range f.Related {
		if r.File == "" {
			b.WriteString("\n" + r.Message)
			continue
		}
		links = append(links, link{r, len(links) + 1})
		fmt.Fprintf(&b, "\n[%s:%d](%d): %s", brackets.Replace(r.File), r.Line, len(links), strings.ReplaceAll(r.Message, "](", `\](`))
	}
	return b.String(), links
}

// brackets escapes the text of a link.
var brackets = strings.NewReplacer(`\`, `\\`, "[", `\[`, "]", `\]`)

// -- code flow --

// codeFlow walks through the places of f in the order in which a request meets
// them: the checks, the defect, what it leaves unguarded. It returns nil where
// there is nothing to walk.
func codeFlow(src *source.Files, f *finding.Finding) *sarif.CodeFlow {
	steps := walk(f)
	if len(steps) < 2 {
		return nil
	}
	thread := sarif.NewThreadFlow()
	for i, step := range steps {
		loc := place(src, step.Position).WithMessage(sarif.NewTextMessage(step.Message))
		thread.AddLocation(sarif.NewThreadFlowLocation().WithLocation(loc).WithExecutionOrder(i + 1))
	}
	return sarif.NewCodeFlow().AddThreadFlow(thread)
}

// walk returns the places of f: what is checked, then where the check is missing,
// then what that leaves unguarded. Where the defect lies in another package, f's
// own place is the registration of the route, from which all begins. No place is
// there twice.
func walk(f *finding.Finding) []finding.Related {
	own := finding.Related{Position: f.Position, Message: f.Message}
	var start, checks, defect, effects []finding.Related
	for _, r := range f.Related {
		switch {
		case r.File == "", r.Part == analyzer.Aside:
		case r.Part == analyzer.Defect:
			start, defect = []finding.Related{own}, []finding.Related{r}
		case r.Part == analyzer.Effect:
			effects = append(effects, r)
		default:
			checks = append(checks, r)
		}
	}
	if start == nil {
		defect = []finding.Related{own}
	}
	steps := append(start, checks...)
	rest := append(defect, effects...)
	for i, r := range rest {
		// A check that is the defect says more than the defect, and so does an effect.
		if i == 0 && (has(checks, r.Position) || has(effects, r.Position)) {
			continue
		}
		steps = append(steps, r)
	}
	return steps
}

func has(places []finding.Related, p finding.Position) bool {
	return slices.ContainsFunc(places, func(r finding.Related) bool { return r.Position == p })
}
