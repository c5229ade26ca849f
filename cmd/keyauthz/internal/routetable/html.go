package routetable

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"regexp"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// HTML prints one page that needs nothing else: no network, no other file, and no
// script to be read; the script adds filters and sorting. The page's own policy
// forbids everything but that script and style.
type HTML struct{}

var (
	//go:embed page.html
	pageText string
	//go:embed page.css
	pageStyle string
	//go:embed page.js
	pageScript string
)

type page struct {
	*Table
	Style                 template.CSS
	Script                template.JS
	StyleHash, ScriptHash string
	Rules                 []string
	States                []analyzer.RouteState
}

// Print implements [Printer].
func (HTML) Print(w io.Writer, t *Table) error {
	tmpl, err := template.New("page").Funcs(template.FuncMap{
		"where":  finding.Position.String,
		"place":  place,
		"breaks": breaks,
		"label":  label,
	}).Parse(pageText)
	if err != nil {
		return err
	}
	return tmpl.Execute(w, &page{
		Table: t,
		Style: template.CSS(pageStyle), Script: template.JS(pageScript),
		StyleHash: hash(pageStyle), ScriptHash: hash(pageScript),
		Rules:  t.rules(),
		States: []analyzer.RouteState{analyzer.Unguarded, analyzer.Unclear, analyzer.Tolerated, analyzer.Guarded, analyzer.Unneeded},
	})
}

// breaks allows lines to end behind the separators of a path and between the words
// of a name.
func breaks(s string) template.HTML {
	s = template.HTMLEscapeString(s) // in whose entities nothing of this is
	s = strings.NewReplacer("/", "/<wbr>", ".", ".<wbr>", "(", "<wbr>(").Replace(s)
	return template.HTML(hump.ReplaceAllString(s, "$1<wbr>$2"))
}

// hump is where a word begins within a name: getAllItems.
var hump = regexp.MustCompile(`([a-z0-9])([A-Z])`)

// hash names an inline script or style in a content security policy.
func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
