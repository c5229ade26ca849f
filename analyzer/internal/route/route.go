// Package route runs the registrations of a program, as far as summaries know
// them, and says which routes it serves: verb, pattern, the chain of middlewares
// in the order in which they run, and the handler.
//
// It executes no code: functions that register are gone through in the order of
// their text, all branches taken, loops over tables once for each row. What
// depends on a parameter that nobody is seen to pass leaves the route open, with
// the reason. A handler that leaves requests to others by their method or path, or
// does something else for them itself, is a route for each. It judges nothing about what middlewares and handlers do.
package route

import (
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A Route is one registration of a handler.
type Route struct {
	Verb    string // "" for any
	Pattern string
	Library string // import path of the framework
	// Chain are the middlewares, outermost first, and Handler what they protect.
	// A link of the chain that can be run is a FuncOf; others name what is not
	// known.
	Chain   []Link
	Handler Link
	// Pos is where the route is registered, Site the place in the package under
	// analysis that leads to it.
	Pos, Site summary.Pos
	// Open says what is not known about the route, "" if all is.
	Open string
	// Function is the key of the function that registers the route.
	Function string
	// Late are middlewares of its routers that were added too late for it.
	Late []Link
	// PassedBy are middlewares that were put in front of it and run in front of streams
	// alone, which it is none of, or in front of all but streams.
	PassedBy []Link
	// Stream: it is a stream.
	Stream bool
	// Described is the struct that the program describes the route with, if there is one.
	Described summary.Sym
	// Stripped is what is cut off the paths in front of the handler.
	Stripped string
	// Branch is the part of the handler that is for the route, nil for all of it.
	Branch *Branch

	root *router
}

// Beside reports whether two routes are served by the same router in the end.
func (r *Route) Beside(other *Route) bool { return r.root == other.root }

// A Link is a middleware or handler of a chain.
type Link struct {
	// Func can be run: a FuncOf. Otherwise it says what is there.
	Func summary.Sym
	// Next is the symbol that Func calls to continue, if it is a wrapper.
	Next summary.Sym
	// Applied is a function from handlers to handlers that was not seen, or whose
	// result is not known.
	Opaque bool
	// Gate: the chain continues if Func returns no error, or in any case if it is
	// Open. Gives is the parameter of what follows that is its first result, from 1;
	// Required are the scopes that Func is told to require, if it is told any or none,
	// and Credential is the field with the credential of what an earlier gate gave.
	Gate, Open bool
	Gives      int
	Required   *summary.Sym
	Credential string
	// Told are the fields of the struct that Func gets instead, if any.
	Told *summary.Sym
	// Strips is a prefix that is cut off the paths behind the link, which is nothing
	// more.
	Strips string
	// Alternatives are the lists of gates that the link is one of: all of one of them have
	// to be passed. Func is any of them.
	Alternatives [][]Link
	// Dispatches: Func is a handler that leaves some of its requests to Next, which it
	// may take from Row, a row of a table.
	Dispatches bool
	Row        summary.Sym
	Pos        summary.Pos
}

// String returns "GET /path" in the notation of messages.
func (r *Route) String() string {
	if r.Pattern == "" {
		return ""
	}
	return strings.TrimSpace(r.Verb + ` "` + r.Pattern + `"`)
}

// A Program gives access to summaries.
type Program interface {
	// Summary returns the summary with the given key, or nil.
	Summary(key string) *summary.Summary
	// Implementations returns the keys of the methods that may be behind a method
	// of an interface "path.I", or nil if they are not known.
	Implementations(iface, method string) []string
	// Promoted returns the key of a method that a type "path.T" has from an embedded
	// struct, or "".
	Promoted(name, method string) string
}

// join puts a prefix in front of a pattern.
func join(prefix, pattern string) string {
	if prefix == "" || prefix == "/" {
		return pattern
	}
	if pattern == "" || pattern == "/" {
		return prefix
	}
	return strings.TrimSuffix(prefix, "/") + "/" + strings.TrimPrefix(pattern, "/")
}
