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
	// are sorted, one behind the other; each ends before the offset in Ends.
	Data []byte
	Keys []string
	Ends []int
	// Types are its encoded types, which are asked for more often than functions.
	Types []byte
	// Reported are the keys of the defects that were reported in the package.
	Reported []string
	// Authenticators are the middlewares of the package that authenticate.
	Authenticators []Authenticator
	// Told is what the package's comments assert.
	Told Told
	// Scopes reports that the package has types of principals with privileges.
	Scopes bool

	source *source // nil once the fact was decoded
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
	p := plain(*f)
	if s := f.source; s != nil {
		for key := range s.functions {
			p.Keys = append(p.Keys, key)
		}
		slices.Sort(p.Keys)
		for _, key := range p.Keys {
			p.Data = append(p.Data, s.function(key)...)
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
	functions map[string]*summary.Summary // those that others can ask for

	mu           sync.Mutex // importers ask side by side
	encoded      map[string][]byte
	encodedTypes func() []byte
}

func newSource(table *flow.Table, fset *token.FileSet, types []summary.Type, sums []*summary.Summary) *source {
	return &source{
		table: table, fset: fset,
		functions:    summary.Exported(sums),
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
		data = summary.Encode(sum.Pruned(), s.table, s.fset)
		s.encoded[key] = data
	}
	return data
}
