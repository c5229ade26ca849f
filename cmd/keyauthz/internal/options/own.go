package options

import (
	"strings"

	"golang.org/x/tools/go/packages"
)

// Own reports whether packages of m are analysed from source when they are only
// imported: those of main modules, and of modules that -modules names.
func (o *Options) Own(m *packages.Module) bool {
	return m.Main || Named(o.Config.Modules, m.Path)
}

// Named reports whether a module's path is one of prefixes or lies below one.
func Named(prefixes []string, path string) bool {
	for _, prefix := range prefixes {
		if path == prefix || strings.HasPrefix(path, prefix+"/") {
			return true
		}
	}
	return false
}
