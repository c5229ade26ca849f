package settings

import (
	"path"
	"reflect"

	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// model completes a model that was decoded from n, and reports what it lacks.
func (d *decoder) model(n *Node, lib *model.Library) {
	lib.Places = map[string]string{"": n.Place}
	t := reflect.TypeFor[model.Library]()
	for _, f := range keysOf(t) {
		section := n.get(f.key)
		if section == nil || section.Kind != List {
			continue
		}
		for _, row := range section.Items {
			// Rows are known by their symbols, signatures by their parameters.
			for _, key := range []string{"symbols", "params"} {
				if names := row.get(key); names != nil {
					for _, name := range append(names.Items, names) {
						if name.Kind == Text {
							lib.Places[t.Field(f.index).Name+" "+name.Text] = name.Place
						}
					}
				}
			}
		}
	}
	if lib.Path == "" {
		d.report(n.Place, "a model has no path")
		return
	}
	if lib.Name == "" {
		lib.Name = path.Base(lib.Path)
	}
	lib.PinMajor()
	for _, defect := range lib.Incomplete() {
		d.report(defect.Place, "%s", defect.Text)
	}
}
