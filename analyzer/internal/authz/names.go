package authz

import (
	"fmt"
	"slices"
	"strings"
)

// Names are the words by which a program tells its credentials, tenants and
// scopes apart. They only say which inputs and fields are meant; whether a
// check counts is decided by code.
type Names struct {
	// KeyHeaders are headers that carry a credential; "*-Key" stands for those that end
	// in that word and are not for something else, as Idempotency-Key is.
	KeyHeaders List
	// KeyParams are query parameters and cookies that carry a credential.
	KeyParams List
	// TenantParams are path parameters that name a tenant, and singular path
	// segments whose following parameter does.
	TenantParams List
	// TenantHeaders are headers by which a client names a tenant.
	TenantHeaders List
	// TrustedHeaders are headers that a gateway in front of the service sets, and
	// removes where a client sends them: what they say of the client is known.
	TrustedHeaders List
	// ScopeFields are words in the names of fields that hold privileges.
	ScopeFields List
	// StatusFields are words in the names of fields that say whether a principal
	// is usable, which is no privilege.
	StatusFields List
	// SensitiveVerbs are the verbs of sensitive operations.
	SensitiveVerbs List `settings:"sensitive"`
	// Severe are the verbs and nouns of operations that need a privilege in any
	// program.
	Severe List
	// AdminSegments are path segments below which every writing route is
	// administrative.
	AdminSegments List
}

// A List is a list of names that a flag replaces or, with a leading "+",
// extends: "-key-headers=+X-Partner-Key".
type List []string

func (l List) String() string { return strings.Join(l, ",") }

// Set parses a comma separated list. It reports an error for an empty name.
func (l *List) Set(s string) error {
	rest, add := strings.CutPrefix(s, "+")
	var names []string
	for name := range strings.SplitSeq(rest, ",") {
		name = strings.TrimSpace(name)
		if name == "" {
			return fmt.Errorf("empty name in list %q", s)
		}
		names = append(names, name)
	}
	if add {
		names = append(slices.Clone(*l), names...)
	}
	*l = names
	return nil
}

// Has reports whether the list holds name, without regard to case and to the
// separators "-", "_" and ".".
func (l List) Has(name string) bool {
	for _, s := range l {
		if sameName(s, name) {
			return true
		}
	}
	return false
}

// sameName compares names as Has does, without making new strings: it runs for
// every field of every struct.
func sameName(a, b string) bool {
	i, j := 0, 0
	for {
		for i < len(a) && isSeparator(a[i]) {
			i++
		}
		for j < len(b) && isSeparator(b[j]) {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if lower(a[i]) != lower(b[j]) {
			return false
		}
		i++
		j++
	}
}

func isSeparator(c byte) bool { return c == '-' || c == '_' || c == '.' }

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// DefaultNames returns the names met in public Go services.
func DefaultNames() Names {
	return Names{
		KeyHeaders: List{
			"X-API-Key", "X-Api-Token", "Api-Key", "ApiKey", "Authorization", "Proxy-Authorization",
			"X-Auth-Token", "X-Auth-Key", "X-Access-Token", "X-Access-Key", "X-Token", "Token", "X-User-Token",
			"X-Gateway-Key", "X-Management-Key", "X-Service-Key", "X-Service-Token", "X-Client-Key",
			"X-Client-Secret", "X-Admin-Key", "X-Admin-Token", "X-Internal-Key", "X-Internal-Token",
			"X-Tenant-Key", "X-Secret-Key", "X-App-Key", "X-Partner-Key", "X-Runner-Token", "X-Agent-Token",
			"X-Project-Key", "X-Signing-Key", "X-License-Key", "X-Webhook-Token", "X-Session-Token", "X-Key", "X-Secret", "Grpcgateway-Authorization",
			"*-Key", "*-Token", "*-Secret",
		},
		KeyParams: List{
			"api_key", "apikey", "access_token", "auth_token", "access_key", "api_token", "jwt", "key_id", "session_token", "session",
		},
		TenantParams: List{
			"tenant", "tenant_id", "tenant_name", "tenant_slug", "tid",
			"org", "org_id", "org_name", "org_slug", "orgname", "organization", "organization_id", "organisation", "organisation_id",
			"account", "account_id", "workspace", "workspace_id", "workspace_slug", "project", "project_id",
			"team", "team_id", "customer", "customer_id", "company", "company_id", "merchant", "merchant_id",
			"realm", "realm_id",
		},
		TenantHeaders: List{
			"X-Tenant-ID", "X-Tenant", "X-Tenant-Slug", "Tenant-ID", "X-Org-ID", "X-Organization-ID", "X-Organisation-ID",
			"X-Account-ID", "X-Workspace-ID", "X-Project-ID", "X-Scope-OrgID", "X-Customer-ID",
		},
		ScopeFields: List{
			"scope", "role", "permission", "perm", "privilege", "capability", "caps", "grant", "admin", "superuser", "owner",
			"access", "level", "right", "policy", "acl", "group", "tier", "readonly", "write", "can", "root", "staff", "allowed",
		},
		StatusFields: List{
			"active", "enabled", "disabled", "revoked", "expired", "expires", "expiry", "expiration", "deleted", "suspended",
			"blocked", "banned", "locked", "verified", "confirmed", "valid", "status", "state", "archived", "inactive",
			"created", "updated", "issued", "last", "id", "name", "email", "tenant", "org", "account", "hash", "key", "token",
			"prefix", "secret", "err", "error", "code", "type", "kind", "version", "time", "at", "iat", "exp", "nbf", "aud", "iss", "sub",
			"authenticated", "logged", "signed", "anonymous",
		},
		SensitiveVerbs: List{
			"delete", "remove", "destroy", "purge", "reset", "revoke", "rotate", "regenerate", "drop", "truncate", "wipe",
			"erase", "suspend", "deactivate", "disable", "ban", "impersonate", "promote", "transfer", "terminate", "shutdown",
		},
		Severe: List{
			"purge", "reset", "drop", "truncate", "wipe", "erase", "destroy", "impersonate", "promote", "shutdown",
			"user", "users", "role", "roles", "key", "keys", "apikey", "secret", "secrets", "token", "tokens", "permission", "permissions",
			"tenant", "tenants", "admin", "all", "everything", "database",
		},
		AdminSegments: List{"admin", "administration", "superadmin", "sysadmin", "management"},
	}
}
