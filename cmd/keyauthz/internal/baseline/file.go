// Package baseline keeps the findings that a team knows of and has put off, so
// that a run can report the others only. It compares findings by fingerprint,
// never by line, and says which entries have outlived what they stand for.
//
// An entry is judged only by a run that would have found it: one with its rule,
// its confidence and its file. Of all else a run says nothing and changes nothing.
package baseline

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/keyauthz/keyauthz/analyzer"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/emit"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/finding"
)

// An Entry is a known finding. All but the fingerprint is there to be read, and
// to recognise a finding whose package has another path now.
type Entry struct {
	Fingerprint string `json:"fingerprint"`
	Rule        string `json:"rule"`
	Category    string `json:"category,omitempty"`
	Confidence  string `json:"confidence"`
	Message     string `json:"message"`
	Package     string `json:"package"`
	// File is relative to the directory of the baseline, with forward slashes.
	File string `json:"file"`
}

// A Baseline is a file of entries.
type Baseline struct {
	name    string
	dir     string // its directory, as an absolute path
	entries []Entry
}

// version is that of the file's format and of the fingerprints in it.
const version = 1

type document struct {
	Version  int     `json:"version"`
	Findings []Entry `json:"findings"`
}

// New returns an empty baseline for the named file.
func New(name string) (*Baseline, error) {
	abs, err := filepath.Abs(name)
	if err != nil {
		return nil, err
	}
	return &Baseline{name: name, dir: filepath.Dir(abs)}, nil
}

// Read reads the named file.
func Read(name string) (*Baseline, error) {
	b, err := New(name)
	if err != nil {
		return nil, err
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var doc document
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&doc); err != nil {
		return nil, fmt.Errorf("%s is no baseline: %w", name, err)
	}
	if d.More() {
		return nil, fmt.Errorf("%s is no baseline: something follows its end", name)
	}
	if doc.Version != version {
		return nil, fmt.Errorf("%s is a baseline of version %d, not %d: write it anew", name, doc.Version, version)
	}
	for i, e := range doc.Findings {
		var c analyzer.Confidence
		if e.Fingerprint == "" || e.Rule == "" || c.Set(e.Confidence) != nil {
			return nil, fmt.Errorf("%s: entry %d lacks its fingerprint, rule or confidence", name, i+1)
		}
	}
	b.entries = doc.Findings
	return b, nil
}

// ReadIfAny is [Read], or [New] where there is no such file yet.
func ReadIfAny(name string) (*Baseline, error) {
	b, err := Read(name)
	if errors.Is(err, fs.ErrNotExist) {
		return New(name)
	}
	return b, err
}

// Write writes the file: sorted, so that its differences can be read and merged.
func (b *Baseline) Write() error {
	slices.SortFunc(b.entries, func(x, y Entry) int {
		return cmp.Or(
			cmp.Compare(x.File, y.File), cmp.Compare(x.Rule, y.Rule),
			cmp.Compare(x.Message, y.Message), cmp.Compare(x.Fingerprint, y.Fingerprint),
		)
	})
	doc := document{Version: version, Findings: b.entries}
	if doc.Findings == nil {
		doc.Findings = []Entry{}
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetIndent("", "\t")
	e.SetEscapeHTML(false)
	if err := e.Encode(doc); err != nil {
		return err
	}
	return emit.WriteFile(b.name, out.Bytes())
}

// entry returns the entry for a finding.
func (b *Baseline) entry(f *finding.Finding) Entry {
	return Entry{
		Fingerprint: f.Fingerprint,
		Rule:        f.Rule.Name,
		Category:    f.Category,
		Confidence:  f.Confidence.String(),
		Message:     f.Message,
		Package:     f.Package,
		File:        b.relative(f.File),
	}
}

func (b *Baseline) relative(file string) string {
	if rel, err := filepath.Rel(b.dir, file); err == nil {
		file = rel
	}
	return filepath.ToSlash(file)
}

// path returns the absolute path of an entry's file.
func (b *Baseline) path(e *Entry) string {
	file := filepath.FromSlash(e.File)
	if filepath.IsAbs(file) {
		return file
	}
	return filepath.Join(b.dir, file)
}
