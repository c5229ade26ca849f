// Package formatonly defines an Analyzer that reports access granted after
// checking only the format of a key.
//
// # Analyzer formatonly
//
// formatonly: access granted after checking only the format of a key
//
// A handler or middleware looks only at the form of a credential, such as its
// prefix and length, and then goes on.
//
// # Why it matters
//
// A key with the right prefix and length is not a key that somebody issued:
// everybody who knows the form can make one up, and gets in.
//
// CWE-287, improper authentication: https://cwe.mitre.org/data/definitions/287.html
//
// CWE-1390, weak authentication: https://cwe.mitre.org/data/definitions/1390.html
//
// # Reported
//
//	// summary trusts the prefix of the key.
//	func (s *server) summary(w http.ResponseWriter, r *http.Request) {
//		key := r.Header.Get("X-API-Key")
//		if !strings.HasPrefix(key, "tk_") {
//			http.Error(w, "invalid key", http.StatusUnauthorized)
//			return
//		}
//		answer(w, s.books.Summary(r.PathValue("tenant_id")))
//	}
//
// A check whose failure is answered without stopping the request is reported
// too: "goes on after refusing".
//
// # Verifications that are skipped
//
// Where a key is verified only if there is one, everybody gets in who sends none.
// That is fine for pages that greet those who are known, so it is reported, as
// category skipped and with medium confidence, only where a sensitive operation
// runs on a way on which nothing is known of who asks, and the message says what has
// to be absent for that. So is a verification that fails and stops nothing:
//
//	if key := r.Header.Get("X-API-Key"); key != "" { // none is as good as the right one
//		if _, err := s.keys.Lookup(key); err != nil {
//			http.Error(w, "invalid key", http.StatusUnauthorized)
//			return
//		}
//	}
//	s.books.Reset()
//
// What is asked of the form of a key only where there is one is reported like other
// checks of its form, and the message adds that nothing is asked of who has none.
//
// # Passwords
//
// A handler that makes a token for whoever names a password is reported, with medium
// confidence, if it looks at the password's form and nothing else ever gets it.
//
// # How to mend it
//
// Look the key, or a hash of it, up, and refuse what is not found:
//
//	k, err := s.keys.Lookup(key)
//	if err != nil {
//		http.Error(w, "invalid key", http.StatusUnauthorized)
//		return
//	}
//
// # What counts as a check
//
// These verify, if a failure denies on every path: a lookup in a map, store or
// database; a comparison with a value that the client does not control; HMAC,
// password hashes, signatures and JWTs with a key; middleware of known
// authentication libraries; a call into code that is not seen. A check of the
// format in front of one of these, or to choose between two of them, is fine,
// and so is forwarding the key to another service.
//
// These look only at the form: a comparison with the empty string, the length,
// prefix, suffix or substrings, a regular expression, the number of parts,
// parsing as UUID, hex, base64 or JSON, a JWT parsed without verification, a
// checksum of the key over itself, a comparison of two parts of the same
// request. A query for the key verifies nothing where nobody looks at what it finds: a
// count is found for every key, and rows are there or not.
//
// A middleware is judged by its body, and reported once, whatever it is called
// and however many routes it guards. Routes that read no credential are public
// and none of this rule's business. Neither are those that tell everybody the same, such
// as a health check, or on which whoever shows no key gets as far as who shows one, unless
// something is deleted or managed there.
//
// # What counts as a key
//
// Headers that carry a key are told by name: those in use, and all that end in Key,
// Token or Secret, as X-Acme-Key does, but for those that are known to be for something
// else, as Idempotency-Key is. Add yours with -key-headers=+X-Acme-Auth, query parameters
// and cookies with -key-params.
//
// # How to suppress a finding
//
// Where the code is meant to be as it is, write //keyauthz:ignore formatonly and the
// reason at the end of the line or on the line above the statement. The reason is
// required, and a comment that no longer suppresses anything is reported. How far
// it reaches is on the page of baddirective.
package formatonly
