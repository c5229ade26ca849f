package options

import (
	"fmt"
	"io"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/format"
)

// Help writes what the command does and how to use it.
func Help(w io.Writer) {
	cfg := analyzer.DefaultConfig()
	fmt.Fprint(w, `keyauthz finds authorization bugs in Go HTTP services: for every route it asks
what must hold before the handler runs its protected operation, and whether
something on every path makes it hold.

Usage:

	keyauthz [flags] [packages]
	keyauthz routes [flags] [packages]   list all routes with what guards them
	keyauthz explain [rule ...]          print the pages of rules
	keyauthz config [flags]              print the configuration that applies
	go vet -vettool=$(which keyauthz) [flags] [packages]

Packages are as for other Go tools; the default is ".". keyauthz routes -h,
keyauthz explain -h and keyauthz config -h tell more of these.

Rules:

`)
	for _, a := range analyzer.New(cfg) {
		fmt.Fprintf(w, "	-%-15s %s\n", a.Name, title(a))
	}
	fmt.Fprint(w, `
	All run by default. Naming some runs only those; -rule=false leaves one out.

Examples:

	keyauthz ./...                           check a module
	keyauthz -crosstenant ./internal/api     run one rule on one package
	keyauthz -key-headers=+X-Partner-Key ./...
	keyauthz -json ./... > findings.json
	keyauthz -out sarif=keyauthz.sarif ./... text here, and SARIF for a dashboard
	keyauthz -new-from-rev origin/main ./...
	keyauthz -debug=verdicts ./...           see why a route is not reported
	keyauthz -diff ./...                     see the fixes that are certain

What is analysed:

	-C dir            change to dir first
	-config file      read this configuration file; off for none (default
	                  .keyauthz.yml, or .yaml, here or above, up to go.mod)
	-tags list        build tags
	-tests=false      leave test files out, of which only type errors and
	                  comments to keyauthz are told
	-modules list     analyse modules with these path prefixes from source, as if
	                  they were the main module (a shared library of your own)
	-keep-going       type errors do not lead to exit status 2

What is reported:

	-confidence level report findings of at least this confidence: low, medium
	                  or high (default `, cfg.Confidence, `)
	-format name      how findings are printed (default text); see below
	-out format=file  write them to a file as well; may be repeated. The file is
	                  there as a whole or not at all
	-json             the same as -format=json
	-new-from-rev rev report only findings that the code did not have where the
	                  working tree and rev went apart (needs git)
	-baseline file    report only findings that are not in this file, and entries
	                  of it that match nothing any more
	-write-baseline   put all findings into it; report none, and exit with 0
	-prune-baseline   remove the entries that match nothing any more from it
	-color when       auto, always or never (default auto; NO_COLOR is honoured)
	-debug view       print what is known of each package instead of findings:
	                  `, strings.Join(analyzer.Dumps, ", "), `

Formats:

`)
	for _, f := range format.Formats {
		fmt.Fprintf(w, "	%-17s %s\n", f.Name, f.Usage)
	}
	fmt.Fprint(w, `
What is changed:

	-fix              add what is missing where the right code is certain, and
	                  print what is left
	-diff             print the changes instead, as a patch; exit status 1 if
	                  there are any

Settings: flags come before the configuration file, and that before the
defaults. The environment variable KEYAUTHZ_CONFIG names a file, too, also for
go vet.

Names that tell credentials, tenants and privileges apart. A list is comma
separated and replaces the built-in one; with a leading "+" it adds to it:

`)
	for _, n := range analyzer.NameLists(&cfg.Names) {
		fmt.Fprintf(w, "	-%-16s %s (%s)\n", n.Name, n.Usage, excerpt(*n.List))
	}
	fmt.Fprint(w, `
Other:

	-version          print the version
	-h                print this

Exit status: 0 nothing found, 1 findings, 2 the analysis failed or a package
has errors (whatever was found elsewhere is printed nevertheless).
`)
}

// title returns what a rule finds: the first line of its documentation, as in
// "name: title.", below the heading if there is one.
func title(a *analysis.Analyzer) string {
	for line := range strings.Lines(a.Doc) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			return strings.TrimSuffix(strings.TrimPrefix(line, a.Name+": "), ".")
		}
	}
	return ""
}

// excerpt shows what kind of names a list holds, and how many.
func excerpt(l analyzer.List) string {
	const shown = 3
	switch {
	case len(l) == 0:
		return "none by default"
	case len(l) <= shown:
		return strings.Join(l, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(l[:shown], ", "), len(l)-shown)
}
