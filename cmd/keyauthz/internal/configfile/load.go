package configfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/keyauthz/keyauthz/analyzer"
)

// A File is a configuration file that was read. A nil File is none.
type File struct {
	Name string // as messages show it
	// Places says where the settings are that it holds.
	Places analyzer.Places

	root *yaml.Node
}

// Load reads the named file into cfg; a file without a name is none. Messages call
// it shown. The error names every problem with its line.
func Load(name, shown string, cfg *analyzer.Config) (*File, error) {
	if name == "" {
		return nil, nil
	}
	data, err := os.ReadFile(name)
	if err != nil {
		var path *os.PathError
		if errors.As(err, &path) {
			err = path.Err
		}
		return nil, fmt.Errorf("configuration file %s: %v", shown, err)
	}
	return parse(data, shown, cfg)
}

func parse(data []byte, shown string, cfg *analyzer.Config) (*File, error) {
	f := &File{Name: shown}
	if line := notUTF8(data); line > 0 {
		return nil, fmt.Errorf("%s:%d: the text is not UTF-8", shown, line)
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	if err := dec.Decode(&doc); err == io.EOF {
		return f, nil // nothing but comments
	} else if err != nil {
		return nil, syntax(shown, err)
	}
	if err := dec.Decode(&more); err == nil {
		return nil, fmt.Errorf("%s:%d: a second document", shown, more.Line)
	} else if err != io.EOF {
		return nil, syntax(shown, err)
	}
	f.root = doc.Content[0]
	n, err := f.node(f.root)
	if err != nil {
		return nil, err
	}
	places, problems := cfg.Decode(n)
	if len(problems) > 0 {
		lines := make([]string, len(problems))
		for i, p := range problems {
			lines[i] = p.String()
		}
		return nil, errors.New(strings.Join(lines, "\n"))
	}
	f.Places = places
	return f, nil
}

// notUTF8 returns the line in which a text is no UTF-8, or 0. One in UTF-16 says so at
// its beginning, and is read as well.
func notUTF8(data []byte) int {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return 0
	}
	for i, line := range bytes.Split(data, []byte("\n")) {
		if !utf8.Valid(line) {
			return i + 1
		}
	}
	return 0
}

var lineOf = regexp.MustCompile(`^(?:yaml: )?line (\d+): `)

// noToken is what the YAML parser says where a line begins with a tab.
const noToken = "found character that cannot start any token"

// syntax words an error of the YAML parser, "yaml: line 3: what", as others are.
func syntax(shown string, err error) error {
	text := err.Error()
	if m := lineOf.FindStringSubmatch(text); m != nil {
		text = text[len(m[0]):]
		if text == noToken {
			text += " (a tab? YAML is indented by spaces)"
		}
		return fmt.Errorf("%s:%s: %s", shown, m[1], text)
	}
	return fmt.Errorf("%s: %s", shown, strings.TrimPrefix(text, "yaml: "))
}

var kinds = map[string]analyzer.NodeKind{
	"!!null": analyzer.NullNode, "!!bool": analyzer.BoolNode, "!!int": analyzer.NumberNode, "!!float": analyzer.NumberNode,
}

// node returns y as the settings read it.
func (f *File) node(y *yaml.Node) (*analyzer.Node, error) {
	n := &analyzer.Node{Place: f.place(y), Kind: analyzer.TextNode, Text: y.Value}
	switch y.Kind {
	case yaml.AliasNode:
		return nil, fmt.Errorf("%s: an alias (*%s), which is not understood here", n.Place, y.Value)
	case yaml.ScalarNode:
		if kind, ok := kinds[y.ShortTag()]; ok {
			n.Kind = kind
		}
		if n.Kind == analyzer.BoolNode {
			n.Text = strings.ToLower(y.Value) // True is true
		}
	case yaml.SequenceNode:
		n.Kind, n.Text = analyzer.ListNode, ""
		for _, item := range y.Content {
			in, err := f.node(item)
			if err != nil {
				return nil, err
			}
			n.Items = append(n.Items, in)
		}
	case yaml.MappingNode:
		n.Kind, n.Text = analyzer.MapNode, ""
		for i := 0; i+1 < len(y.Content); i += 2 {
			key, value := y.Content[i], y.Content[i+1]
			in, err := f.node(value)
			if err != nil {
				return nil, err
			}
			if in.Kind == analyzer.NullNode {
				in.Place = f.place(key)
			}
			n.Keys = append(n.Keys, analyzer.NodeKey{Name: key.Value, Place: f.place(key), Value: in})
		}
	}
	return n, nil
}

func (f *File) place(y *yaml.Node) string { return fmt.Sprintf("%s:%d", f.Name, y.Line) }

// Models returns what the file says of models, nil if nothing.
func (f *File) Models() *yaml.Node {
	if f == nil || f.root == nil {
		return nil
	}
	for i := 0; i+1 < len(f.root.Content); i += 2 {
		if f.root.Content[i].Value == "models" {
			return f.root.Content[i+1]
		}
	}
	return nil
}
