package options

import "github.com/keyauthz/keyauthz/analyzer"

// A nameList is a flag that replaces or, with a leading "+", extends a list.
type nameList struct {
	flag  string
	list  *analyzer.List
	usage string
}

func names(n *analyzer.Names) []nameList {
	return []nameList{
		{"key-headers", &n.KeyHeaders, "headers that carry a credential"},
		{"key-params", &n.KeyParams, "query parameters and cookies that carry one"},
		{"tenant-params", &n.TenantParams, "path parameters and segments that name a tenant"},
		{"tenant-headers", &n.TenantHeaders, "headers by which a client names a tenant"},
		{"scope-fields", &n.ScopeFields, "words in names of fields that hold privileges"},
		{"status-fields", &n.StatusFields, "words in names of fields that hold none"},
		{"sensitive", &n.SensitiveVerbs, "verbs of sensitive operations"},
		{"severe", &n.Severe, "words of operations that always need a privilege"},
		{"admin-segments", &n.AdminSegments, "path segments of administrative routes"},
	}
}
