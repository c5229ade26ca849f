package summary

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestWhatAStatementStores(t *testing.T) {
	tests := []struct {
		name, text string
		args       int
		want       []int
	}{
		{"what is set", "UPDATE invoices SET approved_by = $1 WHERE id = $2", 2, []int{0}},
		{"numbers in another order", "UPDATE invoices SET approved_by = $2, total = $3 WHERE id = $1", 3, []int{1, 2}},
		{"positions", "update invoices set approved_by = ?, total = ? where id = ?", 3, []int{0, 1}},
		{"set and compared", "UPDATE tasks SET owner = $1 WHERE id = $2 AND (owner = $1 OR owner IS NULL)", 2, nil},
		{"part of an expression", "UPDATE posts SET likes = array_append(likes, $1) WHERE id = $2", 2, nil},
		{"a subquery of the tenant", "UPDATE a SET x = (SELECT y FROM b WHERE tenant_id = $1) WHERE id = $2", 2, nil},
		{"joined before it is set", "UPDATE a JOIN m ON m.user_id = ? SET a.x = ? WHERE a.id = ?", 3, []int{1}},
		{"a placeholder in a string", "UPDATE a SET x = '?', y = ? WHERE id = ?", 2, []int{0}},
		{"a comment", "UPDATE a SET x = ? -- who?\nWHERE id = ?", 2, []int{0}},
		{"other arguments than these", "UPDATE a SET x = $1 WHERE id = $3", 2, nil},
		{"what is inserted of what is found", "INSERT INTO boards (org_id, name) SELECT $2, name FROM boards WHERE id = $1", 2, []int{1}},
		{"inserted and looked for", "INSERT INTO boards (org_id, name) SELECT $2, name FROM boards WHERE id = $1 AND org_id = $2", 2, nil},
		{"part of a list that is inserted", "INSERT INTO a (b) SELECT coalesce(x, $1) FROM c WHERE id = $2", 2, nil},
		{"an insert", "INSERT INTO notes (invoice_id, author) VALUES ($1, $2)", 2, nil},
		{"a query", "SELECT * FROM a WHERE id = $1", 1, nil},
		{"no statement", "approved_by = $1", 1, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := argsWith(storing, tt.text, tt.args); !slices.Equal(got, tt.want) {
				t.Errorf("%q with %d arguments stores %v, want %v", tt.text, tt.args, got, tt.want)
			}
		})
	}
}

// argsWith returns which of n arguments of a statement have a use and no other.
func argsWith(only use, text string, n int) []int {
	var all []int
	for i, u := range usesOf(slotsOf(text), n, func(slot) bool { return false }) {
		if u == only {
			all = append(all, i)
		}
	}
	return all
}

func TestWhatAStatementShows(t *testing.T) {
	tests := []struct {
		name, text string
		args       int
		want       []int
	}{
		{"a column", "SELECT body || $2 FROM docs WHERE id = $1", 2, []int{1}},
		{"a column that compares", "SELECT tenant_id = $2 FROM docs WHERE id = $1", 2, nil},
		{"a function that decides", "SELECT is_member($1, $2)", 2, nil},
		{"what rows are sorted by", "SELECT body FROM docs WHERE id = $1 ORDER BY (tenant_id = $2) DESC LIMIT $3", 3, []int{1, 2}},
		{"a subquery that sorts", "SELECT body FROM docs WHERE id IN (SELECT id FROM mine WHERE u = $1 ORDER BY x LIMIT 1) AND a = $2", 2, nil},
		{"what rows do not have", "SELECT body FROM docs WHERE id = ? AND tenant_id <> ?", 2, []int{1}},
		{"the other way round", "SELECT body FROM docs WHERE id = ? AND ? != tenant_id", 2, []int{1}},
		{"what is not in a list", "DELETE FROM docs WHERE id = $1 AND tenant_id NOT IN ($2)", 2, []int{1}},
		{"what differs", "SELECT body FROM docs WHERE id = $1 AND tenant_id IS DISTINCT FROM $2", 2, []int{1}},
		{"what does not differ", "SELECT body FROM docs WHERE id = $1 AND tenant_id IS NOT DISTINCT FROM $2", 2, nil},
		{"whether others have it", "SELECT 1 FROM docs WHERE id = $1 AND tenant_id <> $2", 2, nil},
		{"how many others have it", "SELECT count(*) FROM docs WHERE id = $1 AND tenant_id <> $2", 2, nil},
		{"a type", "SELECT body FROM docs WHERE id = $1::uuid AND tenant_id = $2::uuid", 2, nil},
		{"a column named limit", "SELECT body FROM docs WHERE `limit` = $1 AND offset = $2 AND tenant_id = $3", 3, nil},
		{"how many rows", "SELECT body FROM docs WHERE id = $1 AND tenant_id = $2 LIMIT $3 OFFSET $4", 4, []int{2, 3}},
		{"quoted names", `SELECT "order", "body" FROM "docs" WHERE "id" = $1 AND "tenant_id" = $2`, 2, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := argsWith(showing, tt.text, tt.args); !slices.Equal(got, tt.want) {
				t.Errorf("%q with %d arguments shows %v, want %v", tt.text, tt.args, got, tt.want)
			}
		})
	}
}

func TestEithers(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"either", "SELECT x FROM docs WHERE tenant_id = $1 OR id = $2", "0|1"},
		{"in parentheses, beside what is constant", "SELECT x FROM docs WHERE deleted_at IS NULL AND (tenant_id = $1 OR id = $2) ORDER BY id", "0|1"},
		{"positions", "UPDATE docs SET body = ? WHERE (tenant_id = ? OR id = ?)", "1|2"},
		{"names", "SELECT x FROM docs WHERE tenant_id = :tenant OR id = :id", "tenant|id"},
		{"two for one", "SELECT x FROM docs WHERE (tenant_id = $1 AND id = $2) OR slug = $3", "0,1|2"},
		{"beside another", "SELECT x FROM docs WHERE id = $1 AND (tenant_id = $2 OR owner_id = $3)", ""},
		{"the same in both", "SELECT x FROM docs WHERE id = $1 AND tenant_id = $2 OR id = $1 AND owner_id = $3", ""},
		{"one asks for more", "SELECT x FROM docs WHERE tenant_id = $1 OR (id = $2 AND public)", ""},
		{"joined", "SELECT x FROM docs JOIN m ON m.user_id = $1 WHERE tenant_id = $2 OR id = $3", ""},
		{"a subquery", "SELECT x FROM docs WHERE tenant_id = $1 OR id IN (SELECT id FROM shares WHERE u = $2)", ""},
		{"between", "SELECT x FROM docs WHERE a = $1 OR b BETWEEN $2 AND $3", ""},
		{"one condition", "SELECT x FROM docs WHERE id = $1", ""},
		{"none", "SELECT x FROM docs", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var groups []string
			for _, g := range eithers(tt.text) {
				var names []string
				for _, s := range g {
					names = append(names, cmp.Or(s.name, strconv.Itoa(s.index)))
				}
				groups = append(groups, strings.Join(names, ","))
			}
			if got := strings.Join(groups, "|"); got != tt.want {
				t.Errorf("eithers(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}
