// Package crosstenant defines an Analyzer that reports tenants from the path
// that are not compared with the tenant of the key.
//
// # Analyzer crosstenant
//
// crosstenant: path tenant not compared with the key's tenant
//
// A handler takes the tenant from the path and works on its data, for a client
// whose key is verified but may belong to any other tenant.
//
// # Why it matters
//
// The key is verified, so somebody is calling who may call. The tenant is taken
// from the path, so the client chooses it. Where nothing ties one to the other,
// the key of any tenant opens all of them.
//
// CWE-639, authorization bypass through user-controlled key:
// https://cwe.mitre.org/data/definitions/639.html
//
// # Reported
//
//	// listInvoices runs with a valid key, and takes the tenant from the path: any
//	// tenant's key lists the invoices of all.
//	func (s *server) listInvoices(w http.ResponseWriter, r *http.Request) {
//		answer(w, s.books.Invoices(r.PathValue("tenant_id")))
//	}
//
// # How to mend it
//
// Compare the two, and refuse:
//
//	tenant := r.PathValue("tenant_id")
//	if keyOf(r.Context()).TenantID != tenant {
//		http.Error(w, "not your tenant", http.StatusForbidden)
//		return
//	}
//	answer(w, s.books.Invoice(tenant, r.PathValue("id")))
//
// # What counts as a check
//
// These tie the tenant to the key, if a failure denies on every path to the use:
//
//   - an equality of the tenant with something that was found by means of the key;
//   - membership of the tenant in a list, set or map of the key's tenants;
//   - a function or policy engine that takes both and whose result is checked;
//   - a query that takes the key's tenant beside the one of the path, or instead;
//   - a comparison of what was loaded by the path's tenant with the key's tenant;
//   - a lookup of the key by tenant and key together;
//   - a statement before the use that tells the session of the database the key's tenant,
//     for policies that show only its rows: SET LOCAL app.tenant_id, set_config.
//
// A privilege over all tenants, such as an administrator's, excuses too. A tenant
// that stands below another one of the path, /tenants/{tenant}/projects/{project},
// is an object of that one: it is enough that the outer one is tied.
//
// These do not: that the tenant exists; a comparison with another header or
// parameter of the same client; a comparison that is only logged, that comes
// after the use, or that is made on one branch only.
//
// # What counts as a tenant
//
// A value is a tenant by the name of its path parameter, or by the segment in
// front of it: /tenants/{id}. A tenant that the client names in a header such as
// X-Tenant-ID, in a query parameter or in the body, and that is then trusted, is
// reported as well, with medium confidence. Add your names with -tenant-params=+cell and
// -tenant-headers=+X-Cell.
//
// Headers that a gateway in front of the service sets, and removes where a client
// sends them, are no word of the client's: name them with -trusted-headers=X-Tenant-ID,
// and a tenant of the path may be compared with them.
//
// # Tenants in the place of the key's
//
// A client may not choose between its own tenant and another one, as category
// override, with medium confidence:
//
//	tenant := keyOf(r.Context()).TenantID
//	if t := r.Header.Get("X-Tenant-ID"); t != "" {
//		tenant = t // any client's
//	}
//
// It may where something about the client that not every client has lets it
// (IsAdmin, a list of its tenants), or where what was chosen is compared afterwards:
//
//	if t := r.Header.Get("X-Tenant-ID"); t != "" && keyOf(r.Context()).Admin {
//
// A body that is decoded as a whole into a struct with such a field names it, unless the
// program puts something of its own there before it hands the struct on, or the field is
// left out by its tag, json:"-".
//
// Nor may a client put what is its own into another tenant. An UPDATE that looks for a
// row by the key's tenant, and writes the body's into it, is reported as one of those
// that trust the body: where the row is taken from does not say where it may go.
//
// A parameter that is no tenant by its name alone is one here if it takes the place of
// what the key has under the same name: ?account_id= of key.AccountID.
//
// # Checks that an absence skips
//
// A comparison that is made only where something is there is none where it is not.
// The message says what:
//
//	if key.TenantID != "" && key.TenantID != tenant { // a key without a tenant passes
//		http.Error(w, "not your tenant", http.StatusForbidden)
//		return
//	}
//
// Refuse where it is not there:
//
//	if key.TenantID == "" || key.TenantID != tenant {
//
// # Objects
//
// More often than a tenant, a path names an object, and nobody asks whose it is:
//
//	// voidInvoice does not: any tenant's key voids the invoices of all.
//	func (s *server) voidInvoice(w http.ResponseWriter, r *http.Request) {
//		s.books.Void(r.PathValue("id"))
//		w.WriteHeader(http.StatusNoContent)
//	}
//
// Ask, in the query or of what was loaded:
//
//	inv := s.books.InvoiceByID(r.PathValue("id"))
//	if inv == nil || inv.TenantID != keyOf(r.Context()).TenantID {
//		http.Error(w, "no such invoice", http.StatusNotFound)
//		return
//	}
//	answer(w, inv)
//
// Objects may belong to nobody. So this is reported, as category object and with
// medium confidence, only if the client is known on the route, nothing on it
// relates the object to the client (a query with both, a comparison on whichever
// way, a list of the client's own, a role), and sibling handlers do so: methods of
// the same type, or handlers that the same function registers behind the same
// middlewares, but for those that look for the object; where a middleware asks instead,
// methods of the same type about the same sort of thing. For what only reads, two
// siblings are asked for, or the one that lists what it shows one of; and nothing is
// said where that list is for everybody. A GET that shows what three others show to some
// only, told by its type, one of them at a path that ends with it, is reported even where
// nobody asks who the client is: GET /lookup/{name} beside GET /shelves/{id}. Methods of a
// type that serves all of an API are no siblings by that. That a function is given the tenant does not
// help if it makes no use of it. Whoever knows a token, a code or a secret in the path
// may use it. A role opens all objects, as far as is known, unless two siblings ask
// for the tenant although they ask for that role, too: then it is one within the
// tenant. Neither does a permission that is asked for in front of the handler, if two
// siblings behind one relate the same object of the path to the client, and one of them
// is behind the same: contacts:manage for all of /contacts/{id}. A permission for a kind of
// operation, with a colon in its name as parcels:write, is one for what is the tenant's,
// where one sibling asks for the tenant of what the same path names.
//
// A privilege that the client has in what the path names, or that this is the client's
// own, says nothing of what stands behind it: the keys of any repository are dropped by
// their ids alone behind a check of the client's rights in the repository of
// /repos/{repo}/keys/{id}, or of /repos/{repo}/keys with the id in the body. That is
// reported if three siblings look for what stands behind {repo} together with it, and few
// do not.
//
// A tenant that the client names and that is tied to the key stands for the key's: a
// query with the object and that tenant asks whose it is. An object below such a
// tenant in the path, /teams/{team_id}/members/{id}, that is changed by its id alone
// is reported without siblings: whoever may work in one team changes the members of
// all. What is only noted
// of the operation relates nothing: an audit log whose result nobody looks at, or what
// is called so and records; and neither does a comparison after which the program goes
// on in the same way, and only logs what came of it.
//
// Each parameter of the path is asked for by itself. That the board is the client's says
// nothing of the card in /boards/{board}/cards/{card}, unless a query or a comparison
// relates the card to the board. A row that is copied into the client's own, INSERT ...
// SELECT, has to be looked for with the client's tenant as others; and a list of which
// the client may ask for its own only, ?mine=1, is one for everybody.
//
// What everybody may see is not everybody's to change: a PUT, PATCH or DELETE that a
// flag of the object opens (!doc.Public && doc.Owner != user), where one beside it asks
// in any case, is reported with the flag. Where the path names no object, one that the
// body or query names as the id of what the route is about, {"id": 1} or ?label_id=1 of
// /labels, is asked for in the same way, if it is changed.
//
// Where nobody verifies who asks, and a middleware puts the tenant that a header
// names into the context, that tenant stands for the client's: something in front
// of the service answers for the header. A handler that asks whether there is one and
// makes no use of it is reported, as others are, if its siblings use it, even behind
// a middleware that is not known, as long as the siblings are behind the same.
//
// # How to suppress a finding
//
// Where the code is meant to be as it is, write //keyauthz:ignore crosstenant and the
// reason at the end of the line or on the line above the statement. The reason is
// required, and a comment that no longer suppresses anything is reported. How far
// it reaches is on the page of baddirective.
package crosstenant
