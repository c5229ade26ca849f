package summary

import (
	"path"
	"strings"
)

// ShortKey returns the key of a function as code that calls it writes it:
// "middleware.Recoverer", "Telemetry.Handler".
func ShortKey(key string) string {
	key, _, _ = strings.Cut(key, "$")
	dir, base := path.Split(key)
	if i := strings.Index(base, ".("); i >= 0 {
		return strings.Replace(base[i+2:], ")", "", 1)
	}
	pkg, name, ok := strings.Cut(base, ".")
	if !ok {
		return base
	}
	if version(pkg) {
		pkg = path.Base(dir) // a major version
	}
	if v, rest, ok := strings.Cut(name, "."); ok && version(v) {
		name = rest // gopkg.in/yaml.v3
	}
	return pkg + "." + name
}

// version reports whether an element of an import path is a major version.
func version(elem string) bool {
	return len(elem) > 1 && elem[0] == 'v' && strings.Trim(elem[1:], "0123456789") == ""
}
