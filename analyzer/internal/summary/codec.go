package summary

import (
	"encoding/binary"
	"fmt"
	"go/token"
	"path/filepath"
	"reflect"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// Facts travel as bytes of our own making, for three reasons: gob numbers types
// in the order in which a process meets them, so that equal facts would not be
// equal bytes; the strings of a package repeat, so that a table makes them a
// fraction; and a fact that nobody asks for costs nothing to pass on.
//
// The format is the fields of the structs in order: numbers as varints, strings
// as indexes into a table that is built as it is read, sets as the origins in
// them, positions as "file:line:col". There is no version: the tool's binary is
// part of every cache key.

// Encode returns the encoding of v, a pointer to a struct made of structs,
// slices, strings, booleans and integers. Origins are those of table.
func Encode(v any, table *flow.Table, fset *token.FileSet) []byte {
	e := &encoder{table: table, fset: fset, strings: make(map[string]int)}
	e.value(reflect.ValueOf(v).Elem())
	return e.buf
}

// Decode fills the struct that v points to from data, interning its origins in
// table. It reports an error for data that Encode did not make.
func Decode(data []byte, v any, table *flow.Table, pkg string) (err error) {
	d := &decoder{table: table, buf: data, pkg: pkg}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("malformed fact: %v", r)
		}
	}()
	d.value(reflect.ValueOf(v).Elem())
	if len(d.buf) > 0 {
		return fmt.Errorf("malformed fact: %d bytes too many", len(d.buf))
	}
	return nil
}

var (
	setType = reflect.TypeFor[flow.Set]()
	posType = reflect.TypeFor[Pos]()
)

type encoder struct {
	table   *flow.Table
	fset    *token.FileSet
	buf     []byte
	strings map[string]int
	origin  flow.Origin // at work
}

func (e *encoder) int(n int64) { e.buf = binary.AppendVarint(e.buf, n) }

func (e *encoder) string(s string) {
	if i, ok := e.strings[s]; ok {
		e.int(int64(i))
		return
	}
	i := len(e.strings)
	e.strings[s] = i
	e.int(int64(i))
	e.int(int64(len(s)))
	e.buf = append(e.buf, s...)
}

func (e *encoder) value(v reflect.Value) {
	switch v.Type() {
	case setType:
		set := byText(e.table, v.Interface().(flow.Set))
		e.int(int64(len(set)))
		for _, id := range set {
			e.origin = e.table.At(id)
			e.value(reflect.ValueOf(&e.origin).Elem())
		}
		return
	case posType:
		e.string(Where("", e.fset, v.Interface().(Pos)))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			e.value(v.Field(i))
		}
	case reflect.Slice:
		e.int(int64(v.Len()))
		for i := range v.Len() {
			e.value(v.Index(i))
		}
	case reflect.Pointer:
		e.value(v.Elem())
	case reflect.String:
		e.string(v.String())
	case reflect.Bool:
		if v.Bool() {
			e.int(1)
		} else {
			e.int(0)
		}
	case reflect.Int, reflect.Int16:
		e.int(v.Int())
	case reflect.Uint8:
		e.int(int64(v.Uint()))
	default:
		panic("unreachable: a fact with a " + v.Type().String())
	}
}

// Where returns a position as "import/path/file:line:col", which is the same
// wherever the module lies. pkg is the path of the package that p lies in, unless
// p says so itself.
func Where(pkg string, fset *token.FileSet, p Pos) string {
	if p.Where != "" || !p.P.IsValid() {
		return p.Where
	}
	at := fset.Position(p.P)
	return fmt.Sprintf("%s/%s:%d:%d", pkg, filepath.Base(at.Filename), at.Line, at.Column)
}

type decoder struct {
	pkg     string // path of the package that the fact is about
	table   *flow.Table
	buf     []byte
	strings []string
	origins []flow.Origin // of the set at work
}

func (d *decoder) int() int64 {
	n, size := binary.Varint(d.buf)
	if size <= 0 {
		panic("number cut short")
	}
	d.buf = d.buf[size:]
	return n
}

func (d *decoder) len() int {
	n := d.int()
	if n < 0 || n > int64(len(d.buf)) {
		panic("length out of range")
	}
	return int(n)
}

func (d *decoder) string() string {
	i := d.int()
	if i >= 0 && i < int64(len(d.strings)) {
		return d.strings[i]
	}
	if i != int64(len(d.strings)) {
		panic("string out of range")
	}
	n := d.len()
	s := string(d.buf[:n])
	d.buf = d.buf[n:]
	d.strings = append(d.strings, s)
	return s
}

func (d *decoder) value(v reflect.Value) {
	switch v.Type() {
	case setType:
		d.origins = d.origins[:0]
		for i := range d.len() {
			d.origins = append(d.origins, flow.Origin{})
			d.value(reflect.ValueOf(&d.origins[i]).Elem())
		}
		*v.Addr().Interface().(*flow.Set) = d.table.Of(d.origins...)
		return
	case posType:
		where := d.string()
		if strings.HasPrefix(where, "/") {
			where = d.pkg + where
		}
		v.Set(reflect.ValueOf(Pos{Where: where}))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			d.value(v.Field(i))
		}
	case reflect.Slice:
		n := d.len()
		if n == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			d.value(v.Index(i))
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(v.Elem())
	case reflect.String:
		v.SetString(d.string())
	case reflect.Bool:
		v.SetBool(d.int() != 0)
	case reflect.Int, reflect.Int16:
		v.SetInt(d.int())
	case reflect.Uint8:
		v.SetUint(uint64(d.int()))
	}
}
