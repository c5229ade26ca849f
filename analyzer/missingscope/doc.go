// Package missingscope defines an Analyzer that reports sensitive operations
// that run without a check of a scope.
//
// # Analyzer missingscope
//
// missingscope: sensitive operation without a scope check
//
// An operation that destroys or manages something runs for any valid key: no
// scope, role or permission of that key is checked on every path to it.
//
// # Why it matters
//
// That a key exists and has not expired says who is calling, not what they may
// do. Where a sensitive operation asks nothing more, a read-only key resets the
// service.
//
// CWE-862, missing authorization: https://cwe.mitre.org/data/definitions/862.html
//
// CWE-863, incorrect authorization: https://cwe.mitre.org/data/definitions/863.html
//
// # Reported
//
//	// reset runs with any valid key: that the key exists and has not expired is all
//	// that requireKey checks.
//	func (s *server) reset(w http.ResponseWriter, r *http.Request) {
//		s.books.Reset()
//		w.WriteHeader(http.StatusNoContent)
//	}
//
// # How to mend it
//
// Check a scope, role or permission of the key on every path to the operation,
// in the handler or in front of it:
//
//	mux.Handle("POST /v1/admin/close-year", s.requireKey(requireScope("admin:close", s.closeYear)))
//
//	if !slices.Contains(keyOf(r.Context()).Scopes, scope) {
//		http.Error(w, "insufficient scope", http.StatusForbidden)
//		return
//	}
//
// The message says who gets there: anybody with a valid key or, where no key is
// verified in front of it, anybody with a key of the right form, or with any key or
// none. That no key is verified is then a finding of formatonly, and has to be mended
// as well.
//
// # What counts as sensitive
//
// Sensitive are SQL statements that delete, truncate or drop, or that write into
// tables of roles, permissions or scopes; removing files, executing processes;
// functions named after what they destroy or manage, such as DeleteUser,
// PurgeTenant or RotateKey, through any number of calls; and what writes to a
// store on a route, other than a GET, below a segment such as /admin/. Removing
// what concerns nobody else, such as a cache or a session, is not, and on a GET
// only the strongest operations are.
//
// # What counts as a check
//
// These are checks of a scope: membership of a constant in a list or map of the
// key; a comparison or switch over a role; a bit mask; a flag such as IsAdmin; a
// method whose body makes such a check; a word in a string of scopes; a loop over
// scopes; a permission of every object that is deleted; a query with a privilege among
// its conditions; a policy engine; a middleware that does one of these. A single secret that is compared with the
// configuration is a scope of its own.
//
// Names are believed only of code that is not seen, and a method of that sort that
// is called CanRead or CanView is no check of what changes something.
//
// These are not: that the list of scopes is not empty; a scope whose name speaks
// only of reading; that the key is active, verified or unexpired; that the client is a
// member of the tenant, where the text of the query speaks of no role.
//
// Nothing is reported where the operation acts on what belongs to the key or user in
// person. What belongs to its whole tenant is another matter where keys carry scopes
// or roles: see "Routes beside it that ask" below. Where no key of the program
// carries scopes or roles, only the strongest operations are reported (reset, purge,
// drop, the management of keys, users and roles, administrative routes), with medium
// confidence.
//
// # Checks that are too weak
//
// A check of a privilege to read is none of one to destroy. The message says which
// was found, as category weak:
//
//	mux.Handle("DELETE /v1/books", s.requireKey(requireScope("books:read", s.reset)))
//
// So is one of a privilege that has degrees, such as a level, for no more of it than the
// routes beside it ask that only read, where at least three that change something ask
// for more, and three times as many as do not. What a POST makes is the client's if it is
// told who that is, and a handler that asks by itself is left alone.
//
// A check that is made only where something is there, such as a principal, is none
// where it is not, and the message says what that is.
//
// Who may name a role, may name any. A body's field such as Role or IsAdmin that
// is written for a user, where no privilege of who sends it was checked, is reported
// as category self, with medium confidence. Roles of other things, such as the
// messages of a conversation, are none:
//
//	s.users.Update(key.UserID, in.Name, in.Role)
//
// A body that is decoded as a whole into a struct with such a field names it, unless the
// program puts something of its own there before it hands the struct on, or the field is
// left out by its tag, json:"-".
//
// Take only what everybody may change, or ask:
//
//	if in.Role != "" && !key.Admin {
//		http.Error(w, "only administrators give roles", http.StatusForbidden)
//		return
//	}
//
// # Roles in something else
//
// A role in one tenant says nothing about what belongs to another. A role that was
// looked up for the tenant that the request names, before something is changed that
// the request picks by an id of its own, is reported as category role, with medium
// confidence:
//
//	if s.users.Role(key.UserID, r.PathValue("tenant_id")) != "manager" {
//		http.Error(w, "only managers", http.StatusForbidden)
//		return
//	}
//	if err := s.users.Rename(in.ID, in.Name); err != nil { // of whichever tenant
//
// Name the tenant in the operation, too, or compare it with that of what was loaded:
//
//	if err := s.users.RenameIn(r.PathValue("tenant_id"), in.ID, in.Name); err != nil {
//
// # Routes beside it that ask
//
// That a key is of the tenant whose members, keys or jobs are removed does not say that
// it may: of what the program removes for a tenant, some may be for everybody in it. So
// this is reported, as category sibling with medium confidence, only where the program
// asks for a privilege before it removes something else of the tenant's, at least as
// often as not, or where users, keys, roles or secrets are removed and a privilege is
// asked for before anything of the tenant's is changed.
//
// What is not sensitive by its name may be by the company it keeps. A route that
// changes something of everybody's, and asks for no privilege, is reported as category
// sibling, with medium confidence, where at least three routes that share its path but
// for one word ask for one before they change something, and three times as many as
// do not. A nearer route that asks for nothing either shows that it is meant, as does
// an operation that is given who the client is:
//
//	mux.Handle("PUT /books/{id}", s.requireKey(requireScope("books:write", s.change)))
//	mux.Handle("PUT /books/{id}/cover", s.requireKey(requireScope("books:write", s.cover)))
//	mux.Handle("POST /books/{id}/lend", s.requireKey(requireScope("books:write", s.lend)))
//	mux.Handle("PUT /books/{id}/archive", s.requireKey(http.HandlerFunc(s.archive)))
//
// Put it behind the same middleware:
//
//	mux.Handle("PUT /books/{id}/archive", s.requireKey(requireScope("books:write", s.archive)))
//
// Of a handler that branches by the method, the other branches say the same: a PUT,
// PATCH or DELETE that asks for nothing is reported if all others that change something
// ask.
//
// Names are told by words: see -scope-fields, -status-fields, -sensitive,
// -severe and -admin-segments.
//
// # How to suppress a finding
//
// Where the code is meant to be as it is, write //keyauthz:ignore missingscope and the
// reason at the end of the line or on the line above the statement. The reason is
// required, and a comment that no longer suppresses anything is reported. How far
// it reaches is on the page of baddirective.
package missingscope
