package recent

import (
	"os"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// New returns those of the findings now that are none of those before, each of
// which counts once.
//
// Two findings are the same if they claim the same in one package, first those in
// the same place: of a finding and its copy, the copy is new. So are two whose
// package has moved, and at last two of one kind in the same place: the path of a
// route, say, which both name, has changed, or the name of the handler.
func New(now, before []finding.Finding, changes Changes) []finding.Finding {
	place := func(n, b *finding.Finding) bool {
		file, line, ok := changes.Before(n.File, n.Line)
		return ok && file == b.File && line == b.Line && n.Column == b.Column
	}
	kind := func(n, b *finding.Finding) bool { return n.Rule.Name == b.Rule.Name && n.Category == b.Category }
	alike := func(n, b *finding.Finding) bool { return kind(n, b) && n.Claim == b.Claim }
	inPackage := func(n, b *finding.Finding) bool { return alike(n, b) && n.Package == b.Package }

	known, matched := make([]bool, len(now)), make([]bool, len(before))
	for _, same := range []func(n, b *finding.Finding) bool{
		func(n, b *finding.Finding) bool { return inPackage(n, b) && place(n, b) },
		inPackage,
		func(n, b *finding.Finding) bool { return alike(n, b) && gone(b.File) },
		func(n, b *finding.Finding) bool { return kind(n, b) && place(n, b) },
	} {
		for i := range now {
			for j := range before {
				if !known[i] && !matched[j] && same(&now[i], &before[j]) {
					known[i], matched[j] = true, true
				}
			}
		}
	}
	var fresh []finding.Finding
	for i := range now {
		if !known[i] {
			fresh = append(fresh, now[i])
		}
	}
	return fresh
}

func gone(file string) bool {
	_, err := os.Lstat(file)
	return err != nil
}
