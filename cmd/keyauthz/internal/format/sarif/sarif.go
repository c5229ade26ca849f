// Package sarif prints findings as SARIF 2.1.0
// (https://docs.oasis-open.org/sarif/sarif/v2.1.0), as GitHub's code scanning
// and other dashboards read it.
//
// The objects are those of go-sarif, whose output the schema accepts. Its
// constructors must make them: it writes fields that are left at Go's zero value,
// which is not always SARIF's default.
//
// Left out is what was suppressed, which GitHub would take for open. So is the id
// of the run, by which GitHub tells uploads of one commit apart: the upload step
// sets it, if it is not there already, for each module that it uploads.
package sarif

import (
	"io"
	"slices"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/source"
)

// A Printer prints one log with one run.
type Printer struct {
	// Rules are those that ran, whether they found anything or not.
	Rules   []*analyzer.Info
	Version string
	// Root is the absolute path of the directory that paths are relative to.
	Root string
	// Problems say why there may be more findings than these.
	Problems []string
	ReadFile func(name string) ([]byte, error)
}

// Print writes the log.
func (p *Printer) Print(w io.Writer, findings []finding.Finding) error {
	if err := p.log(findings).PrettyWrite(w); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func (p *Printer) log(findings []finding.Finding) *sarif.Report {
	run := sarif.NewRunWithInformationURI("keyauthz", "https://github.com/keyauthz/keyauthz")
	run.Tool.Driver.WithVersion(p.Version)
	for _, info := range p.Rules {
		run.Tool.Driver.AddRule(descriptor(info))
	}
	run.AddInvocation(p.invocation(len(findings)))
	findings = within(findings)
	run.WithColumnKind("utf16CodeUnits")
	run.WithOriginalUriBaseIds(map[string]sarif.ArtifactLocation{
		rootID: *sarif.NewArtifactLocation().WithURI(directoryURI(p.Root)),
	})

	src := source.New(p.ReadFile)
	hashes := newLineHashes(src)
	for i := range findings {
		f := &findings[i]
		result := p.result(src, f)
		result.WithPartialFingerprints(map[string]string{"keyauthz/v1": f.Fingerprint})
		if hash, ok := hashes.of(f.File, f.Line); ok {
			result.AddPartialFingerprint("primaryLocationLineHash", hash)
		}
		run.AddResult(result)
	}
	return sarif.NewReport().AddRun(run)
}

// invocation says whether the n findings are all there are, and whether all of them
// are here: a reader takes what is missing as mended.
func (p *Printer) invocation(n int) *sarif.Invocation {
	inv := sarif.NewInvocation().WithExecutionSuccessful(len(p.Problems) == 0 && n <= accepted)
	for _, text := range p.Problems {
		inv.AddToolExecutionNotification(sarif.NewNotification().WithLevel(sarif.LevelError).WithMessage(sarif.NewTextMessage(text)))
	}
	if text := Limits(n); text != "" {
		inv.AddToolExecutionNotification(sarif.NewNotification().WithLevel(sarif.LevelWarning).WithMessage(sarif.NewTextMessage(text)))
	}
	return inv
}

func (p *Printer) result(src *source.Files, f *finding.Finding) *sarif.Result {
	message, links := linked(f)
	result := sarif.NewRuleResult(f.Rule.Name).
		WithRuleIndex(slices.Index(p.Rules, f.Rule)).
		WithLevel(level(f.Confidence)).
		WithMessage(sarif.NewTextMessage(message)).
		AddLocation(primary(src, f)).
		WithProperties(properties(f))
	for _, l := range links {
		result.AddRelatedLocation(place(src, l.Position).WithID(l.id).WithMessage(sarif.NewTextMessage(l.Message)))
	}
	if flow := codeFlow(src, f); flow != nil {
		result.AddCodeFlow(flow)
	}
	if f.Fix != nil {
		result.AddFixe(fix(src, f.Fix))
	}
	return result
}

// fix returns what mends the defect: text in place of none.
func fix(src *source.Files, f *finding.Fix) *sarif.Fix {
	region := sarif.NewRegion().WithStartLine(f.Line).WithEndLine(f.Line)
	if column := src.UTF16Column(f.File, f.Line, f.Column); column > 0 {
		region.WithStartColumn(column).WithEndColumn(column)
	}
	insert := sarif.NewReplacement().WithDeletedRegion(region).WithInsertedContent(sarif.NewArtifactContent().WithText(f.Text))
	change := sarif.NewArtifactChange().WithArtifactLocation(artifact(f.File)).AddReplacement(insert)
	return sarif.NewFix().WithDescription(sarif.NewTextMessage(f.Message)).AddArtifactChange(change)
}

// properties hold what SARIF has no words for.
func properties(f *finding.Finding) *sarif.PropertyBag {
	bag := sarif.NewPropertyBag().Add("confidence", f.Confidence.String()).Add("package", f.Package)
	if f.Category != "" {
		bag.Add("category", f.Category)
	}
	return bag
}

func level(c analyzer.Confidence) string {
	switch c {
	case analyzer.High:
		return sarif.LevelError
	case analyzer.Medium:
		return sarif.LevelWarning
	}
	return sarif.LevelNote
}
