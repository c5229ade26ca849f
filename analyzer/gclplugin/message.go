package gclplugin

import (
	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer"
)

// speakAlone changes a rule so that what it reports needs nothing beside the
// message: related places are left out, and the one without which a finding
// would not lead to its defect becomes part of the message.
func speakAlone(rule *analysis.Analyzer) {
	run := rule.Run
	rule.Run = func(host *analysis.Pass) (any, error) {
		var found []analysis.Diagnostic
		alone := *host
		alone.Report = func(d analysis.Diagnostic) { found = append(found, d) }
		result, err := run(&alone)
		if err != nil {
			return result, err
		}
		for _, d := range found {
			d.Related = nil
			if place := defect(result.(*analyzer.Result), d); place != "" {
				d.Message += " (in " + place + ")"
			}
			host.Report(d)
		}
		return result, nil
	}
}

// defect returns where the defect of a finding lies that is reported elsewhere,
// or "".
func defect(result *analyzer.Result, d analysis.Diagnostic) string {
	for i := range result.Findings {
		if f := &result.Findings[i]; f.Pos == d.Pos && f.Message == d.Message {
			return f.Defect
		}
	}
	return ""
}
