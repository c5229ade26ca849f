// Package formatonly defines an Analyzer that reports access granted after
// checking only the format of a key.
//
// # Analyzer formatonly
//
// formatonly: access granted after checking only the format of a key
//
// A key with the right prefix and length is not a key that somebody issued. A
// handler or middleware that looks only at the form of a credential, and then
// goes on, lets everybody in who knows the form (CWE-287, CWE-1390):
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
// Look the key, or a hash of it, up, and refuse what is not found:
//
//	k, err := s.keys.Lookup(key)
//	if err != nil {
//		http.Error(w, "invalid key", http.StatusUnauthorized)
//		return
//	}
//
// These look only at the form: a comparison with the empty string, the length,
// prefix, suffix or substrings, a regular expression, the number of parts,
// parsing as UUID, hex, base64 or JSON, a JWT parsed without verification, a
// checksum of the key over itself, a comparison of two parts of the same
// request.
//
// These verify, if a failure denies on every path: a lookup in a map, store or
// database; a comparison with a value that the client does not control; HMAC,
// password hashes, signatures and JWTs with a key; middleware of known
// authentication libraries; a call into code that is not seen. A check of the
// format in front of one of these, or to choose between two of them, is fine,
// and so is forwarding the key to another service.
//
// A check whose failure is answered without stopping the request is reported
// too: "goes on after refusing".
//
// A middleware is judged by its body, and reported once, whatever it is called
// and however many routes it guards. Routes that read no credential are public
// and none of this rule's business.
//
// Headers that carry a key are told by name: add yours with
// -key-headers=+X-My-Key, query parameters and cookies with -key-params.
package formatonly
