// Package unguardedroute defines an Analyzer that reports routes that nothing
// authenticates although the program shows that something should.
//
// # Analyzer unguardedroute
//
// unguardedroute: route that no authentication covers
//
// Nothing on the route looks at who asks, although other routes of the program or
// a middleware that it has show that somebody should.
//
// # Why it matters
//
// A middleware protects the routes that it is put before, and no others. One
// route that is registered without it, on another router, before it is added or in
// a group of its own, is open to everybody.
//
// CWE-306, missing authentication for critical function:
// https://cwe.mitre.org/data/definitions/306.html
//
// # Reported
//
//	mux.HandleFunc("DELETE /v1/rates/{currency}", s.dropRate) // unguardedroute
//
// # How to mend it
//
// Put the middleware before it, where it is registered:
//
//	mux.Handle("PUT /v1/rates/{currency}", s.requireKey(requireScope("rates:write", s.setRate)))
//
// # What counts as evidence
//
// That a route is open is no bug by itself. It is reported, in the main package
// that puts the program together, where there is evidence:
//
//   - routes that the same function registers, or that methods of the same type
//     handle, are authenticated, and this one deletes, changes what is stored, or
//     lies below an administrative segment such as /admin/;
//   - on another route of the same server the handler is authenticated, the two end
//     alike, and it changes what is stored;
//   - the handler works on stored data by who the client is, as it gets that from the
//     context without asking whether it is there, and only a middleware of other routes
//     puts it there;
//   - the program authenticates other routes, and this one reaches an operation
//     that needs a privilege in any program, or lies below such a segment;
//   - the middleware before it goes on where nobody is signed in, and refuses that on
//     the other routes of the same function that change something, and this one stores
//     what a client sends or deletes what it names, without a look at who that is;
//   - a middleware that authenticates was put in front of the methods of a service, and is
//     in front of no streams, or of streams alone, and this one is of the other kind;
//   - the program has a middleware that authenticates, told by what it does and
//     not by its name, and puts it before no route at all; open routes beside such a
//     one that only read what is stored are named with it;
//   - the function that registers the route has a call of such a middleware in a
//     comment, or puts it before a group or a handler of which it makes no use, or the
//     route's router gets it after the route where that is too late, and this one
//     deletes, changes what is stored, or lies below an administrative segment.
//
// # What counts as a check
//
// A route counts as authenticated if anything on it looks at who asks: a
// credential, an identity, a cookie, a header that is not about the content, a
// client's certificate or address. A header or host by which a middleware finds out which
// tenant a request is for is none of these. Whether that check is any good is for the other
// rules. Where a middleware is not known, or the request is handed to code that is
// not seen, nothing is reported.
//
// # What counts as public
//
// Public by nature, and silent, are the routes that a client needs before it has
// a credential (login, register, refresh, verify, reset), that carry another proof
// (webhooks, callbacks, invitations), and that tell nothing (health, metrics,
// documentation, static files), by words in their paths and in the names of their
// handlers, as well as OPTIONS and HEAD. What a middleware lets through for its
// path or method counts as meant to be, with one exception, of category prefix: a
// prefix that names one segment of a path and lets through routes whose segment only
// begins like it.
//
//	if strings.HasPrefix(r.URL.Path, "/public") { // and /publications, which nobody meant
//
//	if r.URL.Path == "/public" || strings.HasPrefix(r.URL.Path, "/public/") {
//
// The same holds of lists that slices.Contains or slices.ContainsFunc looks through, and
// of functions by which a middleware of a library leaves out requests, such as the Skipper
// of echo's, if they look at nothing but the path and method.
//
// # Middlewares without effect
//
// A middleware returns what is guarded, and leaves what it was given as it is. Where
// what it returns is not used, or the group that has it gets no routes, it guards
// nothing:
//
//	s.requireKey(drafts)
//	mux.Handle("/drafts/", drafts)
//
// Register what it returns:
//
//	mux.Handle("/drafts/", s.requireKey(drafts))
//
// An interceptor of gRPC is one of streams or of other methods, and one of connect that
// is only a function lets streams pass. Streams need an interceptor of their own, or a type
// with a method for each.
//
// # Handlers that are registered twice
//
// A handler that is guarded on one route and not on another is not guarded. Here it is:
//
//	mux.Handle("PUT /books/{id}/cover", s.requireKey(requireScope("books:write", s.cover)))
//
// And here, under an older path, it is not:
//
//	mux.HandleFunc("PUT /old/books/{id}/cover", s.cover)
//
// The older route needs the same in front of it:
//
//	mux.Handle("PUT /old/books/{id}/cover", s.requireKey(requireScope("books:write", s.cover)))
//
// A route whose path says that it is public, and one on another server, may be meant to
// be open, and so may a handler that only reads.
//
// # Middlewares that go on where nobody is signed in
//
// Who may read is often a setting. Who may write is not, and a route for that below
// such a middleware is open to everybody. It is of category stranger:
//
//	mux.HandleFunc("POST /uploads", s.asks(s.private, s.upload)) // by whom, nobody asks
//
// Like those beside it, it must ask:
//
//	mux.HandleFunc("POST /uploads", s.asks(true, s.upload))
//
// Where the handler asks by itself, or notes who it was or that it was nobody, it is
// meant so.
//
// # How to suppress a finding
//
// Where the route is meant to be open, write //keyauthz:ignore unguardedroute and
// the reason at the end of the line that registers it or on the line above. The
// reason is required, and a comment that no longer suppresses anything is
// reported. How far it reaches is on the page of baddirective.
package unguardedroute
