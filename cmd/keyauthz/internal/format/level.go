package format

import "github.com/keyauthz/keyauthz/analyzer"

// level returns, of three words of a format for how much a finding matters, the
// one for a confidence: who is sure may speak loudly.
func level(c analyzer.Confidence, high, medium, low string) string {
	switch c {
	case analyzer.High:
		return high
	case analyzer.Medium:
		return medium
	}
	return low
}
