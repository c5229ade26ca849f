package engine

import (
	"fmt"
	"runtime/debug"

	"golang.org/x/tools/go/analysis"
)

// Where the whole program is at hand, packages are judged beside the work on those
// that import them: these need the summaries, which are complete by then, and only
// at their end what was reported. The packages in which a program is put together
// import one another and are most of the work; one after the other, they would leave
// all processors but one idle.

// Of returns the result of engine for the package of a pass, once it is complete. It
// panics if the engine did.
func Of(pass *analysis.Pass, engine *analysis.Analyzer) *Result {
	res := pass.ResultOf[engine].(*Result)
	if res.judging.wait(); res.judging != nil && res.judging.failed != nil {
		panic(res.judging.failed)
	}
	return res
}

// Pending is work that others wait for; nil is none.
type pending struct {
	done   chan struct{}
	failed error
}

func start(work func()) *pending {
	p := &pending{done: make(chan struct{})}
	go func() {
		defer close(p.done)
		defer func() {
			if r := recover(); r != nil {
				p.failed = fmt.Errorf("%v\n%s", r, debug.Stack())
			}
		}()
		work()
	}()
	return p
}

func (p *pending) wait() {
	if p != nil {
		<-p.done
	}
}
