// Package format prints findings, one file a format. It decides neither what is
// found nor in which order, and shortens no paths.
package format

import (
	"io"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// A Printer writes findings in one format.
type Printer interface {
	Print(w io.Writer, findings []finding.Finding) error
}
