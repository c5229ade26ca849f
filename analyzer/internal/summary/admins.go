package summary

import (
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
)

// This file tells queries for those who run a service by the table, or the type of its rows:
//
//	SELECT id, name FROM admins WHERE token = $1
//	db.Table("admin_users").Where("token = ?", token).Scan(&user)
//	db.First(&admin, "token = ?", token)                            // an Administrator

// amongAdmins reports whether what a query looks for is kept of administrators alone.
func (f *function) amongAdmins(k *call, found string) bool {
	if administrators(found[strings.LastIndexByte(found, '.')+1:]) {
		return true
	}
	return f.Table.Any(f.sqlTexts(f.values, k), func(o flow.Origin) bool {
		if o.Kind != flow.Const {
			return false
		}
		if verb, _ := parseSQL(o.Name); verb == "SELECT" {
			return administrators(sourceOf(o.Name))
		}
		return ofAdministrators(o.Name)
	})
}

// ofAdministrators reports whether a text is the name of such a table, rather than of a role:
// db.Table("admins"), and not db.Where("role = ?", "admin").
func ofAdministrators(text string) bool { return strings.HasSuffix(text, "s") && administrators(text) }

// administrators reports whether a table or type is named after those who run a service, and
// not after what they have, such as their roles.
func administrators(name string) bool {
	who := strings.ToLower(strings.ReplaceAll(strings.TrimSuffix(name, "s"), "_", ""))
	for _, one := range []string{"user", "account", "member"} {
		who = strings.TrimSuffix(who, one)
	}
	switch who {
	case "admin", "administrator", "superadmin", "superuser", "sysadmin":
		return true
	}
	return false
}

// sourceOf returns the first table that a SELECT takes rows from.
func sourceOf(text string) string {
	words := strings.Fields(stripComments(text))
	for i, w := range words {
		if strings.EqualFold(w, "FROM") && i+1 < len(words) {
			return name(words[i+1])
		}
	}
	return ""
}
