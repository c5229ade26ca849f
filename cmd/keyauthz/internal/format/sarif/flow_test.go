package sarif

import (
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/source"
)

func TestTheFlowEndsInWhatIsUnguarded(t *testing.T) {
	const (
		own      = "defect.go"
		read     = "read.go=X-API-Key is read here"
		verified = "auth.go=the key is verified here"
		shape    = "defect.go=the shape of X-API-Key is checked here: len"
		other    = "other.go=the defect is here, in handler get"
		used     = "store.go=header X-Tenant-ID is used here: map Store.rows"
		usedHere = "defect.go=header X-Tenant-ID is used here: map Store.rows"
		covered  = "main.go=GET \"/x\" is covered by requireKey"
		answered = "answer.go=the client is answered here"
		reached  = "store.go=what is named by \"id\" is reached here: map Store.rows"
		passed   = "main.go=GET \"/x\" passes the principal on, or compares it"
	)
	for _, test := range []struct {
		name    string
		related []string
		want    string
	}{
		{"nothing known", nil, "defect.go"},
		{"in the handler", []string{read, verified, used, answered}, "read.go auth.go defect.go store.go answer.go"},
		{"an object", []string{read, verified, reached, passed}, "read.go auth.go defect.go store.go"},
		{"the effect is the place", []string{verified, usedHere, answered}, "auth.go defect.go answer.go"},
		{"the check is the place", []string{shape, answered}, "defect.go answer.go"},
		{"reported at the registration", []string{other, verified, used, answered}, "defect.go auth.go other.go store.go answer.go"},
		{"beside other routes", []string{used, covered}, "defect.go store.go"},
		{"checks only", []string{verified}, "auth.go defect.go"},
	} {
		f := finding.Finding{Position: at(own, 1, 1)}
		for _, r := range test.related {
			file, message, _ := strings.Cut(r, "=")
			f.Related = append(f.Related, finding.Related{Position: at(file, 1, 1), Message: message})
		}
		var got []string
		for _, step := range walk(&f) {
			got = append(got, step.File)
		}
		if got := strings.Join(got, " "); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

func TestOnePlaceIsNoFlow(t *testing.T) {
	f := finding.Finding{Position: at("a.go", 1, 1)}
	if flow := codeFlow(source.New(printer().ReadFile), &f); flow != nil {
		t.Errorf("got %+v", flow)
	}
}
