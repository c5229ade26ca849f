package route

import (
	"slices"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A target is the method and path that a branch of a dispatcher is for.
type target struct{ verb, pattern string }

// narrow returns what the route of a dispatcher is for on a branch, of which there
// are alternatives: one target for each path, with all its methods, and none where
// the route never gets there: what is registered for GET has no branch for POST, and where
// one is for the very path of the route, which is exact, those for others are not its.
func narrow(rt *Route, when [][]summary.Match, exact bool) []target {
	var all []target
	if len(when) == 0 {
		return []target{{rt.Verb, rt.Pattern}}
	}
	for _, alternative := range when {
		if slices.ContainsFunc(alternative, rt.excludes) || exact && slices.ContainsFunc(alternative, rt.isOther) {
			continue
		}
		t := target{rt.Verb, rt.Pattern}
		for _, m := range alternative {
			t = t.narrow(m, rt.Stripped)
		}
		i := slices.IndexFunc(all, func(have target) bool { return have.pattern == t.pattern })
		switch {
		case i < 0:
			all = append(all, t)
		case all[i].verb != "" && t.verb != "":
			all[i].verb = union(all[i].verb, t.verb)
		default:
			all[i].verb = ""
		}
	}
	return all
}

// excludes reports whether no request of the route matches m.
func (r *Route) excludes(m summary.Match) bool {
	switch m.How {
	case summary.Verb:
		return r.Verb != "" && !slices.Contains(strings.Split(r.Verb, ","), m.Text)
	case summary.Ends:
		segments := Segments(r.Pattern)
		return len(segments) > 0 && m.At == "" && !below(r.Pattern) && Parameter(segments[len(segments)-1]) == "" &&
			strings.HasPrefix(m.Text, "/") && !strings.HasSuffix(r.Pattern, m.Text)
	}
	return false
}

// exact reports whether a route has one path, and a branch of its dispatcher is for that.
func (r *Route) exact(branches []*summary.Effect) bool {
	return !below(r.Pattern) && !strings.ContainsAny(r.Pattern, "{:*…") && slices.ContainsFunc(branches, func(e *summary.Effect) bool {
		return slices.ContainsFunc(e.When, func(alternative []summary.Match) bool {
			return slices.ContainsFunc(alternative, func(m summary.Match) bool { return wholePath(m) && !r.isOther(m) })
		})
	})
}

// isOther reports whether m is for a whole path, and not for that of the route.
func (r *Route) isOther(m summary.Match) bool {
	return wholePath(m) && target{r.Verb, r.Pattern}.narrow(m, r.Stripped).pattern != r.Pattern
}

func wholePath(m summary.Match) bool {
	return m.How == summary.Path && m.At == "" && strings.HasPrefix(m.Text, "/")
}

// union joins two lists of methods.
func union(a, b string) string {
	for verb := range strings.SplitSeq(b, ",") {
		if !slices.Contains(strings.Split(a, ","), verb) {
			a += "," + verb
		}
	}
	return a
}

func (t target) narrow(m summary.Match, stripped string) target {
	if m.How == summary.Verb {
		t.verb = m.Text
		return t
	}
	at := summary.Piece{Rest: true}
	if m.At != "" {
		at, _ = summary.ParsePiece(m.At)
	}
	at = known(at, t.pattern, stripped)
	whole := at.Rest && at.Segment == 0
	switch {
	case m.How == summary.Both && m.At == "":
		t.verb, t.pattern = verbOf(m.Text)
		t.pattern = stripped + t.pattern
	case m.How == summary.Path && at.Segment == summary.SomeSegment:
		if len(Segments(t.pattern)) == 0 {
			t.pattern = "/" + m.Text + "/" // the first of several that are cut off in turn
		}
	case m.How == summary.Path && whole && at.After == "" && !strings.HasPrefix(m.Text, "/") && strings.Contains(t.pattern, "/"):
		t.pattern = action(t.pattern, m.Text)
	case m.How == summary.Path && whole:
		t.pattern = at.After + m.Text
	case m.How == summary.Path:
		t.pattern = place(t.pattern, at, m.Text)
	case m.How == summary.Begins && whole && below(t.pattern) && strings.HasPrefix(at.After+m.Text, strings.TrimRight(t.pattern, "*")):
		t.pattern = subtree(at.After + m.Text)
	case m.How == summary.Ends && below(t.pattern) && strings.HasPrefix(m.Text, "/"):
		t.pattern = strings.TrimRight(t.pattern, "/*") + "/" + placeholder(t.pattern) + m.Text
	}
	return t
}

// action puts into a pattern what a function has cut out of the path, the action behind
// an id, as its last segment.
func action(pattern, text string) string {
	if below(pattern) {
		return strings.TrimRight(pattern, "/*") + "/" + placeholder(pattern) + "/" + text
	}
	return pattern[:strings.LastIndexByte(pattern, '/')+1] + text
}

// known returns a piece of paths that match a pattern, with the text in front of it
// that is not known taken from there, and what was cut off before.
func known(p summary.Piece, pattern, stripped string) summary.Piece {
	p.After = stripped + p.After
	n := strings.LastIndex(p.After, "?") + 1
	if n > 0 && n <= len(pattern) {
		p.After = pattern[:n] + p.After[n:]
	}
	return p
}

// place puts text into a pattern as a segment, with placeholders for those that are
// not known.
func place(pattern string, at summary.Piece, text string) string {
	if strings.Contains(at.After, "?") || !strings.HasSuffix(at.After, "/") {
		return pattern
	}
	segments := Segments(pattern)
	if at.Segment == summary.LastSegment {
		segments = append(segments, placeholder(pattern), text)
		return "/" + strings.Join(segments, "/")
	}
	i := len(Segments(at.After)) + at.Segment
	if at.Segment < 0 || i > len(segments) && !below(pattern) {
		return pattern
	}
	for len(segments) <= i {
		segments = append(segments, placeholder(strings.Join(segments, "/")))
	}
	segments[i] = text
	out := "/" + strings.Join(segments, "/")
	if i+1 < len(segments) && below(pattern) {
		out += "/"
	}
	return out
}

// Segments returns the segments of a pattern.
func Segments(pattern string) []string {
	pattern = strings.Trim(pattern, "/*")
	if pattern == "" {
		return nil
	}
	return strings.Split(pattern, "/")
}

// Name returns the name of segment i of the paths that match a pattern: the one that
// it has there, or else one after what is in front of it, key behind /keys/.
func Name(pattern string, i int) string {
	segments := Segments(pattern)
	if i < len(segments) && Parameter(segments[i]) != "" {
		return Parameter(segments[i])
	}
	if i > 0 && i <= len(segments) {
		before := segments[i-1]
		if name := Singular(before); Parameter(before) == "" && name != before {
			return name
		}
	}
	return "id"
}

// NameOf returns the name of the parameter that a piece of the paths of r is, and
// false if it is none: a literal segment of its pattern, or what begins with one.
func (r *Route) NameOf(p summary.Piece) (string, bool) {
	p = known(p, r.Pattern, r.Stripped)
	segments := Segments(r.Pattern)
	open := below(r.Pattern)
	i := len(Segments(p.After)) + max(p.Segment, 0)
	switch p.Segment {
	case summary.LastSegment:
		if i = len(segments); !open {
			i--
		}
	case summary.SomeSegment:
		// The only one that there is, or the one behind a subtree.
		if i = slices.IndexFunc(segments, func(s string) bool { return Parameter(s) != "" }); i < 0 {
			i = len(segments)
		}
	}
	switch {
	case i < 0, i < len(segments) && Parameter(segments[i]) == "", i >= len(segments) && !open, r.Pattern == "" && p.After == "/" && p.Rest:
		return "", false
	}
	if name := Name(r.Pattern, i); name != "id" || p.Segment != 0 {
		return name, true
	}
	return Name(p.After, i), true
}

// below reports whether a pattern stands for all paths below it.
func below(pattern string) bool {
	return pattern == "" || strings.HasSuffix(pattern, "/") || strings.HasSuffix(pattern, "*")
}

// subtree is the pattern of all paths with a prefix.
func subtree(prefix string) string {
	if strings.HasSuffix(prefix, "/") {
		return prefix
	}
	return prefix + "*"
}

// placeholder stands for the segment that follows a path: {key} after /keys/.
func placeholder(path string) string {
	return "{" + Name(path, len(Segments(path))) + "}"
}

// Parameter returns the name of the parameter that a segment of a pattern is, or
// "": {id}, {id:[0-9]+}, :id, :id<int>, *rest.
func Parameter(segment string) string {
	name := strings.Trim(segment, "{}:*.$?")
	if name == segment {
		return ""
	}
	name, _, _ = strings.Cut(name, "<")
	if strings.HasPrefix(segment, "{") {
		name, _, _ = strings.Cut(name, ":")
	}
	return name
}

// Singular returns the name of one of what a path segment names: key of keys.
func Singular(word string) string {
	if strings.HasSuffix(word, "ies") {
		return strings.TrimSuffix(word, "ies") + "y"
	}
	if strings.HasSuffix(word, "ss") {
		return word
	}
	return strings.TrimSuffix(word, "s")
}

// verbOf splits "GET /path" of net/http's patterns, and "GET:/path".
func verbOf(pattern string) (verb, rest string) {
	if verb, rest, ok := strings.Cut(pattern, ":/"); ok && verb != "" && strings.Trim(verb, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
		return verb, "/" + rest
	}
	verb, rest, ok := strings.Cut(pattern, " ")
	if !ok {
		return "", pattern
	}
	rest = strings.TrimLeft(rest, " \t")
	if i := strings.IndexByte(rest, '/'); i > 0 {
		rest = rest[i:] // a host
	}
	return verb, rest
}
