// Package authz is the domain: it says which guards verify a credential, tie a
// tenant to the principal or check a scope, runs the chain of a route to see
// which of them hold where the handler does something, and returns the
// obligations that nothing meets, with a verdict for every route.
//
// # Definitions
//
// A credential is an input that carries a key by name (see [Names]). It is
// verified where it, or what it leads to, met something that the client does not
// control and the result was tested; never by its shape (CWE-287, CWE-1390).
//
// The principal is what was found by means of a credential: the record that a
// verification returned, the claims of a token, what a middleware keeps in the
// context.
//
// A path tenant is bound where it was compared with something derived from the
// principal, where one call took both and its result was tested, or where the
// data call itself takes both (CWE-639).
//
// An operation is scoped where a privilege of the principal was tested
// (CWE-862, CWE-863).
//
// # What it does not do
//
// It does not prove that a check is the right one: any comparison with the
// principal binds, any test of a privilege scopes. A call into code that is not
// seen counts as the check that its arguments suggest. Where a part of the chain
// is unknown and might be the missing check, nothing is reported at the default
// confidence.
package authz
