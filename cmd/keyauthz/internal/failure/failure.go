// Package failure keeps the failure of one analyzer from taking anything else
// with it: neither the process, nor the other packages, nor the packages that
// import the one it failed on. It does not handle code that does not
// type-check; that is the driver's.
package failure

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
)

// A Failure is an analyzer that returned an error or panicked.
type Failure struct {
	Analyzer string
	Package  string
	Err      error
	Stack    []byte // where it panicked, nil if it did not
}

func (f *Failure) Error() string {
	return fmt.Sprintf("internal error in %s on %s: %v", f.Analyzer, f.Package, f.Err)
}

// A Log collects failures. The zero value is ready.
type Log struct {
	mu       sync.Mutex
	failures []*Failure
}

// Add records f.
func (l *Log) Add(f *Failure) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.failures = append(l.failures, f)
}

// Failures returns what failed, each analyzer once a package (its test variant
// fails alike), in the order of packages and analyzers.
func (l *Log) Failures() []*Failure {
	l.mu.Lock()
	defer l.mu.Unlock()
	all := slices.Clone(l.failures)
	slices.SortStableFunc(all, compare)
	return slices.CompactFunc(all, func(a, b *Failure) bool { return compare(a, b) == 0 })
}

func compare(a, b *Failure) int {
	return cmp.Or(cmp.Compare(a.Package, b.Package), cmp.Compare(a.Analyzer, b.Analyzer))
}
