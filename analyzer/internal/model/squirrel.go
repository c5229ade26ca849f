package model

// Sources: github.com/Masterminds/squirrel v1.5.4, select.go, update.go, delete.go,
// insert.go, statement.go, squirrel.go, row.go.
var squirrel = Library{
	Name: "squirrel", Path: "github.com/Masterminds/squirrel", Release: "v1.5.4",
	Data: []Data{
		// func (b SelectBuilder) Where(pred interface{}, args ...interface{}) SelectBuilder
		// func (b SelectBuilder) ToSql() (string, []interface{}, error)
		{Symbols: []string{
			"(SelectBuilder).*", "(UpdateBuilder).*", "(DeleteBuilder).*", "(InsertBuilder).*", "(StatementBuilderType).*",
			"Select", "Update", "Delete", "Insert", "Replace", "Expr", "Alias", "ConcatExpr",
			"(And).ToSql", "(Or).ToSql", "(Eq).ToSql", "(NotEq).ToSql",
		}, Kind: Builds},
		// func (b UpdateBuilder) Set(column string, value interface{}) UpdateBuilder
		{Symbols: []string{"(UpdateBuilder).Set"}, Kind: Builds, Written: Second},
		// func (b UpdateBuilder) SetMap(clauses map[string]interface{}) UpdateBuilder
		{Symbols: []string{"(UpdateBuilder).SetMap"}, Kind: Builds, Written: First},
		// func (b SelectBuilder) QueryRowContext(ctx context.Context) RowScanner
		// func (b SelectBuilder) Scan(dest ...interface{}) error
		{Symbols: []string{
			"(SelectBuilder).Query", "(SelectBuilder).QueryContext", "(SelectBuilder).QueryRow", "(SelectBuilder).QueryRowContext",
			"(SelectBuilder).Scan", "(SelectBuilder).ScanContext", "(SelectBuilder).Exec", "(SelectBuilder).ExecContext",
			// func QueryWith(db Queryer, s Sqlizer) (rows *sql.Rows, err error)
			"QueryWith", "QueryContextWith", "QueryRowWith", "QueryRowContextWith",
		}, Kind: Reads},
		// func (b UpdateBuilder) ExecContext(ctx context.Context) (sql.Result, error)
		{Symbols: []string{
			"(UpdateBuilder).Exec", "(UpdateBuilder).ExecContext", "(UpdateBuilder).Query", "(UpdateBuilder).QueryContext",
			"(UpdateBuilder).QueryRow", "(UpdateBuilder).QueryRowContext", "(UpdateBuilder).Scan", "(UpdateBuilder).ScanContext",
			"(InsertBuilder).Exec", "(InsertBuilder).ExecContext", "(InsertBuilder).Query", "(InsertBuilder).QueryContext",
			"(InsertBuilder).QueryRow", "(InsertBuilder).QueryRowContext", "(InsertBuilder).Scan", "(InsertBuilder).ScanContext",
			"(DeleteBuilder).Exec", "(DeleteBuilder).ExecContext", "(DeleteBuilder).Query", "(DeleteBuilder).QueryContext",
			"(DeleteBuilder).QueryRowContext", "(DeleteBuilder).ScanContext",
			// func ExecWith(db Execer, s Sqlizer) (res sql.Result, err error)
			"ExecWith", "ExecContextWith",
		}, Kind: Writes},
		// Scan(...interface{}) error
		{Symbols: []string{"(RowScanner).Scan", "(*Row).Scan"}, Kind: Scans},
	},
	Conditions: []Condition{
		// type Or conj
		{Symbols: []string{"(Or).ToSql"}, Kind: Either},
		// type NotEq Eq
		{Symbols: []string{"(NotEq).ToSql"}, Kind: Excludes},
	},
	Sensitive: []Operation{
		{Symbols: []string{"(DeleteBuilder).Exec", "(DeleteBuilder).ExecContext"}, What: "deletes rows", Removes: true},
	},
}
