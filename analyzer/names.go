package analyzer

// A NameList is one of the lists of [Names], as users set it.
type NameList struct {
	Name  string // of the flag or setting: "key-headers"
	List  *List
	Usage string // what the names in it are
}

// NameLists returns the lists of n in the order in which they are shown.
func NameLists(n *Names) []NameList {
	return []NameList{
		{"key-headers", &n.KeyHeaders, "headers that carry a credential"},
		{"key-params", &n.KeyParams, "query parameters and cookies that carry one"},
		{"tenant-params", &n.TenantParams, "path parameters and segments that name a tenant"},
		{"tenant-headers", &n.TenantHeaders, "headers by which a client names a tenant"},
		{"trusted-headers", &n.TrustedHeaders, "headers that a gateway in front of the service sets"},
		{"scope-fields", &n.ScopeFields, "words in names of fields that hold privileges"},
		{"status-fields", &n.StatusFields, "words in names of fields that hold none"},
		{"sensitive", &n.SensitiveVerbs, "verbs of sensitive operations"},
		{"severe", &n.Severe, "words of operations that always need a privilege"},
		{"admin-segments", &n.AdminSegments, "path segments of administrative routes"},
	}
}
