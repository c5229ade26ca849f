package git

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bluekeyes/go-gitdiff/gitdiff"
)

// Changes are what differs between a commit and the working tree.
type Changes struct {
	// Commit is where the two went apart.
	Commit string

	root  string // with symbolic links resolved
	files map[string]*file
}

// A file is one that changed, by its present name.
type file struct {
	new     bool   // as a whole
	old     string // the name that it had
	changed []hunk
}

// A hunk is a piece of a file that changed: lines that are new, from first to
// last, and whether others had to go for them. Where nothing came instead, last
// is before first, and the lines stood between the two.
type hunk struct {
	first, last int
	removed     bool
	shift       int // what the lines behind it had in front of them less than now
}

// Since returns what changed, in the repository of dir, since rev and the present
// commit went apart: what a pull request against rev shows, and what is not yet
// committed, files that git does not know included.
func Since(dir, rev string) (*Changes, error) {
	top, err := run(dir, "rev-parse", "--show-toplevel")
	if err != nil {
		return nil, err
	}
	root := filepath.FromSlash(strings.TrimRight(top, "\r\n"))
	if root, err = filepath.EvalSymlinks(root); err != nil {
		return nil, err
	}
	commit, err := run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", rev+"^{commit}")
	if err != nil {
		return nil, fmt.Errorf("%q is no commit of this repository (a shallow clone lacks most: fetch it first)", rev)
	}
	base, err := run(root, "merge-base", strings.TrimSpace(commit), "HEAD")
	base = strings.TrimSpace(base)
	if err != nil {
		return nil, fmt.Errorf("%q and HEAD have no commit in common (a shallow clone lacks most: fetch the whole history)", rev)
	}
	patch, err := run(root, "diff", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative",
		"--find-renames", "--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/", base, "--")
	if err != nil {
		return nil, err
	}
	unknown, err := run(root, "ls-files", "--others", "--exclude-standard", "-z")
	if err != nil {
		return nil, err
	}
	c := &Changes{Commit: base, root: root, files: make(map[string]*file)}
	for name := range strings.SplitSeq(unknown, "\x00") {
		if name != "" {
			c.files[name] = &file{new: true}
		}
	}
	return c, c.read(patch)
}

// run runs git and returns what it prints.
//
// Git tells its hooks by the environment which repository they run in. With that,
// git takes any directory for the top of the work tree; without, it looks.
func run(dir string, args ...string) (string, error) { return feed(dir, "", args...) }

// feed is [run] with a standard input.
func feed(dir, stdin string, args ...string) (string, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir, cmd.Stdin = dir, strings.NewReader(stdin)
	cmd.Env = slices.DeleteFunc(os.Environ(), func(variable string) bool {
		name, _, _ := strings.Cut(variable, "=")
		return slices.Contains([]string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}, name)
	})
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		reason, _, _ := strings.Cut(strings.TrimSpace(stderr.String()), "\n")
		return "", fmt.Errorf("git %s: %s", args[0], strings.TrimPrefix(reason, "fatal: "))
	}
	return stdout.String(), err
}

// read adds the changes of a patch without context.
func (c *Changes) read(patch string) error {
	files, _, err := gitdiff.Parse(strings.NewReader(patch))
	if err != nil {
		return fmt.Errorf("git diff: %w", err)
	}
	for _, f := range files {
		if f.IsDelete {
			continue
		}
		changed := &file{new: f.IsNew, old: f.OldName}
		shift := 0
		for _, t := range f.TextFragments {
			shift += int(t.NewLines - t.OldLines)
			h := hunk{int(t.NewPosition), int(t.NewPosition + t.NewLines - 1), t.LinesDeleted > 0, shift}
			if t.NewLines == 0 {
				h.first, h.last = h.first+1, h.first // git names the line before
			}
			changed.changed = append(changed.changed, h)
		}
		c.files[f.NewName] = changed
	}
	return nil
}

// Added reports whether one of the lines from first to last of a file is new.
func (c *Changes) Added(name string, first, last int) bool {
	f := c.file(name)
	return f != nil && (f.new || slices.ContainsFunc(f.changed, func(h hunk) bool {
		return h.first <= last && first <= h.last
	}))
}

// Removed reports whether a line went, replaced or not, from between the lines
// first and last of a file.
func (c *Changes) Removed(name string, first, last int) bool {
	f := c.file(name)
	return f != nil && slices.ContainsFunc(f.changed, func(h hunk) bool {
		if h.last < h.first {
			return h.removed && first <= h.last && h.first <= last
		}
		return h.removed && h.first <= last && first <= h.last
	})
}

// Before returns where a line of a file with an absolute path was at the commit, if
// it was there.
func (c *Changes) Before(name string, line int) (oldName string, oldLine int, ok bool) {
	f := c.file(name)
	if f == nil {
		return name, line, true
	}
	if f.new || c.Added(name, line, line) {
		return "", 0, false
	}
	oldName, oldLine = name, line
	if now := c.name(name); f.old != now {
		oldName = filepath.Join(c.root, filepath.FromSlash(f.old))
	}
	for _, h := range f.changed {
		if h.last < line {
			oldLine = line - h.shift
		}
	}
	return oldName, oldLine, true
}

// file returns how the file with an absolute path changed, nil if it did not.
func (c *Changes) file(name string) *file { return c.files[c.name(name)] }

// name returns the name by which git knows the file with an absolute path.
func (c *Changes) name(name string) string {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	rel, err := filepath.Rel(c.root, name)
	if err != nil {
		return ""
	}
	return filepath.ToSlash(rel)
}
