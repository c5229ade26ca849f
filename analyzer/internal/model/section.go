package model

import "strings"

// This file says which symbols the rows of all sections of a library speak of.

// A sectionRow is a pointer to a row of any section.
type sectionRow interface{ symbols() []string }

func (r *Input) symbols() []string      { return r.Symbols }
func (r *Bind) symbols() []string       { return r.Symbols }
func (r *Request) symbols() []string    { return r.Symbols }
func (r *Route) symbols() []string      { return r.Symbols }
func (r *Group) symbols() []string      { return r.Symbols }
func (r *Use) symbols() []string        { return r.Symbols }
func (r *Next) symbols() []string       { return r.Symbols }
func (r *Abort) symbols() []string      { return r.Symbols }
func (r *Aborted) symbols() []string    { return r.Symbols }
func (r *Exit) symbols() []string       { return r.Symbols }
func (r *Wrap) symbols() []string       { return r.Symbols }
func (r *List) symbols() []string       { return r.Symbols }
func (r *Serve) symbols() []string      { return r.Symbols }
func (r *Write) symbols() []string      { return r.Symbols }
func (r *ContextSet) symbols() []string { return r.Symbols }
func (r *ContextGet) symbols() []string { return r.Symbols }
func (r *Auth) symbols() []string       { return r.Symbols }
func (r *Guard) symbols() []string      { return r.Symbols }
func (r *Harmless) symbols() []string   { return r.Symbols }
func (r *Check) symbols() []string      { return r.Symbols }
func (r *Shape) symbols() []string      { return r.Symbols }
func (r *Digest) symbols() []string     { return r.Symbols }
func (r *Data) symbols() []string       { return r.Symbols }
func (r *Condition) symbols() []string  { return r.Symbols }
func (r *Operation) symbols() []string  { return r.Symbols }
func (r *Issue) symbols() []string      { return r.Symbols }
func (r *Pure) symbols() []string       { return r.Symbols }
func (r *Cut) symbols() []string        { return r.Symbols }
func (r *Many) symbols() []string       { return r.Symbols }
func (r *Silent) symbols() []string     { return r.Symbols }

func each[R any, P interface {
	*R
	sectionRow
}](ix *Index, lib *Library, rows []R, set func(*Entry, *R)) {
	for i := range rows {
		for _, sym := range P(&rows[i]).symbols() {
			set(ix.entry(lib, bare(sym)), &rows[i])
		}
	}
}

var bareness = strings.NewReplacer("(*", "", "(", "", ")", "")

// bare drops what only tells people and tests whether a receiver is a pointer:
// "(*T).M" and "(T).M" become "T.M".
func bare(symbol string) string {
	return bareness.Replace(symbol)
}
