package sarif

import (
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/source"
)

func TestTheFlowEndsInWhatIsUnguarded(t *testing.T) {
	const own = "defect.go"
	var (
		read     = related("read.go", "X-API-Key is read here", analyzer.Step)
		verified = related("auth.go", "the key is verified here", analyzer.Step)
		shape    = related(own, "the shape of X-API-Key is checked here: len", analyzer.Step)
		other    = related("other.go", "the defect is here, in handler get", analyzer.Defect)
		used     = related("store.go", "header X-Tenant-ID is used here: map Store.rows", analyzer.Effect)
		usedHere = related(own, "header X-Tenant-ID is used here: map Store.rows", analyzer.Effect)
		covered  = related("main.go", `GET "/x" is covered by requireKey`, analyzer.Aside)
		answered = related("answer.go", "the client is answered here", analyzer.Effect)
		reached  = related("store.go", `what is named by "id" is reached here: map Store.rows`, analyzer.Effect)
		asked    = related("main.go", `GET "/x" asks for a privilege in requireScope`, analyzer.Aside)
	)
	for _, test := range []struct {
		name    string
		related []finding.Related
		want    string
	}{
		{"nothing known", nil, "defect.go"},
		{"in the handler", []finding.Related{read, verified, used, answered}, "read.go auth.go defect.go store.go answer.go"},
		{"an object", []finding.Related{read, verified, reached, asked}, "read.go auth.go defect.go store.go"},
		{"the effect is the place", []finding.Related{verified, usedHere, answered}, "auth.go defect.go answer.go"},
		{"the check is the place", []finding.Related{shape, answered}, "defect.go answer.go"},
		{"reported at the registration", []finding.Related{other, verified, used, answered}, "defect.go auth.go other.go store.go answer.go"},
		{"beside other routes", []finding.Related{used, covered}, "defect.go store.go"},
		{"checks only", []finding.Related{verified}, "auth.go defect.go"},
	} {
		f := finding.Finding{Position: at(own, 1, 1), Related: test.related}
		var got []string
		for _, step := range walk(&f) {
			got = append(got, step.File)
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func related(file, message string, part analyzer.Part) finding.Related {
	return finding.Related{Position: at(file, 1, 1), Message: message, Part: part}
}

func TestOnePlaceIsNoFlow(t *testing.T) {
	f := finding.Finding{Position: at("a.go", 1, 1)}
	if flow := codeFlow(source.New(printer().ReadFile), &f); flow != nil {
		t.Errorf("got %+v", flow)
	}
}
