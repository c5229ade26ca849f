package model

import (
	"go/types"
	"slices"
	"strings"
	"sync"
)

// An Entry is all that is known of one symbol; sections that do not speak of it
// are nil.
type Entry struct {
	Library   *Library
	Input     *Input
	Bind      *Bind
	Request   *Request
	Route     *Route
	Group     *Group
	Use       *Use
	Next      *Next
	Abort     *Abort
	Aborted   *Aborted
	Exit      *Exit
	Intercept *Intercept
	Wrap      *Wrap
	List      *List
	Serve     *Serve
	Adapter   *Adapter
	Gate      *Gate
	Option    *Option
	Write     *Write
	Set       *ContextSet
	Get       *ContextGet
	Auth      *Auth
	Harmless  *Harmless
	Guard     *Guard
	Check     *Check
	Shape     *Shape
	Digest    *Digest
	Data      *Data
	Condition *Condition
	Operation *Operation
	Issue     *Issue
	Pure      *Pure
	Cut       *Cut
	Many      *Many
	Silent    *Silent
}

// An Index finds what is known of a function or field.
type Index struct {
	symbols    map[string][]*Entry // by import path without majors and symbol
	packages   map[string][]*Library
	silent     []string            // paths below which everything is silent
	routers    map[string]bool     // types on which routes are registered
	routersOf  map[string][]string // their names, by package
	stores     map[string]bool     // types whose methods reach data or build queries
	answers    map[string]bool     // types of what policy engines answer
	served     map[string]bool     // fields of servers that hold a handler
	objects    map[string]Object   // interfaces and structs of handlers
	requests   []string            // types of requests, without majors
	handlers   []*Library          // those with handler types
	arguing    []*Library          // those with endpoints
	required   []string            // ends of keys of the context with required scopes
	serving    []*Library          // those with services
	assembling []*Library
	user       []*Library // those that users describe
	defects    []string   // of these
	// injecting are those that call handlers of any type.
	injecting []*Library
	// controllers are the types that controllers embed, and controlling whether a type of
	// the program is one.
	controllers  []string
	intercepting []string // packages with intercepts
	controlling  *sync.Map
	paths        *sync.Map            // import path -> split
	names        *sync.Map            // named type -> its name, and that of a pointer to it
	like         *sync.Map            // method of an interface -> *Entry
	importing    *sync.Map            // package -> patterns of what it imports
	generated    map[string][]pattern // by import path of what is imported
	options      map[string][]*Entry  // generated functions, by name
	asserted     map[string]*Entry
}

// Default is the index of the built-in libraries, made on first use.
var Default = sync.OnceValue(func() *Index { return NewIndex(Builtin()) })

// NewIndex returns an index of libs.
func NewIndex(libs []*Library) *Index {
	ix := &Index{paths: new(sync.Map), names: new(sync.Map), like: new(sync.Map), controlling: new(sync.Map), importing: new(sync.Map), generated: make(map[string][]pattern), options: make(map[string][]*Entry), symbols: make(map[string][]*Entry), packages: make(map[string][]*Library), routers: make(map[string]bool), stores: make(map[string]bool), answers: make(map[string]bool), routersOf: make(map[string][]string), served: make(map[string]bool), objects: make(map[string]Object)}
	ix.requests = append(ix.requests, "context.Context")
	for _, lib := range libs {
		ix.packages[lib.Path] = append(ix.packages[lib.Path], lib)
		for _, o := range lib.Objects {
			ix.objects[o.Type] = o
		}
		if lib.Injects != nil {
			ix.injecting = append(ix.injecting, lib)
			for _, t := range lib.Injects.Contexts {
				if t != lib.Injects.PathParams {
					ix.requests = append(ix.requests, t)
				}
			}
		}
		if len(lib.Handler) > 0 || len(lib.Replies) > 0 {
			ix.handlers = append(ix.handlers, lib)
		}
		for _, h := range lib.Handler {
			if h.Embeds != "" {
				ix.controllers = append(ix.controllers, h.Embeds)
			}
			for _, p := range h.Params {
				if aboutRequest(p) && !slices.Contains(ix.requests, p) {
					ix.requests = append(ix.requests, p)
				}
			}
		}
		if len(lib.Endpoints) > 0 || len(lib.Authenticators) > 0 || lib.Generated != "" || lib.Registry != nil {
			ix.arguing = append(ix.arguing, lib)
		}
		if lib.Required != "" {
			ix.required = append(ix.required, lib.Required)
		}
		if lib.Assembly != nil {
			ix.assembling = append(ix.assembling, lib)
		}
		if len(lib.Services) > 0 {
			ix.serving = append(ix.serving, lib)
		}
		ix.add(lib)
	}
	return ix
}

// aboutRequest reports whether a parameter of handlers is the request or a context
// of it.
func aboutRequest(param string) bool {
	switch param {
	case "net/http.ResponseWriter", "net/http.HandlerFunc", "net/http.Header", textMap, anyFunc, anyValue, emptyValue:
		return false
	}
	return true
}

func (ix *Index) add(lib *Library) {
	each(ix, lib, lib.Inputs, func(e *Entry, r *Input) { e.Input = r })
	each(ix, lib, lib.Binds, func(e *Entry, r *Bind) { e.Bind = r })
	each(ix, lib, lib.Requests, func(e *Entry, r *Request) { e.Request = r })
	each(ix, lib, lib.Routes, func(e *Entry, r *Route) { e.Route = r })
	each(ix, lib, lib.Groups, func(e *Entry, r *Group) { e.Group = r })
	each(ix, lib, lib.Uses, func(e *Entry, r *Use) { e.Use = r })
	each(ix, lib, lib.Nexts, func(e *Entry, r *Next) { e.Next = r })
	each(ix, lib, lib.Aborts, func(e *Entry, r *Abort) { e.Abort = r })
	each(ix, lib, lib.Aborted, func(e *Entry, r *Aborted) { e.Aborted = r })
	each(ix, lib, lib.Exits, func(e *Entry, r *Exit) { e.Exit = r })
	each(ix, lib, lib.Intercepts, func(e *Entry, r *Intercept) { e.Intercept = r })
	if len(lib.Intercepts) > 0 {
		ix.intercepting = append(ix.intercepting, lib.Path)
	}
	each(ix, lib, lib.Wraps, func(e *Entry, r *Wrap) { e.Wrap = r })
	each(ix, lib, lib.Lists, func(e *Entry, r *List) { e.List = r })
	each(ix, lib, lib.Serves, func(e *Entry, r *Serve) { e.Serve = r })
	each(ix, lib, lib.Adapters, func(e *Entry, r *Adapter) { e.Adapter = r })
	each(ix, lib, lib.Gates, func(e *Entry, r *Gate) { e.Gate = r })
	each(ix, lib, lib.Options, func(e *Entry, r *Option) { e.Option = r })
	each(ix, lib, lib.Writes, func(e *Entry, r *Write) { e.Write = r })
	each(ix, lib, lib.Sets, func(e *Entry, r *ContextSet) { e.Set = r })
	each(ix, lib, lib.Gets, func(e *Entry, r *ContextGet) { e.Get = r })
	each(ix, lib, lib.Auths, func(e *Entry, r *Auth) { e.Auth = r })
	each(ix, lib, lib.Guards, func(e *Entry, r *Guard) { e.Guard = r })
	each(ix, lib, lib.Harmless, func(e *Entry, r *Harmless) { e.Harmless = r })
	each(ix, lib, lib.Checks, func(e *Entry, r *Check) { e.Check = r })
	each(ix, lib, lib.Shapes, func(e *Entry, r *Shape) { e.Shape = r })
	each(ix, lib, lib.Digests, func(e *Entry, r *Digest) { e.Digest = r })
	each(ix, lib, lib.Data, func(e *Entry, r *Data) { e.Data = r })
	each(ix, lib, lib.Conditions, func(e *Entry, r *Condition) { e.Condition = r })
	each(ix, lib, lib.Sensitive, func(e *Entry, r *Operation) { e.Operation = r })
	each(ix, lib, lib.Issues, func(e *Entry, r *Issue) { e.Issue = r })
	each(ix, lib, lib.Pure, func(e *Entry, r *Pure) { e.Pure = r })
	each(ix, lib, lib.Cuts, func(e *Entry, r *Cut) { e.Cut = r })
	each(ix, lib, lib.Many, func(e *Entry, r *Many) { e.Many = r })
	each(ix, lib, lib.Silent, func(e *Entry, r *Silent) { e.Silent = r })
	ix.registrars(lib)
	ix.importers(lib)
	var routers []string
	for _, r := range lib.Routes {
		routers = append(routers, r.Symbols...)
	}
	for _, u := range lib.Uses {
		routers = append(routers, u.Symbols...)
	}
	for _, sym := range routers {
		if recv, _, ok := strings.Cut(bare(sym), "."); ok {
			ix.router(lib.Path, recv)
		}
	}
	for _, d := range lib.Data {
		for _, sym := range d.Symbols {
			if recv, _, ok := strings.Cut(bare(sym), "."); ok && d.Kind != Scans {
				ix.stores[lib.Path+"."+recv] = true
			}
		}
	}
	for _, c := range lib.Checks {
		if c.Kind != Decides || len(c.Args) != 1 || c.Args[0] != Receiver {
			continue
		}
		for _, sym := range c.Symbols {
			if recv, _, ok := strings.Cut(bare(sym), "."); ok {
				ix.answers[lib.Path+"."+recv] = true
			}
		}
	}
	for _, r := range lib.Serves {
		for _, sym := range r.Symbols {
			if _, field, ok := strings.Cut(sym, "."); ok {
				ix.served[lib.Path+"."+field] = true
			}
		}
	}
	for _, s := range lib.Silent {
		if slices.Contains(s.Symbols, "*") {
			ix.silent = append(ix.silent, lib.Path)
		}
	}
}

func (ix *Index) entry(lib *Library, sym string) *Entry {
	key := lib.Path + "\x00" + sym
	for _, e := range ix.symbols[key] {
		if e.Library == lib {
			return e
		}
	}
	e := &Entry{Library: lib}
	ix.symbols[key] = append(ix.symbols[key], e)
	return e
}

// Func returns what is known of fn, or nil.
func (ix *Index) Func(fn *types.Func) *Entry {
	if fn.Pkg() == nil {
		return nil // error.Error
	}
	symbol := SymbolOf(fn)
	if e := ix.lookup(fn.Pkg().Path(), symbol); e != nil {
		return e
	}
	if recv, _, ok := strings.Cut(symbol, "."); ok && fn.Exported() {
		if e := ix.lookup(fn.Pkg().Path(), recv+".*"); e != nil {
			return e
		}
	}
	return ix.inImporter(fn)
}

// Field returns what is known of field name of the named struct type t (or a
// pointer to it), or nil.
func (ix *Index) Field(t types.Type, name string) *Entry {
	named := namedOf(t)
	if named == nil || named.Obj().Pkg() == nil {
		return nil
	}
	return ix.lookup(named.Obj().Pkg().Path(), named.Obj().Name()+"."+name)
}

func (ix *Index) lookup(path, sym string) *Entry {
	if ix.asserted != nil {
		if e := ix.asserted[path+"\x00"+sym]; e != nil {
			return e
		}
	}
	s := ix.split(path)
	libs := ix.packages[s.path]
	if libs == nil {
		return ix.silentPackage(s.path)
	}
	for _, key := range []string{sym, "*"} {
		for _, e := range ix.symbols[s.path+"\x00"+key] {
			if e.Library.matches(s.major) {
				return e
			}
		}
	}
	return ix.silentPackage(s.path)
}

var silentEntry = &Entry{Library: &Library{}, Silent: &Silent{}}

func (ix *Index) silentPackage(path string) *Entry {
	for _, prefix := range ix.silent {
		if rest, ok := strings.CutPrefix(path, prefix); ok && (rest == "" || rest[0] == '/') {
			return silentEntry
		}
	}
	return nil
}

// Library returns the library with the given import path of which all is known
// that matters, or nil.
func (ix *Index) Library(path string) *Library {
	s := ix.split(path)
	for _, lib := range ix.packages[s.path] {
		if lib.matches(s.major) && !lib.Partial {
			return lib
		}
	}
	return nil
}

func (l *Library) matches(major int) bool {
	return len(l.Major) == 0 || slices.Contains(l.Major, major)
}

// IsRequest reports whether values of type t are a request, or what a framework
// or package context hands to handlers in its place. A struct or interface that
// embeds one counts as one.
func (ix *Index) IsRequest(t types.Type) bool {
	if ix.IsController(t) {
		return true
	}
	for range 3 {
		if slices.Contains(ix.requests, ix.typeString(t)) {
			return true
		}
		if p, ok := t.Underlying().(*types.Pointer); ok {
			t = p.Elem()
		}
		if iface, ok := t.Underlying().(*types.Interface); ok && iface.NumEmbeddeds() > 0 {
			// type Ledger_WatchServer interface { Send(*Records) error; grpc.ServerStream }
			t = iface.EmbeddedType(iface.NumEmbeddeds() - 1)
			continue
		}
		s, ok := t.Underlying().(*types.Struct)
		if !ok || s.NumFields() == 0 {
			return false
		}
		i := 0
		for i < s.NumFields() && !s.Field(i).Embedded() {
			i++
		}
		if i == s.NumFields() {
			return false
		}
		t = s.Field(i).Type()
	}
	return false
}
