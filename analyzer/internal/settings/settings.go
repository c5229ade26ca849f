package settings

import (
	"reflect"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
	"github.com/keyauthz/keyauthz/analyzer/internal/rule"
)

// Settings are what can be written down. They hold the defaults before, and
// these where nothing was written, after [Settings.Decode].
type Settings struct {
	// Confidence is the lowest confidence that is reported.
	Confidence rule.Confidence
	// Modules are path prefixes of modules, besides the main ones, whose packages
	// are analysed from source.
	Modules []string
	// Names tell credentials, tenants, scopes and sensitive operations apart.
	Names authz.Names
	// Models describe frameworks and libraries that are not known otherwise.
	Models []*model.Library
}

// Places says where settings were written, by their keys joined with dots:
// "names.key-headers", "models[0].checks".
type Places map[string]string

// Decode stores what n says. Where it returns problems, s is not to be used.
func (s *Settings) Decode(n *Node) (Places, []Problem) {
	d := &decoder{set: make(Places)}
	if n.Kind == Null {
		return d.set, nil // an empty file
	}
	if n.Kind != Map {
		d.report(n.Place, "the configuration is a mapping, not %s", n.shown())
		return nil, d.problems
	}
	d.fields(n, "", reflect.ValueOf(s).Elem())
	if models := n.get("models"); models != nil && models.Kind == List && len(d.problems) == 0 {
		for i, item := range models.Items {
			d.model(item, s.Models[i])
		}
	}
	return d.set, d.problems
}
