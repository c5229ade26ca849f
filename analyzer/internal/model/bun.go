package model

// Sources: github.com/uptrace/bun v1.3.0, query_select.go, query_update.go,
// query_delete.go, query_insert.go, query_raw.go, db.go.
var bun = Library{
	Name: "bun", Path: "github.com/uptrace/bun", Release: "v1.3.0",
	Conditions: []Condition{
		// func (q *SelectQuery) WhereOr(query string, args ...any) *SelectQuery
		{Symbols: []string{
			"(*SelectQuery).WhereOr", "(*UpdateQuery).WhereOr", "(*DeleteQuery).WhereOr", "(QueryBuilder).WhereOr",
		}, Kind: Either},
	},
	Data: []Data{
		// func (db *DB) NewSelect() *SelectQuery
		{Symbols: []string{
			"(*DB).NewSelect", "(*DB).NewUpdate", "(*DB).NewDelete", "(*DB).NewInsert",
			"(Tx).NewSelect", "(Tx).NewUpdate", "(Tx).NewDelete", "(Tx).NewInsert",
			"(Conn).NewSelect", "(Conn).NewUpdate", "(Conn).NewDelete", "(Conn).NewInsert",
			"(IDB).NewSelect", "(IDB).NewUpdate", "(IDB).NewDelete", "(IDB).NewInsert",
			// func In(slice any) schema.QueryAppender
			"In", "NewSelectQuery", "NewUpdateQuery", "NewDeleteQuery", "NewInsertQuery",
		}, Kind: Builds},
		// func (db *DB) NewRaw(query string, args ...any) *RawQuery
		{Symbols: []string{"(*DB).NewRaw", "(Tx).NewRaw", "(Conn).NewRaw", "(IDB).NewRaw"}, Kind: Builds, SQL: First},
		// func (q *SelectQuery) Where(query string, args ...any) *SelectQuery
		{Symbols: []string{
			"(*SelectQuery).WhereOr", "(*UpdateQuery).WhereOr", "(*DeleteQuery).WhereOr", "(QueryBuilder).WhereOr",
			"(*SelectQuery).*", "(*UpdateQuery).*", "(*DeleteQuery).*", "(*InsertQuery).*", "(*RawQuery).*",
			// Where(query string, args ...any) QueryBuilder
			"(QueryBuilder).*",
		}, Kind: Builds, InPlace: true},
		// func (q *SelectQuery) Model(model any) *SelectQuery
		{Symbols: []string{"(*SelectQuery).Model"}, Kind: Builds, InPlace: true, Filled: First},
		// func (q *UpdateQuery) Set(query string, args ...any) *UpdateQuery
		{Symbols: []string{"(*UpdateQuery).Set"}, Kind: Builds, InPlace: true, Written: Second},
		// func (q *UpdateQuery) SetColumn(column string, query string, args ...any) *UpdateQuery
		{Symbols: []string{"(*UpdateQuery).SetColumn", "(*UpdateQuery).Value"}, Kind: Builds, InPlace: true, Written: Third},
		// func (q *SelectQuery) Scan(ctx context.Context, dest ...any) error
		{Symbols: []string{
			"(*SelectQuery).Scan", "(*SelectQuery).ScanAndCount", "(*SelectQuery).Count", "(*SelectQuery).Exists",
			"(*SelectQuery).Rows", "(*SelectQuery).Exec",
		}, Kind: Reads},
		{Symbols: []string{"(*RawQuery).Scan", "(*RawQuery).Exec"}, Kind: Queries},
		// func (q *UpdateQuery) Exec(ctx context.Context, dest ...any) (sql.Result, error)
		{Symbols: []string{
			"(*UpdateQuery).Exec", "(*UpdateQuery).Scan", "(*DeleteQuery).Exec", "(*DeleteQuery).Scan",
			"(*InsertQuery).Exec", "(*InsertQuery).Scan",
		}, Kind: Writes},
		// func (db *DB) Query(query string, args ...any) (*sql.Rows, error)
		{Symbols: []string{
			"(*DB).Exec", "(*DB).Query", "(*DB).QueryRow", "(Tx).Exec", "(Tx).Query", "(Tx).QueryRow",
		}, Kind: Queries, SQL: First},
		{Symbols: []string{
			"(*DB).ExecContext", "(*DB).QueryContext", "(*DB).QueryRowContext",
			"(Tx).ExecContext", "(Tx).QueryContext", "(Tx).QueryRowContext",
			"(Conn).ExecContext", "(Conn).QueryContext", "(Conn).QueryRowContext",
			"(IConn).ExecContext", "(IConn).QueryContext", "(IConn).QueryRowContext",
		}, Kind: Queries, SQL: Second},
	},
	Sensitive: []Operation{
		{Symbols: []string{"(*DeleteQuery).Exec"}, What: "deletes rows", Removes: true},
	},
}
