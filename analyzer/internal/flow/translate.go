package flow

// A Translation puts sets of one table in terms of another. The former is only read.
type Translation struct {
	from, to *Table
	ids      []ID // of the latter, by those of the former, or unknownID
}

// NewTranslation returns a translation between two tables.
func NewTranslation(from, to *Table) *Translation { return &Translation{from: from, to: to} }

// Set returns s, which need not be sorted, in terms of the other table. Origins that
// are new there are entered in the order of s.
func (tr *Translation) Set(s Set) Set {
	return tr.to.gather(len(s), func(i int) ID { return tr.id(s[i]) })
}

func (tr *Translation) id(id ID) ID {
	for len(tr.ids) <= int(id) {
		tr.ids = append(tr.ids, unknownID)
	}
	if tr.ids[id] == unknownID {
		tr.ids[id] = tr.to.id(tr.from.At(id))
	}
	return tr.ids[id]
}
