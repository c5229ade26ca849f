package settings

import (
	"cmp"
	"encoding"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/nearest"
)

// A Problem is what is wrong with a configuration, and where.
type Problem struct{ Place, Message string }

func (p Problem) String() string { return p.Place + ": " + p.Message }

// A decoder stores nodes in Go values, by these rules: a struct is a mapping with
// the names of its fields as keys, a slice a list; what reads text or is a flag
// value is text; an [authz.List] may be extended.
type decoder struct {
	problems []Problem
	set      Places
}

func (d *decoder) report(place, format string, args ...any) {
	d.problems = append(d.problems, Problem{place, fmt.Sprintf(format, args...)})
}

// value stores n, which stands below path, in v.
func (d *decoder) value(n *Node, path string, v reflect.Value) {
	if n.Kind == Null {
		d.report(n.Place, "%s has no value", path)
		return
	}
	d.set[path] = n.Place
	if list, ok := v.Addr().Interface().(*authz.List); ok {
		d.names(n, path, list)
		return
	}
	switch into := v.Addr().Interface().(type) {
	case encoding.TextUnmarshaler:
		d.text(n, path, func(s string) error { return into.UnmarshalText([]byte(s)) })
		return
	case interface{ Set(string) error }:
		d.text(n, path, into.Set)
		return
	}
	switch v.Kind() {
	case reflect.String:
		if n.Kind == Text {
			v.SetString(n.Text)
			return
		}
		d.mismatch(n, path, Text)
	case reflect.Bool:
		if n.Kind == Bool {
			v.SetBool(n.Text == "true")
			return
		}
		d.mismatch(n, path, Bool)
	case reflect.Int:
		if i, err := strconv.Atoi(n.Text); err == nil && n.Kind == Number {
			v.SetInt(int64(i))
			return
		}
		d.mismatch(n, path, Number)
	case reflect.Slice:
		d.list(n, path, v)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		d.value(n, path, v.Elem())
	case reflect.Struct:
		d.fields(n, path, v)
	default:
		panic("unreachable: a setting of type " + v.Type().String())
	}
}

func (d *decoder) mismatch(n *Node, path string, want Kind) {
	d.report(n.Place, "%s is %s, not %s", path, want, n.shown())
}

func (d *decoder) text(n *Node, path string, set func(string) error) {
	if n.Kind == List || n.Kind == Map {
		d.mismatch(n, path, Text)
	} else if err := set(n.Text); err != nil {
		d.report(n.Place, "%s: %v", path, err)
	}
}

// list stores a list in v. One value stands for a list of it.
func (d *decoder) list(n *Node, path string, v reflect.Value) {
	if n.Kind == Map || n.Kind != List && v.Type().Elem().Kind() != reflect.String {
		d.mismatch(n, path, List)
		return
	}
	items := n.Items
	if n.Kind != List {
		items = []*Node{n}
	}
	v.Set(reflect.MakeSlice(v.Type(), len(items), len(items)))
	for i, item := range items {
		at := path
		if n.Kind == List {
			at = fmt.Sprintf("%s[%d]", path, i)
		}
		d.value(item, at, v.Index(i))
	}
}

// names stores a list that is written as such in place of what list holds, and
// adds one that is written as "add: [...]".
func (d *decoder) names(n *Node, path string, list *authz.List) {
	old := *list
	if n.Kind == Map {
		for _, k := range n.Keys {
			if k.Name != "add" {
				d.report(k.Place, "unknown key %q in %s: want a list, or add with one", k.Name, path)
			}
		}
		if n = n.get("add"); n == nil {
			return
		}
		path += ".add"
	} else {
		old = nil
	}
	var names []string
	d.value(n, path, reflect.ValueOf(&names).Elem())
	if slices.Contains(names, "") {
		d.report(n.Place, "%s holds an empty name", path)
	}
	*list = append(slices.Clone(old), names...)
}

func (d *decoder) fields(n *Node, path string, v reflect.Value) {
	if n.Kind != Map {
		d.mismatch(n, path, Map)
		return
	}
	seen := make(map[string]bool)
	for _, k := range n.Keys {
		at := strings.TrimPrefix(path+"."+k.Name, ".")
		i := slices.IndexFunc(keysOf(v.Type()), func(f field) bool { return f.key == k.Name })
		switch {
		case i < 0:
			var names []string
			for _, f := range keysOf(v.Type()) {
				names = append(names, f.key)
			}
			in := ""
			if path != "" {
				in = " in " + path
			}
			hint := nearest.Hint(k.Name, names)
			if hint == "" {
				hint = within(v.Type(), k.Name)
			}
			d.report(k.Place, "unknown key %q%s%s", k.Name, in, hint)
		case seen[k.Name]:
			d.report(k.Place, "%s stands twice", at)
		default:
			d.value(k.Value, at, v.Field(keysOf(v.Type())[i].index))
			d.set[at] = k.Place // what is below it may start on a later line
		}
		seen[k.Name] = true
	}
}

// within is the hint that a mapping in those of type t has a key.
func within(t reflect.Type, key string) string {
	for _, f := range keysOf(t) {
		of := t.Field(f.index).Type
		if of.Kind() == reflect.Struct && slices.ContainsFunc(keysOf(of), func(in field) bool { return in.key == key }) {
			return fmt.Sprintf(" (nearest: %q)", f.key+"."+key)
		}
	}
	return ""
}

// A field is a field of a struct that can be set.
type field struct {
	key   string
	index int
}

// keysOf returns the keys of a struct type. A tag `settings:"name"` gives another
// key than the field's name does, and "-" gives none.
func keysOf(t reflect.Type) []field {
	var all []field
	for i := range t.NumField() {
		f := t.Field(i)
		if key := cmp.Or(f.Tag.Get("settings"), KeyOf(f.Name)); f.IsExported() && key != "-" {
			all = append(all, field{key, i})
		}
	}
	return all
}

// KeyOf returns the key of the field with the given Go name: MethodArg is
// "method-arg", and SQL is "sql".
func KeyOf(name string) string {
	var b strings.Builder
	runes := []rune(name)
	for i, r := range runes {
		if unicode.IsUpper(r) {
			if i > 0 && !unicode.IsUpper(runes[i-1]) {
				b.WriteByte('-')
			}
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}
