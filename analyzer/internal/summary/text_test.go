package summary

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"
)

func TestParseSQL(t *testing.T) {
	for _, c := range []struct{ text, verb, table string }{
		{"SELECT name FROM items WHERE id = $1", "SELECT", ""},
		{"delete from api_keys where id = ?", "DELETE", "api_keys"},
		{"DELETE FROM public.api_keys", "DELETE", "api_keys"},
		{"DELETE FROM `app`.`keys` WHERE 1", "DELETE", "keys"},
		{"DELETE u FROM users u", "DELETE", "users"},
		{`DELETE FROM "users";`, "DELETE", "users"},
		{"TRUNCATE TABLE users", "TRUNCATE", "users"},
		{"DROP TABLE users", "DROP", "users"},
		{"UPDATE users SET role = $1", "UPDATE", "users"},
		{"INSERT INTO users (name) VALUES ($1)", "INSERT", "users"},
		{"INSERT IGNORE INTO roles (name) VALUES (?)", "INSERT", "roles"},
		{"REPLACE INTO roles VALUES (?)", "INSERT", "roles"},
		{"\n\t-- who it is\n\tDELETE FROM keys -- all of them\n", "DELETE", "keys"},
		{"WITH old AS (SELECT id FROM keys) DELETE FROM keys", "DELETE", "keys"},
		{"WITH old AS (SELECT id FROM keys) SELECT * FROM old", "SELECT", ""},
		{"WITH gone AS (DELETE FROM keys RETURNING id) SELECT id FROM gone", "DELETE", "keys"},
		{"delete", "", ""},
		{"", "", ""},
		{"please select one", "", ""},
		{"-- DELETE FROM keys", "", ""},
	} {
		if verb, table := parseSQL(c.text); verb != c.verb || table != c.table {
			t.Errorf("parseSQL(%q) = %q, %q, want %q, %q", c.text, verb, table, c.verb, c.table)
		}
	}
}

func TestAggregatesHaveOneRow(t *testing.T) {
	for text, want := range map[string]bool{
		"SELECT COUNT(*) FROM members WHERE id = $1":                             true,
		"select count( distinct id )\n\tfrom members":                            true,
		"SELECT EXISTS (SELECT 1 FROM members WHERE id = $1)":                    true,
		"SELECT NOT EXISTS(SELECT 1 FROM members) AS free":                       true,
		"SELECT COUNT(*) > 0 FROM members":                                       true,
		"SELECT COUNT(*) FROM members HAVING COUNT(*) > 0":                       false,
		"SELECT COUNT(*), tenant FROM members GROUP BY tenant":                   false,
		"SELECT COUNT(*), MAX(id) FROM members":                                  false,
		"SELECT COUNT(*) FROM members LIMIT 1 OFFSET 1":                          false,
		"SELECT id, COUNT(*) FROM members":                                       false,
		"SELECT id FROM members WHERE 1 = (SELECT COUNT(*) FROM administrators)": false,
		"DELETE FROM members":                                                    false,
	} {
		if got := aggregates(text); got != want {
			t.Errorf("aggregates(%q) = %v", text, got)
		}
	}
}

func TestParseSQLGaps(t *testing.T) {
	for _, c := range []struct{ text, table, gap string }{
		{"DROP TABLE IF EXISTS users", "users", "IF is taken for the table"},
		{"INSERT INTO users(role_name) VALUES ($1)", "users", "columns without a space in front belong to the name, so that this looks like a table of roles"},
		{"UPDATE ONLY users SET role = $1", "users", "ONLY is taken for the table"},
		{"TRUNCATE users", "users", "TABLE is optional in PostgreSQL"},
	} {
		t.Run(c.text, func(t *testing.T) {
			if _, table := parseSQL(c.text); table != c.table {
				t.Errorf("table %q, want %q: %s", table, c.table, c.gap)
			}
		})
	}
}

func FuzzParseSQL(f *testing.F) {
	f.Add("DELETE FROM public.`api_keys` WHERE id = $1")
	f.Add("with a as (select 1) , b as (delete from c returning *) select 1")
	f.Add("update ; -- x\nwith")
	f.Fuzz(func(t *testing.T, text string) {
		verb, table := parseSQL(text)
		if verb == "" && table != "" {
			t.Errorf("parseSQL(%q) has a table %q and no verb", text, table)
		}
		if strings.ContainsAny(table, " \t\n\"`") && len(strings.Fields(table)) > 1 {
			t.Errorf("parseSQL(%q): table %q is more than a word", text, table)
		}
	})
}

func TestKeysOfFunctions(t *testing.T) {
	const source = `package store

type T[E any] struct{}

func F() {}
func G[E any]() {}
func (T[E]) Value() {}
func (*T[E]) Pointer() {}
type I interface{ Method() }
`
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "store.go", source, 0)
	if err != nil {
		t.Fatal(err)
	}
	info := &types.Info{Defs: make(map[*ast.Ident]types.Object)}
	for _, path := range []string{"store", "example.com/app/store", "gopkg.in/store.v2", "example.com/v1.2/store"} {
		clear(info.Defs)
		if _, err := new(types.Config).Check(path, fset, []*ast.File{file}, info); err != nil {
			t.Fatal(err)
		}
		want := map[string]string{"F": ".F", "G": ".G", "Value": ".(T).Value", "Pointer": ".(T).Pointer", "Method": ".(I).Method"}
		for _, obj := range info.Defs {
			fn, ok := obj.(*types.Func)
			if !ok {
				continue
			}
			key := ObjectKey(fn)
			if key != path+want[fn.Name()] {
				t.Errorf("ObjectKey(%s) = %q, want %q", fn, key, path+want[fn.Name()])
			}
			if path == "gopkg.in/store.v2" {
				continue // see TestPackageOfPathsWithADot
			}
			if got := PackageOf(key); got != path {
				t.Errorf("PackageOf(%q) = %q, want %q", key, got, path)
			}
			if got := PackageOf(key + "$1$2"); got != path {
				t.Errorf("PackageOf of a literal in %s = %q, want %q", key, got, path)
			}
		}
	}
}

func TestPackageOfPathsWithADot(t *testing.T) {
	if got := PackageOf("gopkg.in/yaml.v3.(Decoder).Decode"); got != "gopkg.in/yaml.v3" {
		t.Errorf("a key whose path ends in an element with a dot is taken for one of package %q, so that its summary is never found", got)
	}
}

func TestPackageOfNothing(t *testing.T) {
	for _, key := range []string{"", "next", "a/b"} {
		if got := PackageOf(key); got != "" {
			t.Errorf("PackageOf(%q) = %q", key, got)
		}
	}
}

func TestSetsSession(t *testing.T) {
	for text, want := range map[string]bool{
		"SELECT set_config('app.tenant_id', $1, true)":     true,
		"select SET_CONFIG('app.tenant', ?, false)":        true,
		"SET LOCAL app.current_org = '%s'":                 true,
		"SET SESSION app.org='%s'":                         true,
		"SET app.org TO $1":                                true,
		"SELECT set_config('statement_timeout', $1, true)": false,
		"SET LOCAL statement_timeout = 500":                false,
		"SET search_path TO tenant_%s, public":             true,
		"SELECT name FROM app.notes":                       false,
		"SET":                                              false,
		"":                                                 false,
	} {
		if got := SetsSession(text); got != want {
			t.Errorf("SetsSession(%q) = %v, want %v", text, got, want)
		}
	}
}
