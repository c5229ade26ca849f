package sarif

import (
	"slices"
	"strings"
	"testing"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/source"
)

// TestLineHashesAreGitHubs compares them with those that GitHub's upload step
// makes of the same text.
func TestLineHashesAreGitHubs(t *testing.T) {
	greetings := []string{
		"e9496ae3ebfced30:1", "fb7c023a8b9ccb3f:1", "ce8ba1a563dcdaca:1", "e20e36e16fcb0cc8:1",
		"b3edc88f2938467e:1", "c8e28b0b4002a3a0:1", "c129715d7a2bc9a3:1",
	}
	for text, want := range map[string][]string{
		"":                   {"c129715d7a2bc9a3:1"},
		" a\nb\n  \t\tc\n d": {"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"},
		" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n":             greetings,
		" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r":             greetings,
		" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n": greetings,
		" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n":         greetings,
		strings.Repeat("Lorem ipsum dolor sit amet.\n", 10): {
			"a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3", "a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5",
			"a7f2ff13bc495cf2:6", "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1",
			"c129715d7a2bc9a3:1",
		},
	} {
		if got := hashLines([]byte(text)); !slices.Equal(got, want) {
			t.Errorf("%q:\ngot  %v\nwant %v", text, got, want)
		}
	}
}

func TestLinesThatAreNotThereHaveNoHash(t *testing.T) {
	h := newLineHashes(source.New(printer().ReadFile))
	if _, ok := h.of("api.go", 3); !ok {
		t.Error("line 3 has no hash")
	}
	for _, line := range []int{0, 6} {
		if hash, ok := h.of("api.go", line); ok {
			t.Errorf("line %d: %s", line, hash)
		}
	}
	if hash, ok := h.of("gone.go", 1); ok {
		t.Errorf("a file that cannot be read: %s", hash)
	}
}
