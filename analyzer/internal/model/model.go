// Package model says what the APIs of third parties mean, as data: which call
// reads a header or a path parameter, registers a route, continues a chain,
// answers the client, verifies a credential or only looks at its shape.
//
// A model never says what a rule does with that knowledge, and it holds no
// judgement about names in the analysed program. One file describes one
// framework or library; a test resolves every symbol against its real release.
//
// # Symbols
//
// A symbol names a function or field of the library's package in the grammar
// of go doc and of SSA:
//
//	Vars               package-level function
//	(*Context).Param   method with pointer receiver
//	(Router).Get       method with value receiver, or method of an interface
//	Request.Header     field
//	(*Query).*         all methods of a type that are not named by themselves
//
// Arguments are counted without the receiver: [First], [Second] ...
package model

// An Arg is the position of an argument, counted from one without the
// receiver; the zero value means that there is none.
type Arg int

const (
	None     Arg = 0
	First    Arg = 1
	Second   Arg = 2
	Third    Arg = 3
	Fourth   Arg = 4
	Fifth    Arg = 5
	Receiver Arg = -1
)

// A Library is what is known of one import path and its subpackages.
type Library struct {
	// Name is how people call the library: "chi".
	Name string
	// Path is the import path; an element "/vN" at its end or in front of Sub is
	// ignored on both sides unless Major pins it.
	Path string
	// Major pins the major versions that the rows speak of, for libraries whose
	// majors differ: []int{4}. Empty means all.
	Major []int
	// Release is what the rows were resolved against: "v5.2.1", "std".
	Release string
	// Unverified: the release can't be had through the Go module proxy, and the
	// rows were written after its documentation. The cases compile against stubs
	// only.
	Unverified bool `settings:"-"`

	Chain  Chain
	Covers Covers
	// AnswerEnds: a chain that continues by default ends when it was answered.
	AnswerEnds bool
	// Default is the variable with the router that package-level functions
	// register on: "DefaultServeMux". With a path in front it is the one router of a
	// program, and what methods register on, too: "example.com/web.Router".
	Default string
	// ParamsInContext: the path parameters are kept under their names where
	// ContextGets look.
	ParamsInContext bool
	Told            `settings:"-"`

	Handler []Signature
	// Objects are the interfaces of handlers and middlewares, beside http.Handler, and
	// structs of functions that run in front of handlers.
	Objects []Object
	// Injects says how handlers of any signature are told, if there are such.
	Injects *Injection
	// Endpoints are its handlers that only their registration shows to be some.
	Endpoints []Endpoint
	Services  []Service
	// Authenticators are functions that get the credential, and let a request through
	// by returning no error.
	Authenticators []Authenticator
	Decoder        *Decoder
	Registry       *Registry
	Assembly       *Assembly `settings:"-"`
	Replies        []Reply
	Wrappers       []Wrapper
	// Generated ends the names of interfaces that a generator writes into programs:
	// their methods are handlers, which wrappers that it writes, too, call.
	Generated string
	// Required ends the keys of the context under which generated code keeps the scopes
	// that the operation at hand requires, a list.
	Required string

	Inputs   []Input
	Binds    []Bind
	Requests []Request
	Routes   []Route
	Groups   []Group
	Uses     []Use
	Nexts    []Next
	Aborts   []Abort
	Aborted  []Aborted
	Exits    []Exit
	// Intercepts put functions in front of the methods of controllers.
	Intercepts []Intercept `settings:"-"`
	Wraps      []Wrap
	Lists      []List
	Serves     []Serve
	Adapters   []Adapter
	Gates      []Gate
	Options    []Option
	Writes     []Write
	Sets       []ContextSet
	Gets       []ContextGet
	Auths      []Auth
	Guards     []Guard
	Harmless   []Harmless
	Checks     []Check
	Shapes     []Shape
	Digests    []Digest
	Data       []Data
	Conditions []Condition
	// InImporters are rows of what a generator writes into packages that import this
	// one, where "_" stands for a name of the program's: (*_Query).Only, (*_Update).Set_.
	InImporters []Data
	// ImporterOptions are functions that a generator writes there.
	ImporterOptions []Option `settings:"-"`
	Sensitive       []Operation
	Issues          []Issue
	Pure            []Pure
	Cuts            []Cut  `settings:"-"`
	Many            []Many `settings:"-"`
	Silent          []Silent
}

// Chain says what happens when a middleware of the framework simply returns.
type Chain int

const (
	// Stops: nothing more runs unless the middleware calls the next handler.
	Stops Chain = iota
	// Continues: the next handler runs unless the middleware aborted.
	Continues
)

// Covers says which routes a middleware registered on a router applies to.
type Covers int

const (
	// AllRoutes of the router, whenever they were registered.
	AllRoutes Covers = iota
	// LaterRoutes: only those registered after it on the same router; a router
	// derived from it has what was there when it was derived.
	LaterRoutes
	// LaterInStack: only those registered after it, also on routers that were
	// derived before.
	LaterInStack
	// LaterBelow: likewise, and what a group has also applies to routes of others whose
	// paths lie below that of the group.
	LaterBelow
)

// A Signature is a function type of handlers or middlewares by its parameter
// types, in the form of types.TypeString with full package paths and without
// major version suffixes: []string{"*github.com/gin-gonic/gin.Context"}.
type Signature struct {
	//
	// "func" stands for any function type, "any" for any interface, "interface{}" for
	// the empty one.
	Params []string
	// PathParams is the parameter that holds the parameters of the path.
	PathParams Arg
	// Next is the type of the functions by which such a handler continues the chain,
	// where that has a name.
	Next string
	// Results are the types, one of which the first result has; any, if empty.
	Results []string
	// Message is the parameter, if there is one, that is what the client sent, and
	// Headers are all headers of the request.
	Message, Headers Arg
	// Middleware: functions of this type also run in front of handlers.
	Middleware bool
	// Embeds is the type that the receiver embeds: such handlers are the exported methods of
	// a controller, which holds the request. Before is the one of them, if there is one, that
	// runs in front of the others. Self is the field of that type that holds all of it.
	Embeds, Before, Self string
	// ByName: they may have any parameters, which get what the client sent under their names.
	ByName bool
	// Returns: a result without an error is the answer.
	Returns bool
	// Common: functions of such a type are common, so that they are handlers only in
	// packages that import the library.
	Common bool
}

// An Injection is how a framework calls handlers that may ask for any values.
type Injection struct {
	// Contexts are types of which a handler, to be taken for one, gets one.
	Contexts []string
	// PathParams is the type of the parameters of the path.
	PathParams string
}

// Class says which part of a request an input comes from.
type Class int

const (
	Header Class = iota + 1
	PathParam
	Query
	Cookie
	Body
)

// An Input is a function or field that reads from the request.
type Input struct {
	Symbols []string
	Class   Class
	// Name is the argument that names the header or parameter. Where it is None,
	// Const names it; where both are empty, the result is a map or holder of all
	// of the class, indexed later by a constant or through one of the symbols of
	// the same library.
	Name  Arg
	Const string
	// Of is the argument (or receiver) that must itself hold inputs of the class,
	// as for (http.Header).Get, which reads a request only when its receiver is
	// the header map of one.
	Of Arg
	// Into is an argument, a pointer, behind which the input is put. The result is Of,
	// for the next one.
	Into Arg
}

// A Bind fills a struct from the request; its fields' tags name the inputs.
type Bind struct {
	Symbols []string
	Into    Arg
	// Tags maps struct tag keys to the class that they bind.
	Tags []Tag
	// Rules is the key of the struct tag with the rules that a bind enforces, such
	// as "required".
	Rules string
}

// A Tag is a struct tag key and the class of input that it binds.
type Tag struct {
	Key   string
	Class Class
}

// An Issue is a function that makes a credential for a client.
type Issue struct {
	Symbols []string
}

// A Request is a function or field that yields the request, or another view of
// it, so that reading through the result reads the same request.
type Request struct {
	Symbols []string
	// Part is the field of the request in net/http that it yields alone: Path, Method, or
	// both, as "Method Path"; Pattern, if it is another name of what is asked for.
	Part string
}

// MethodAndPath is the part of a request that is both, with a blank between them.
const MethodAndPath = "Method Path"

// A Write answers the client.
type Write struct {
	Symbols []string
	// Status is the argument with the status code; Const is the code where it is
	// fixed. With neither the status set before holds, or 200.
	Status Arg
	Const  int
	// Only: the call sets the status and writes nothing.
	Only bool
	// To is the argument that must be the response writer of the request, for
	// general functions such as fmt.Fprintf; its result writes to it where the
	// function makes a writer (json.NewEncoder).
	To Arg
	// Makes: the result is a writer to the same response.
	Makes bool
	// Value says that the result is an error that, returned by a handler, is the
	// answer; it has no effect by itself.
	Value bool
}

// A ContextSet keeps a value for the rest of the request.
type ContextSet struct {
	Symbols []string
	// Key is the argument that names the key; where it is None, Const names it.
	Key   Arg
	Const string
	Value Arg
	// ByType: the value is kept under its type, for handlers that ask for it with a
	// parameter of that type.
	ByType bool
}

// A ContextGet reads a value that was kept for the request. A field is a map of
// all that is kept, also for writing.
type ContextGet struct {
	Symbols []string
	Key     Arg
	// Const names the key where no argument does. A field that has one is what the
	// platform fills in, after it has checked who the client is.
	Const string
}

// An Auth is a function whose result is a middleware (or which is one) that
// checks credentials by itself.
type Auth struct {
	Symbols []string
	// Soft: it never denies, although its name looks like it.
	Soft bool
	// Validator is the argument that decides about the credential: a function, or
	// a struct whose field Field is that function.
	Validator Arg
	Field     string
	// Credential is the index of the credential among the validator's
	// parameters, counted from one. One that accepts by returning no error may take it
	// from the request instead.
	Credential Arg
	// Optional names bool fields or options of the argument that make it soft,
	// and function fields that skip it.
	Optional []string
	// Keys are the context keys under which it leaves the principal.
	Keys []string
	// Errs: the validator accepts by returning no error, and returns the principal.
	Errs bool
	// Header is where the credential comes from, if not from Authorization.
	Header string
	// Static: the credentials are a fixed list in the program.
	Static bool
}

// Harmless functions make middleware that neither authenticates nor denies for
// lack of authority: logging, CORS, compression ... A symbol "*" stands for the
// whole package.
type Harmless struct {
	Symbols []string
	// Decodes is the argument, if there is one, of the type into which the middleware
	// decodes what the client has sent, for handlers that ask for it with a parameter.
	Decodes Arg
}
