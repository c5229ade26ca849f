package format

import (
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// TestMessagesNameADefectElsewhere: a report that shows one place says where the
// handler is whose route is registered there.
func TestMessagesNameADefectElsewhere(t *testing.T) {
	there := example
	there.Related = []finding.Related{
		{Position: finding.Position{File: "web/get.go", Line: 9, Column: 5}, Message: "the defect is here, in handler get", Part: analyzer.Defect},
		{Position: finding.Position{File: "web/key.go", Line: 3, Column: 2}, Message: "the key is verified here"},
	}
	for name, p := range map[string]Printer{"gitlab": GitLab{}, "checkstyle": Checkstyle{}, "rdjsonl": RDJSONL{}} {
		const place = " (in web/get.go:9:5)"
		if got := print(t, p, there); !strings.Contains(got, place+`"`) {
			t.Errorf("%s does not say where the defect is:\n%s", name, got)
		}
		if got := print(t, p, example); strings.Contains(got, "(in ") {
			t.Errorf("%s names another place than its own:\n%s", name, got)
		}
	}
}
