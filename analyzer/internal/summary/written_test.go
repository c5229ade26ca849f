package summary

import (
	"slices"
	"testing"
)

func TestWrittenArgs(t *testing.T) {
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
			if got := writtenArgs(tt.text, tt.args); !slices.Equal(got, tt.want) {
				t.Errorf("writtenArgs(%q, %d) = %v, want %v", tt.text, tt.args, got, tt.want)
			}
		})
	}
}
