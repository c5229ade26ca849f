package terminal

import (
	"strings"
	"testing"
	"time"
)

func TestNothingIsWrittenWhereNobodyWatches(t *testing.T) {
	var b strings.Builder
	p := NewProgress(&b)
	p.Stage("loading")
	p.Stop()
	if b.Len() > 0 || Colored(&b) {
		t.Errorf("wrote %q, colours %t", b.String(), Colored(&b))
	}
}

func TestProgressOfALongRunIsErased(t *testing.T) {
	var b strings.Builder
	p := newProgress(&b, time.Millisecond)
	p.Stage("loading")
	time.Sleep(50 * time.Millisecond)
	p.Stop()
	const erase = "\r\x1b[K"
	if got := b.String(); !strings.HasPrefix(got, erase+"keyauthz: loading (0 s)") || !strings.HasSuffix(got, erase) {
		t.Errorf("wrote %q", got)
	}
}

func TestProgressOfAShortRunIsNotShown(t *testing.T) {
	var b strings.Builder
	p := newProgress(&b, time.Hour)
	p.Stop()
	if b.Len() > 0 {
		t.Errorf("wrote %q", b.String())
	}
}
