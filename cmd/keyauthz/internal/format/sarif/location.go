package sarif

import (
	"net/url"
	"path"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/source"
)

// rootID stands for the root of the repository.
const rootID = "%SRCROOT%"

// primary returns the location of f. Of an expression on several lines it takes
// the first: GitHub shows on a pull request only what lies wholly in the diff.
func primary(src *source.Files, f *finding.Finding) *sarif.Location {
	loc := place(src, f.Position)
	region := loc.PhysicalLocation.Region
	if region == nil || region.StartColumn == nil {
		return loc
	}
	end := 0
	switch line, _ := src.Line(f.File, f.Line); {
	case f.EndLine == f.Line:
		end = src.UTF16Column(f.File, f.Line, f.EndColumn)
	case f.EndLine > f.Line:
		end = src.UTF16Column(f.File, f.Line, len(strings.TrimRight(line, " \t"))+1)
	}
	if end > *region.StartColumn {
		region.WithEndColumn(end)
	}
	return loc
}

// place returns the location of a position.
func place(src *source.Files, p finding.Position) *sarif.Location {
	physical := sarif.NewPhysicalLocation().WithArtifactLocation(artifact(p.File))
	if p.Line > 0 {
		region := sarif.NewRegion().WithStartLine(p.Line).WithEndLine(p.Line)
		if column := src.UTF16Column(p.File, p.Line, p.Column); column > 0 {
			region.WithStartColumn(column)
		}
		physical.WithRegion(region)
	}
	return sarif.NewLocationWithPhysicalLocation(physical)
}

// artifact returns where a file is: below the root, or anywhere else.
func artifact(file string) *sarif.ArtifactLocation {
	if isAbs(file) {
		return sarif.NewSimpleArtifactLocation("file://" + escaped(rooted(file)))
	}
	return sarif.NewSimpleArtifactLocation(escaped(path.Clean(file))).WithURIBaseID(rootID)
}

// directoryURI returns the URI of a directory, with the slash at the end that
// makes others relative to it.
func directoryURI(dir string) string {
	dir = strings.ReplaceAll(dir, `\`, "/")
	return "file://" + escaped(strings.TrimSuffix(rooted(dir), "/")) + "/"
}

// isAbs reports whether a path with forward slashes is absolute on any system.
func isAbs(file string) bool {
	return strings.HasPrefix(file, "/") || len(file) > 2 && file[1] == ':' && file[2] == '/'
}

// rooted returns an absolute path as that of a URI: "/C:/x" for "C:/x".
func rooted(file string) string {
	if strings.HasPrefix(file, "/") {
		return file
	}
	return "/" + file
}

// escaped returns a path as a URI has it. A colon is escaped, too, since what
// stands in front of the first one would be a scheme.
func escaped(file string) string {
	return strings.ReplaceAll((&url.URL{Path: "/" + file}).EscapedPath()[1:], ":", "%3A")
}
