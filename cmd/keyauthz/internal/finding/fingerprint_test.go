package finding

import (
	"testing"

	"github.com/keyauthz/keyauthz/analyzer"
)

func at(file string, line int, message string) Finding {
	return Finding{
		Position: Position{file, line, 1}, Rule: &analyzer.Info{Name: "one"},
		Message: message + ": shown", Claim: message, Package: "example.com/p",
	}
}

func identified(findings ...Finding) []Finding {
	Identify(findings)
	return findings
}

func TestFingerprintsSurviveMovesAndRenames(t *testing.T) {
	before := identified(at("a.go", 3, "x"), at("a.go", 9, "y"))
	after := identified(at("renamed.go", 40, "x"), at("renamed.go", 41, "z"), at("renamed.go", 77, "y"))
	if before[0].Fingerprint != after[0].Fingerprint || before[1].Fingerprint != after[2].Fingerprint {
		t.Errorf("before %v\nafter %v", before, after)
	}
}

func TestFingerprintsLeaveOutWhatShowsTheDefect(t *testing.T) {
	before, after := at("a.go", 3, "x"), at("a.go", 3, "x")
	after.Message = "x, on 10 routes"
	if identified(before)[0].Fingerprint != identified(after)[0].Fingerprint {
		t.Errorf("%q and %q differ", before.Message, after.Message)
	}
}

func TestFingerprintsTellFindingsApart(t *testing.T) {
	base := at("a.go", 3, "x")
	rule, category, message, pkg := base, base, base, base
	rule.Rule = &analyzer.Info{Name: "two"}
	category.Category = "c"
	message.Claim = "y"
	pkg.Package = "example.com/q"
	all := identified(base, base, base, rule, category, message, pkg)
	seen := make(map[string]int)
	for i, f := range all {
		if j, twice := seen[f.Fingerprint]; twice {
			t.Errorf("findings %d and %d share %s", i, j, f.Fingerprint)
		}
		seen[f.Fingerprint] = i
	}
}

// TestFingerprintsAreStable holds them to what released versions wrote into
// people's baselines.
func TestFingerprintsAreStable(t *testing.T) {
	all := identified(at("a.go", 3, "x"), at("a.go", 4, "x"))
	for i, want := range []string{"6d56f1135866a4e6e73b8d5878d39af9", "21e0cc224fd52924b6067ac74d56c367"} {
		if all[i].Fingerprint != want {
			t.Errorf("finding %d: %s, want %s", i, all[i].Fingerprint, want)
		}
	}
}
