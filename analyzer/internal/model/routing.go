package model

// This file has the rows that say how routes and their chains are put together.

// A Route registers a handler.
type Route struct {
	Symbols []string
	// Method is the verb, where the symbol does not name it and no argument does;
	// "" takes it from the symbol's name if that is a verb, else any.
	Method    string
	MethodArg Arg
	// Pattern is the argument with the path pattern; its text may begin with a
	// verb ("GET /x").
	Pattern Arg
	// Handler is the endpoint; Middleware the first of the arguments that run in
	// front of it. Handlers is the first argument of a list whose last element is
	// the endpoint and whose others run in front of it, in order.
	Handler    Arg
	Middleware Arg
	Handlers   Arg
	// Builder: the call returns a route that later calls complete; a pattern or
	// verb given later overrides. Middleware given to a builder runs behind what
	// it was given before.
	Builder bool
	// Streams: the handler is one of streams, and so are the middlewares.
	Streams bool
	// On is the argument that is the router, where the receiver is not.
	On Arg
	// Itself: the result is a handler, which has the route wherever it is put.
	Itself bool
	// By describes the route in a struct.
	By Description
	// Methods says which methods of argument Handler are handlers, where that is an object.
	Methods *Methods `settings:"-"`
}

// A Group derives a router from a router.
type Group struct {
	Symbols []string
	Prefix  Arg
	// Middleware is the first argument that runs in front of the group's routes.
	Middleware Arg
	// Func is the argument that receives the new router. With Scoped it receives
	// nothing: what it registers on the old router belongs to the new one.
	Func   Arg
	Scoped bool
	// Mounted is the argument that is itself a router (or handler) served below
	// the prefix.
	Mounted Arg
	// On is the argument that is the router, where the receiver is not.
	On Arg
	// New: the call makes a router that has no parent. Copies: one that has the
	// middlewares of the receiver, and is served elsewhere.
	New, Copies bool
	// Shares: the result is the same router, not a copy; a prefix is added to the
	// one that it has.
	Shares bool
}

// A Use adds middleware to a router.
type Use struct {
	Symbols []string
	// Middleware is the first argument of the list. Arguments that are strings
	// are prefixes the middleware is limited to, and so is argument Prefix.
	Middleware Arg
	Prefix     Arg
	// Services: the middleware runs in front of methods of services alone.
	Services bool
	// Later: unlike others of the library, this one covers only later routes. All:
	// unlike others, it covers all.
	Later, All bool
	// On is the argument that is the router, where the receiver is not.
	On Arg
}

// A Next is a call that continues the chain.
type Next struct {
	Symbols []string
}

// An Abort is a call after which a framework that continues by default runs no
// further handler; the function itself goes on.
type Abort struct {
	Symbols []string
}

// An Exit is a call that does not return: the framework ends the request, as by a panic
// of its own that it recovers from.
type Exit struct {
	Symbols []string
}

// Aborted asks whether the chain was aborted.
type Aborted struct {
	Symbols []string
}

// A Wrap makes a handler from a handler (or a middleware from one) without
// changing what it does. Where Handler is the receiver, the method itself is the
// handler that the receiver is, such as that of a router.
type Wrap struct {
	Symbols []string
	Handler Arg
	// Ends: among middlewares it stands for the handler behind them.
	Ends bool
	// By are the middlewares that run in front of the handler, the first of them
	// first. With Field the handlers are those in that field of a list of structs.
	By    Arg
	Field string
	// Prefix is cut off the path in front of the handler.
	Prefix Arg
}

// A List collects middlewares in a value, for a handler that is named last or for
// a router:
//
//	alice.New(a, b).Append(c).Then(h)
//	r.NewGroup("/api", bunrouter.Use(a, b))
//
// A method adds to the list that its receiver is.
type List struct {
	Symbols []string
	// Adds is the first of the middlewares that it adds, Extends another list.
	Adds    Arg
	Extends Arg
	// Handler is what the list runs in front of: the result is a handler.
	Handler Arg
	// Func receives the router that the list is given to.
	Func Arg
}

// A Serve starts a server with a handler. It is a function that is given it, or a
// field that holds it.
type Serve struct {
	Symbols []string
	Handler Arg
}
