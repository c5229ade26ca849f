package summary

import (
	"bytes"
	"go/token"
	"reflect"
	"slices"
	"testing"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// sample is a fact with something in each field that facts have.
type sample struct {
	Summaries []*Summary
	Types     []Type
}

// origins are interned in the order of the table at hand by [samples].
var origins = []flow.Origin{
	{Kind: flow.Param, Index: 1, Field: "TenantID"},
	{Kind: flow.Input, Class: uint8(model.Header), Name: "X-API-Key", Flags: flow.Part},
	{Kind: flow.Input, Class: uint8(model.Header), Name: "X-API-Key", Flags: flow.Loaded, Field: "Scopes"},
	{Kind: flow.Const, Name: "admin:reset"},
	{Kind: flow.Context, Name: "example.com/auth.ctxKey{}", In: "User"},
	{Kind: flow.Free, Index: 0},
	{Kind: flow.Server},
}

func samples(table *flow.Table) *sample {
	set := func(is ...int) flow.Set {
		var s flow.Set
		for _, i := range is {
			s = table.Union(s, table.Of(origins[i]))
		}
		return s
	}
	at := func(s string) Pos { return Pos{Where: s} }
	handler := Sym{Op: FuncOf, Name: "example.com/api.(Server).Get", Args: []Sym{{Op: ParamOf, Index: 0}}}
	return &sample{
		Summaries: []*Summary{
			{
				Key: "example.com/auth.Check", Name: "Check", Params: 2, Pos: at("auth/auth.go:10:6"),
				Results:     []flow.Set{set(0, 2), nil},
				Values:      []Sym{handler, {Op: StructOf, Name: "T", Fields: []string{"a", "b"}, Args: []Sym{{Op: ConstOf, Name: "GET"}, unknown("choice")}}},
				ParamStores: []Stored{{Index: 1, Set: set(1)}},
				FreeStores:  []Stored{{Index: 0, Set: set(5)}},
				Left:        []Left{{Index: 1, Jump: 2, NonZero: true, Guards: [][]int{{0}}}},
				Guards: []Guard{
					{Kind: Shape, Name: "strings.HasPrefix", X: set(1), Pos: at("auth/auth.go:12:9")},
					{Kind: Equal, Not: true, X: set(0), Y: set(1, 6)},
				},
				Outcomes:  []Outcome{{Result: 1, Guards: [][]int{{0}, {0, 1}}}, {Result: 0, NonZero: true}},
				Always:    [][]int{{}, {1}},
				Matches:   []GuardMatch{{Guard: 1, Match: Match{How: Path, Text: "/keys", At: "/…"}}},
				Framework: "net/http", Continues: true, Aborts: true, On: [][]int{{1}},
				Context: []ContextValue{{Key: "user", Value: set(2), Struct: true, Tenant: true}},
				GaveUp:  "too large",
			},
			{
				Key: "example.com/api.(Server).Get", Name: "Server.Get", Params: 3,
				Effects: []Effect{{
					Kind: Sensitive, Name: "store.Reset", What: "DELETE FROM keys", Severe: true, Aside: true, Args: set(3, 4), Status: set(3), To: set(6),
					Target: handler, Passed: []flow.Set{set(4), nil}, Late: []LateCall{{Method: "example.com/api.Store.Reset", Args: []flow.Set{set(4)}}}, Guards: [][]int{{}},
					Pos: at("api/api.go:1:1"), Site: at("api/api.go:2:2"),
				}},
				Ops: []Op{{Kind: Register, Library: "net/http", Call: 3, Verb: "GET", Pattern: Sym{Op: ConstOf, Name: "/v1"}, Handlers: Sym{Op: ListOf, Args: []Sym{handler}}, Covers: 2, Args: []Sym{handler}}},
			},
		},
		Types: []Type{{Name: "example.com/api.Store", Interface: true, Methods: []string{"Reset(context.Context,)(error,)"}}},
	}
}

func TestRoundTrip(t *testing.T) {
	table := flow.NewTable()
	in := samples(table)
	data := Encode(in, table, token.NewFileSet())
	out := new(sample)
	if err := Decode(data, out, table, "example.com/p"); err != nil {
		t.Fatal(err)
	}
	// An empty list comes back as none.
	in.Summaries[0].Always[0], in.Summaries[1].Effects[0].Guards[0] = nil, nil
	if !reflect.DeepEqual(in, out) {
		t.Errorf("%d summaries came back as\n%s\nwant\n%s", len(in.Summaries), texts(out, table), texts(in, table))
	}
}

// TestCarryingIsDecoding: a summary that never was bytes is the same, and so is the
// table that its origins are entered in.
func TestCarryingIsDecoding(t *testing.T) {
	from, fset := flow.NewTable(), token.NewFileSet()
	for _, o := range slices.Backward(origins) {
		from.Of(o)
	}
	decoded, carried := flow.NewTable(), flow.NewTable()
	tr := flow.NewTranslation(from, carried)
	for _, in := range samples(from).Summaries {
		want := new(Summary)
		if err := Decode(Encode(in, from, fset), want, decoded, "example.com/p"); err != nil {
			t.Fatal(err)
		}
		got := Carry(Carried(in, from, fset, "example.com/p"), tr)
		for _, s := range []*Summary{got, want} {
			for i := range s.Always {
				s.Always[i] = slices.Clip(append([]int{}, s.Always[i]...))
			}
			for _, e := range s.Effects {
				for i := range e.Guards {
					e.Guards[i] = append([]int{}, e.Guards[i]...)
				}
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("carried:\n%s\ndecoded:\n%s", got.Text(carried, func(p Pos) string { return p.Where }), want.Text(decoded, func(p Pos) string { return p.Where }))
		}
	}
	for i := range origins {
		if id := flow.ID(i); carried.At(id) != decoded.At(id) {
			t.Errorf("origin %d is %v, %v after decoding", i, carried.At(id), decoded.At(id))
		}
	}
}

func TestEveryFieldIsEncoded(t *testing.T) {
	// A kind of field that the codec does not know would be lost in silence.
	var visit func(typ reflect.Type, path string, open []reflect.Type)
	visit = func(typ reflect.Type, path string, open []reflect.Type) {
		if typ == setType || typ == posType || slices.Contains(open, typ) {
			return
		}
		open = append(slices.Clip(open), typ)
		switch typ.Kind() {
		case reflect.Struct:
			for f := range typ.Fields() {
				if !f.IsExported() {
					t.Errorf("%s.%s: unexported fields cannot be set by Decode", path, f.Name)
				}
				visit(f.Type, path+"."+f.Name, open)
			}
		case reflect.Slice, reflect.Pointer:
			visit(typ.Elem(), path+"[]", open)
		case reflect.String, reflect.Bool, reflect.Int, reflect.Int16, reflect.Uint8:
		default:
			t.Errorf("%s: no encoding for %s", path, typ)
		}
	}
	visit(reflect.TypeFor[sample](), "fact", nil)
	visit(reflect.TypeFor[flow.Origin](), "origin", nil)
}

func TestEqualSummariesAreEqualBytes(t *testing.T) {
	fset := token.NewFileSet()
	table := flow.NewTable()
	want := Encode(samples(table), table, fset)
	for range 10 {
		if !bytes.Equal(Encode(samples(table), table, fset), want) {
			t.Fatal("a second encoding differs: go vet would analyse all importers again")
		}
	}
	backwards := flow.NewTable()
	for _, o := range slices.Backward(origins) {
		backwards.Of(o)
	}
	if !bytes.Equal(Encode(samples(backwards), backwards, fset), want) {
		t.Error("the encoding depends on the order in which origins were met")
	}
	again := new(sample)
	other := flow.NewTable()
	if err := Decode(want, again, other, "example.com/p"); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(Encode(again, other, fset), want) {
		t.Error("what was decoded is encoded otherwise")
	}
}

func TestDecodeRefusesFactsCutShort(t *testing.T) {
	table := flow.NewTable()
	data := Encode(samples(table), table, token.NewFileSet())
	for n := range data {
		if err := Decode(data[:n], new(sample), flow.NewTable(), "example.com/p"); err == nil {
			t.Errorf("no error for the first %d of %d bytes", n, len(data))
		}
	}
}

func TestDecodeRefusesGarbage(t *testing.T) {
	for name, data := range map[string][]byte{
		"a length beyond the data":   {0xfe, 0xff, 0xff, 0xff, 0x0f},
		"a negative length":          {1},
		"a number without end":       bytes.Repeat([]byte{0xff}, 20),
		"a string from nowhere":      {2, 0x40},
		"text":                       []byte("not a fact"),
		"a summary and nothing more": {2},
	} {
		if err := Decode(data, new(sample), flow.NewTable(), "example.com/p"); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestDecodeRefusesTrailingBytes(t *testing.T) {
	data := Encode(new(sample), flow.NewTable(), token.NewFileSet())
	if err := Decode(append(data, 0, 0), new(sample), flow.NewTable(), "example.com/p"); err == nil {
		t.Error("bytes behind the end are ignored")
	}
}

func FuzzDecode(f *testing.F) {
	table := flow.NewTable()
	f.Add(Encode(samples(table), table, token.NewFileSet()))
	f.Add(Encode(new(sample), flow.NewTable(), token.NewFileSet()))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 1<<12 {
			t.Skip("memory grows with the square of a made-up nesting")
		}
		first := new(sample)
		table := flow.NewTable()
		if Decode(data, first, table, "example.com/p") != nil {
			return
		}
		once := Encode(first, table, token.NewFileSet())
		second := new(sample)
		if err := Decode(once, second, table, "example.com/p"); err != nil {
			t.Fatalf("what was encoded is refused: %v", err)
		}
		if !bytes.Equal(Encode(second, table, token.NewFileSet()), once) {
			t.Error("the encoding changes from one package to the next")
		}
	})
}

func texts(s *sample, table *flow.Table) string {
	var b bytes.Buffer
	for _, sum := range s.Summaries {
		b.WriteString(sum.Key + "\n" + sum.Text(table, func(p Pos) string { return p.Where }))
	}
	return b.String()
}
