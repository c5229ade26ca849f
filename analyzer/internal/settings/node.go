// Package settings reads a configuration that somebody wrote down, whatever the
// notation: a file in YAML, or what a host has decoded already. It is strict: what
// it does not understand is a problem with a place and, where there is one, the
// name that was probably meant.
//
// It knows the notation's values as a [Node] only, and nothing of flags.
package settings

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
)

// A Kind says what a Node holds.
type Kind int

const (
	Null Kind = iota
	Text
	Number
	Bool
	List
	Map
)

func (k Kind) String() string {
	return [...]string{"nothing", "text", "a number", "true or false", "a list", "a mapping"}[k]
}

// A Node is a value of the notation.
type Node struct {
	Kind Kind
	// Place is where it stands, as messages show it: "file:line", or the keys that
	// lead to it.
	Place string
	Text  string  // of Text, Number and Bool
	Items []*Node // of a List
	Keys  []Key   // of a Map, as written
}

// A Key of a Map with its value.
type Key struct {
	Name, Place string
	Value       *Node
}

// Of returns v, as package encoding/json decodes into an any, with places below
// the given one. It returns an error for values of other types.
func Of(v any, place string) (*Node, error) {
	n := &Node{Place: place}
	switch v := v.(type) {
	case nil:
	case string:
		n.Kind, n.Text = Text, v
	case bool:
		n.Kind, n.Text = Bool, strconv.FormatBool(v)
	case int:
		n.Kind, n.Text = Number, strconv.Itoa(v)
	case float64:
		n.Kind, n.Text = Number, strconv.FormatFloat(v, 'f', -1, 64)
	case []any:
		n.Kind = List
		for i, item := range v {
			in, err := Of(item, fmt.Sprintf("%s[%d]", place, i))
			if err != nil {
				return nil, err
			}
			n.Items = append(n.Items, in)
		}
	case map[string]any:
		n.Kind = Map
		for _, name := range slices.Sorted(maps.Keys(v)) {
			in, err := Of(v[name], place+"."+name)
			if err != nil {
				return nil, err
			}
			n.Keys = append(n.Keys, Key{name, in.Place, in})
		}
	default:
		return nil, fmt.Errorf("%s: a %T is no setting", place, v)
	}
	return n, nil
}

// get returns the value of a key, or nil.
func (n *Node) get(name string) *Node {
	for _, k := range n.Keys {
		if k.Name == name {
			return k.Value
		}
	}
	return nil
}

// shown returns what messages say of the node instead of what they want.
func (n *Node) shown() string {
	switch n.Kind {
	case Text, Number, Bool:
		return cmp.Or(n.Text, `""`)
	}
	return n.Kind.String()
}
