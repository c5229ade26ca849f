package driver

import (
	"errors"
	"strings"

	"golang.org/x/tools/go/packages"
)

// There returns the import paths of the packages that the program could import
// and whose paths begin as the given one does, with the same host, owner and
// repository. It answers whether a path that nothing imports is that of a package.
func There(path, tags string) ([]string, error) {
	const repository = 3 // elements: github.com/owner/name
	elems := strings.Split(path, "/")
	below := strings.Join(elems[:min(len(elems), repository)], "/")
	if strings.Contains(below, "...") {
		return nil, errors.New(path + " is a pattern")
	}
	cfg := &packages.Config{Mode: packages.NeedName}
	if tags != "" {
		cfg.BuildFlags = []string{"-tags=" + tags}
	}
	found, err := packages.Load(cfg, below+"/...")
	if err != nil {
		return nil, err
	}
	var paths []string
	for _, p := range found {
		paths = append(paths, p.PkgPath)
	}
	return paths, nil
}
