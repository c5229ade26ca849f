package engine

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"go/token"
	"slices"
	"sync"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A Fact is what importing packages see of a package. Its parts are only looked
// into when somebody asks for them, and only encoded then as long as the fact
// does not leave the process.
type Fact struct {
	// Data are the encoded summaries of the functions with the given Keys, which
	// are sorted, one behind the other; each ends before the offset in Ends. Among
	// them are functions of other packages that importers may come to ask for: the
	// go command hands on the facts of a package only to those that can name one of
	// its types.
	Data []byte
	Keys []string
	Ends []int
	// Types are its encoded types, which are asked for more often than functions.
	Types []byte
	// Reported are the keys of the defects that were reported in the package and in
	// those that it imports.
	Reported []string
	// Authenticators are the middlewares of these packages that authenticate.
	Authenticators []Authenticator
	// Told is what the package's comments assert.
	Told Told
	// Scopes reports that one of them has types of principals with privileges.
	Scopes bool
	// Stamped are the headers that they write into requests, sorted.
	Stamped []string

	source  *source  // nil once the fact was decoded
	judging *pending // what fills in Reported and Authenticators, unless that is done
}

// An Authenticator is an authz.Authenticator of another package.
type Authenticator struct{ Key, Name, Where string }

// AFact marks Fact as one.
func (*Fact) AFact() {}

func (f *Fact) String() string {
	if f.source != nil {
		return fmt.Sprintf("summaries of %d functions", len(f.source.functions))
	}
	return fmt.Sprintf("summaries of %d functions", len(f.Keys))
}

// named is what Fact.Types holds.
type named struct{ Types []summary.Type }

// plain is a Fact that gob encodes field by field.
type plain Fact

// GobEncode implements gob.GobEncoder.
func (f *Fact) GobEncode() ([]byte, error) {
	f.judging.wait()
	p := plain(*f)
	if s := f.source; s != nil {
		carried := s.carried()
		for key := range s.functions {
			p.Keys = append(p.Keys, key)
		}
		for key := range carried {
			p.Keys = append(p.Keys, key)
		}
		slices.Sort(p.Keys)
		for _, key := range p.Keys {
			data, ok := carried[key]
			if !ok {
				data = s.function(key)
			}
			p.Data = append(p.Data, data...)
			p.Ends = append(p.Ends, len(p.Data))
		}
		p.Types = f.types()
	}
	var b bytes.Buffer
	err := gob.NewEncoder(&b).Encode(&p)
	return b.Bytes(), err
}

// GobDecode implements gob.GobDecoder.
func (f *Fact) GobDecode(data []byte) error {
	return gob.NewDecoder(bytes.NewReader(data)).Decode((*plain)(f))
}

// function returns the encoded summary of a function, or nothing.
func (f *Fact) function(key string) []byte {
	if f.source != nil {
		return f.source.function(key)
	}
	i, ok := slices.BinarySearch(f.Keys, key)
	if !ok {
		return nil
	}
	start := 0
	if i > 0 {
		start = f.Ends[i-1]
	}
	return f.Data[start:f.Ends[i]]
}

// types returns the encoded types of the package.
func (f *Fact) types() []byte {
	if f.source != nil {
		return f.source.encodedTypes()
	}
	return f.Types
}

// A source is what a fact is made from, in the process that made it.
type source struct {
	table     *flow.Table
	fset      *token.FileSet
	types     []summary.Type
	functions map[string]*summary.Summary // those that others can ask for
	// imported returns a summary of an imported package with its encoding, or nil.
	imported func(key string) (*summary.Summary, []byte)

	mu           sync.Mutex // importers ask side by side
	carriable    map[string]*summary.Summary
	encoded      map[string][]byte
	encodedTypes func() []byte
}

func newSource(table *flow.Table, fset *token.FileSet, types []summary.Type, sums []*summary.Summary, imported func(string) (*summary.Summary, []byte)) *source {
	return &source{
		table: table, fset: fset, imported: imported, types: types,
		functions:    summary.Exported(sums),
		carriable:    make(map[string]*summary.Summary),
		encoded:      make(map[string][]byte),
		encodedTypes: sync.OnceValue(func() []byte { return summary.Encode(&named{types}, table, fset) }),
	}
}

func (s *source) function(key string) []byte {
	sum := s.functions[key]
	if sum == nil {
		return nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	data, ok := s.encoded[key]
	if !ok {
		data = summary.Encode(sum.Pruned(s.table), s.table, s.fset)
		s.encoded[key] = data
	}
	return data
}

// carry returns the summary of a function of package pkg in terms of another table,
// or nil: what decoding function(key) would, in a fraction of the time.
func (s *source) carry(pkg, key string, tr *flow.Translation) *summary.Summary {
	sum := s.functions[key]
	if sum == nil {
		return nil
	}
	s.mu.Lock()
	c, ok := s.carriable[key]
	if !ok {
		c = summary.Carried(sum.Pruned(s.table), s.table, s.fset, pkg)
		s.carriable[key] = c
	}
	s.mu.Unlock()
	return summary.Carry(c, tr)
}

// maxCarried bounds the functions of other packages in a fact.
const maxCarried = 1500

// carried returns the encoded summaries of functions of other packages that those
// of this one lead to as values: what they register, run or return.
func (s *source) carried() map[string][]byte {
	all := make(map[string][]byte)
	var todo []*summary.Summary
	for _, sum := range s.functions {
		todo = append(todo, sum)
	}
	for len(todo) > 0 && len(all) < maxCarried {
		sum := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		sum.EachFunction(func(key string) {
			if _, ok := all[key]; ok || s.functions[key] != nil || len(all) >= maxCarried {
				return
			}
			if other, data := s.imported(key); other != nil {
				all[key] = data
				todo = append(todo, other)
			}
		})
	}
	return all
}
