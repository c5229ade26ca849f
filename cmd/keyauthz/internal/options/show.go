package options

import (
	"io"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/keyauthz/keyauthz/analyzer"
)

// WriteConfig writes the configuration that applies as a configuration file, with
// comments that say where each value comes from.
func (o *Options) WriteConfig(w io.Writer) error {
	root := &yaml.Node{Kind: yaml.MappingNode}
	add := func(to *yaml.Node, key, path string, value *yaml.Node) {
		name := scalar(key)
		if value.Kind == yaml.ScalarNode {
			value.LineComment = o.origin(key, path)
		} else {
			name.HeadComment = o.origin(key, path) // one behind a list would get lost
		}
		to.Content = append(to.Content, name, value)
	}
	add(root, "confidence", "confidence", scalar(o.Config.Confidence.String()))
	add(root, "modules", "modules", list(o.Config.Modules))
	lists := &yaml.Node{Kind: yaml.MappingNode}
	for _, n := range analyzer.NameLists(&o.Config.Names) {
		add(lists, n.Name, "names."+n.Name, list(*n.List))
	}
	root.Content = append(root.Content, scalar("names"), lists)
	models := list(nil)
	if m := o.File.Models(); m != nil {
		models = m
	}
	add(root, "models", "models", models)
	if o.File != nil {
		root.HeadComment = "with " + o.File.Name
	}
	enc := yaml.NewEncoder(w)
	enc.SetIndent(2)
	if err := enc.Encode(root); err != nil {
		return err
	}
	return enc.Close()
}

// origin says where the value of a setting comes from: from the last of the
// default, the file and a flag that replaces it, and from those that add to it.
func (o *Options) origin(flag, path string) string {
	from := "default"
	if o.File != nil {
		if place, ok := o.File.Places[path+".add"]; ok {
			from += ", " + place
		} else if place, ok := o.File.Places[path]; ok {
			from = place
		}
	}
	given := o.given[flag]
	switch {
	case len(given) == 0:
		return from
	case slices.ContainsFunc(given, func(value string) bool { return !strings.HasPrefix(value, "+") }):
		return "-" + flag
	}
	return from + ", -" + flag
}

func scalar(text string) *yaml.Node {
	n := new(yaml.Node)
	n.SetString(text)
	return n
}

func list(items []string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
	for _, item := range items {
		n.Content = append(n.Content, scalar(item))
	}
	return n
}
