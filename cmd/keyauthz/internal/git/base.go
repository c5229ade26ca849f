package git

import (
	"bufio"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// Base returns what the Go command has to be told for it to see the code of the
// commit in place of the working tree, seen from dir: the text of files that
// changed or went, and for Go files that came one that it skips. Files that git
// ignores, such as generated ones, stay as they are.
//
// Names are absolute, and as the Go command has them: below dir, which may be a
// symbolic link, and with links resolved.
func (c *Changes) Base(dir string) (map[string][]byte, error) {
	texts := make(map[string][]byte) // by the names of git
	for name, f := range c.files {
		if f.new && isGo(name) {
			texts[name] = []byte(absent)
		}
	}
	raw, err := run(c.root, "diff", "--raw", "-z", "--no-renames", "--no-abbrev", "--no-relative", "--ignore-submodules=all", c.Commit, "--")
	if err != nil {
		return nil, err
	}
	var names, objects []string
	vendored := make(map[string]bool) // directories of modules
	fields := strings.Split(raw, "\x00")
	for ; len(fields) > 1; fields = fields[2:] {
		// ":100644 100644 <old object> <new object> M", and the name
		name, of := fields[1], strings.Fields(fields[0])
		switch {
		case len(of) != 5:
			return nil, fmt.Errorf("git diff: prints %q", fields[0])
		case of[4] == "U": // a conflict, which another line tells, too
		case !strings.HasPrefix(of[0], ":100"): // neither a file before nor a link
			if isGo(name) {
				texts[name] = []byte(absent)
			}
		case path.Base(name) == vendorList && of[4] != "D":
			vendored[path.Dir(path.Dir(name))] = true
		case of[4] == "D" || isGo(name) || slices.Contains(moduleFiles, path.Base(name)):
			names, objects = append(names, name), append(objects, of[2])
		}
	}
	blobs, err := c.blobs(objects)
	if err != nil {
		return nil, err
	}
	for i, name := range names {
		if !vendored[path.Dir(name)] || !slices.Contains(moduleFiles, path.Base(name)) {
			texts[name] = blobs[i]
		}
	}
	return c.seenFrom(dir, texts)
}

// absent is a Go file that is part of no package.
const absent = "//go:build ignore && !ignore\n\npackage absent\n"

// moduleFiles say where imported packages are.
var moduleFiles = []string{"go.mod", "go.sum", "go.work", "go.work.sum"}

// vendorList is the list of what a module has vendored. The Go command reads it
// itself whatever it is told, and refuses a go.mod that does not fit it. Where it
// changed, both stay as they are: what was vendored is told by the files.
const vendorList = "modules.txt"

func isGo(name string) bool { return path.Ext(name) == ".go" }

// seenFrom returns texts by absolute names.
func (c *Changes) seenFrom(dir string, texts map[string][]byte) (map[string][]byte, error) {
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return nil, err
	}
	all := make(map[string][]byte)
	for name, text := range texts {
		name = filepath.Join(c.root, filepath.FromSlash(name))
		all[name] = text
		if rel, err := filepath.Rel(real, name); err == nil && real != dir {
			all[filepath.Join(dir, rel)] = text
		}
	}
	return all, nil
}

// blobs returns the contents of objects.
func (c *Changes) blobs(objects []string) ([][]byte, error) {
	if len(objects) == 0 {
		return nil, nil
	}
	out, err := feed(c.root, strings.Join(objects, "\n")+"\n", "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	r := bufio.NewReader(strings.NewReader(out))
	var blobs [][]byte
	for _, object := range objects {
		head, err := r.ReadString('\n')
		if err != nil {
			return nil, fmt.Errorf("git cat-file: %w", err)
		}
		var size int
		if _, err := fmt.Sscanf(head, object+" blob %d\n", &size); err != nil {
			return nil, fmt.Errorf("git cat-file: %s (a partial clone lacks most: fetch it first)", strings.TrimSpace(head))
		}
		blob := make([]byte, size+1) // a line end follows
		if _, err := io.ReadFull(r, blob); err != nil {
			return nil, fmt.Errorf("git cat-file: %w", err)
		}
		blobs = append(blobs, blob[:size])
	}
	return blobs, nil
}
