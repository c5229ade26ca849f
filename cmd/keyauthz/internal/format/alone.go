package format

import (
	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// alone returns the message of f for readers that show no other place, or only on
// demand: with the one without which a finding at the registration of a route would
// not lead to its defect, which is in another package.
func alone(f *finding.Finding) string {
	for i := range f.Related {
		if r := &f.Related[i]; r.Part == analyzer.Defect && r.File != "" {
			return f.Message + " (in " + r.Position.String() + ")"
		}
	}
	return f.Message
}
