package terminal

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// A Progress is a line on a terminal that says what a long run is at. It is
// gone when the run ends.
type Progress struct {
	w     io.Writer
	start time.Time
	quit  chan struct{}
	done  sync.WaitGroup

	mu    sync.Mutex
	stage string
}

// NewProgress returns a progress line on w that appears if the run takes more
// than two seconds. If w is no terminal there is none.
func NewProgress(w io.Writer) *Progress {
	if !Is(w) {
		return &Progress{quit: make(chan struct{})}
	}
	return newProgress(w, 2*time.Second)
}

func newProgress(w io.Writer, delay time.Duration) *Progress {
	p := &Progress{w: w, start: time.Now(), quit: make(chan struct{})}
	p.done.Go(func() { p.show(delay) })
	return p
}

// Stage sets what is going on.
func (p *Progress) Stage(stage string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.stage = stage
}

// Stop erases the line. It must be called once, before anything else is written.
func (p *Progress) Stop() {
	close(p.quit)
	p.done.Wait()
}

// show writes the line after delay, and every second from then on.
func (p *Progress) show(delay time.Duration) {
	const eraseLine = "\r\x1b[K"
	select {
	case <-p.quit:
		return
	case <-time.After(delay):
	}
	for {
		p.mu.Lock()
		fmt.Fprintf(p.w, "%skeyauthz: %s (%d s)", eraseLine, p.stage, int(time.Since(p.start).Seconds()))
		p.mu.Unlock()
		select {
		case <-p.quit:
			fmt.Fprint(p.w, eraseLine)
			return
		case <-time.After(time.Second):
		}
	}
}
