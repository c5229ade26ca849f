package failure

import (
	"errors"
	"fmt"
	"go/types"
	"reflect"
	"testing"

	"golang.org/x/tools/go/analysis"
)

// trio returns three analyzers, each of which needs the one before, and the log
// of their runs and failures. fail is what the first does.
func trio(fail func() (any, error)) (analyzers []*analysis.Analyzer, ran *[]string, log *Log) {
	ran, log = new([]string), new(Log)
	for i, name := range []string{"first", "second", "third"} {
		a := &analysis.Analyzer{Name: name, Doc: name, ResultType: reflect.TypeFor[*int]()}
		a.Run = func(*analysis.Pass) (any, error) {
			*ran = append(*ran, name)
			if i == 0 {
				return fail()
			}
			return new(int), nil
		}
		if i > 0 {
			a.Requires = analyzers[i-1:]
		}
		analyzers = append(analyzers, a)
	}
	Contain(analyzers[2:], log.Add)
	return analyzers, ran, log
}

func TestWhatNeedsAFailedResultDoesNotRun(t *testing.T) {
	for name, fail := range map[string]func() (any, error){
		"error":      func() (any, error) { return nil, errors.New("lost") },
		"panic":      func() (any, error) { panic("lost") },
		"wrong type": func() (any, error) { return "lost", nil },
	} {
		t.Run(name, func(t *testing.T) {
			analyzers, ran, log := trio(fail)
			bad, other := types.NewPackage("example.com/bad", "bad"), types.NewPackage("example.com/other", "other")
			for _, a := range analyzers {
				result, err := a.Run(&analysis.Pass{Pkg: bad})
				if result != (*int)(nil) || err != nil {
					t.Errorf("%s returned %v, %v", a.Name, result, err)
				}
			}
			if got := fmt.Sprint(*ran); got != "[first]" {
				t.Errorf("ran %s", got)
			}
			if got := log.Failures(); len(got) != 1 || got[0].Analyzer != "first" || got[0].Package != "example.com/bad" {
				t.Errorf("failures: %v", got)
			}
			*ran = nil
			analyzers[1].Run(&analysis.Pass{Pkg: other})
			if got := fmt.Sprint(*ran); got != "[second]" {
				t.Errorf("on another package ran %s", got)
			}
		})
	}
}

func TestFailuresAreSortedAndToldOnce(t *testing.T) {
	log := new(Log)
	for _, f := range []Failure{{Package: "b", Analyzer: "x"}, {Package: "a", Analyzer: "y"}, {Package: "a", Analyzer: "x"}, {Package: "b", Analyzer: "x"}} {
		log.Add(&f)
	}
	got := ""
	for _, f := range log.Failures() {
		got += f.Package + f.Analyzer + " "
	}
	if want := "ax ay bx "; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
