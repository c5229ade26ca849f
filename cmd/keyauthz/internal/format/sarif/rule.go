package sarif

import (
	"fmt"
	"go/doc/comment"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/keyauthz/keyauthz/analyzer"
)

// descriptor describes a rule with its page.
func descriptor(info *analyzer.Info) *sarif.ReportingDescriptor {
	plain, markdown := help(info)
	level := sarif.LevelWarning
	if info.Severity >= 7 {
		level = sarif.LevelError
	}
	properties := sarif.NewPropertyBag().Add("precision", info.Precision).Add("problem.severity", level)
	if len(info.CWE) > 0 { // otherwise it is no weakness
		properties.AddTag("security").Add("security-severity", fmt.Sprintf("%.1f", info.Severity))
	}
	for _, cwe := range info.CWE {
		properties.AddTag(fmt.Sprintf("external/cwe/cwe-%03d", cwe))
	}
	return sarif.NewRule(info.Name).
		WithName(info.Name).
		WithShortDescription(text(info.Title)).
		WithFullDescription(text(full(info))).
		WithHelp(text(plain).WithMarkdown(markdown)).
		WithHelpURI(info.URL()).
		WithDefaultConfiguration(sarif.NewReportingConfiguration().WithLevel(level)).
		WithProperties(properties)
}

func text(s string) *sarif.MultiformatMessageString {
	return sarif.NewMultiformatMessageString().WithText(s)
}

// body returns the page below its first line, which is "name: title".
func body(info *analyzer.Info) *comment.Doc {
	_, rest, _ := strings.Cut(info.Doc, "\n")
	return new(comment.Parser).Parse(rest)
}

// help returns the page of a rule as plain text and as Markdown, with Go's code
// marked as such.
func help(info *analyzer.Info) (plain, markdown string) {
	page := body(info)
	printer := &comment.Printer{TextWidth: 80}
	plain = info.Title + ".\n\n" + string(printer.Text(page))

	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s.\n", info.Name, info.Title)
	for _, block := range page.Content {
		b.WriteByte('\n')
		if code, ok := block.(*comment.Code); ok {
			b.WriteString("```go\n" + code.Text + "```\n")
			continue
		}
		b.Write(printer.Markdown(&comment.Doc{Content: []comment.Block{block}, Links: page.Links}))
	}
	see := []string{fmt.Sprintf("[the rule's page](%s)", info.URL())}
	for _, cwe := range info.CWE {
		see = append(see, fmt.Sprintf("[CWE-%d](https://cwe.mitre.org/data/definitions/%[1]d.html)", cwe))
	}
	fmt.Fprintf(&b, "\nSee %s.\n", strings.Join(see, ", "))
	return plain, b.String()
}

// full returns the first paragraph of the page, in one line. GitHub shows 1024
// characters.
func full(info *analyzer.Info) string {
	for _, block := range body(info).Content {
		if p, ok := block.(*comment.Paragraph); ok {
			printer := &comment.Printer{TextWidth: -1}
			s := string(printer.Text(&comment.Doc{Content: []comment.Block{p}}))
			return strings.TrimSuffix(strings.TrimSpace(s), ":")
		}
	}
	return info.Title
}
