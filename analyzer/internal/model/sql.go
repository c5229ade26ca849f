package model

// Sources: documentation of database/sql, Go 1.26.
var stdSQL = Library{
	Name: "database/sql", Path: "database/sql", Release: "std",
	Data: []Data{
		// func (db *DB) Query(query string, args ...any) (*Rows, error)
		{Symbols: []string{
			"(*DB).Query", "(*DB).QueryRow", "(*DB).Exec", "(*Tx).Query", "(*Tx).QueryRow", "(*Tx).Exec",
		}, Kind: Queries, SQL: First},
		// func (db *DB) QueryContext(ctx context.Context, query string, args ...any) (*Rows, error)
		{Symbols: []string{
			"(*DB).QueryContext", "(*DB).QueryRowContext", "(*DB).ExecContext",
			"(*Tx).QueryContext", "(*Tx).QueryRowContext", "(*Tx).ExecContext",
			"(*Conn).QueryContext", "(*Conn).QueryRowContext", "(*Conn).ExecContext",
		}, Kind: Queries, SQL: Second},
		// func (db *DB) Prepare(query string) (*Stmt, error)
		{Symbols: []string{"(*DB).Prepare", "(*Tx).Prepare"}, Kind: Builds, SQL: First},
		{Symbols: []string{"(*DB).PrepareContext", "(*Tx).PrepareContext", "(*Conn).PrepareContext"}, Kind: Builds, SQL: Second},
		// func (tx *Tx) Stmt(stmt *Stmt) *Stmt
		{Symbols: []string{"(*Tx).Stmt", "(*Tx).StmtContext"}, Kind: Builds},
		// The text is the one that the statement was prepared with.
		// func (s *Stmt) Query(args ...any) (*Rows, error)
		{Symbols: []string{
			"(*Stmt).Query", "(*Stmt).QueryContext", "(*Stmt).QueryRow", "(*Stmt).QueryRowContext",
			"(*Stmt).Exec", "(*Stmt).ExecContext",
		}, Kind: Queries},
		// func (r *Row) Scan(dest ...any) error
		{Symbols: []string{"(*Row).Scan", "(*Rows).Scan"}, Kind: Scans},
	},
	Pure: []Pure{
		{Symbols: []string{"Named", "(Result).RowsAffected", "(*Row).Err", "(*Rows).Err", "(*Rows).Next"}},
	},
	Many: []Many{
		{Symbols: []string{
			"(*DB).Query", "(*DB).QueryContext", "(*Tx).Query", "(*Tx).QueryContext", "(*Conn).QueryContext",
			"(*Stmt).Query", "(*Stmt).QueryContext", "(*Rows).Err", "(*Rows).Close", "(Result).RowsAffected",
		}},
	},
}

// Sources: github.com/jmoiron/sqlx v1.4.0, sqlx.go, sqlx_context.go, named.go.
// Query, Exec and their like are promoted from database/sql.
var sqlx = Library{
	Name: "sqlx", Path: "github.com/jmoiron/sqlx", Release: "v1.4.0",
	Data: []Data{
		// func (db *DB) Queryx(query string, args ...interface{}) (*Rows, error)
		// func (db *DB) NamedExec(query string, arg interface{}) (sql.Result, error)
		{Symbols: []string{
			"(*DB).Queryx", "(*DB).QueryRowx", "(*DB).MustExec", "(*DB).NamedQuery", "(*DB).NamedExec",
			"(*Tx).Queryx", "(*Tx).QueryRowx", "(*Tx).MustExec", "(*Tx).NamedQuery", "(*Tx).NamedExec",
			"(Queryer).Query", "(Queryer).Queryx", "(Queryer).QueryRowx", "(Execer).Exec",
		}, Kind: Queries, SQL: First},
		// func (db *DB) Get(dest interface{}, query string, args ...interface{}) error
		// func (db *DB) QueryxContext(ctx context.Context, query string, args ...interface{}) (*Rows, error)
		{Symbols: []string{
			"(*DB).Get", "(*DB).Select", "(*DB).QueryxContext", "(*DB).QueryRowxContext", "(*DB).MustExecContext",
			"(*DB).NamedQueryContext", "(*DB).NamedExecContext",
			"(*Tx).Get", "(*Tx).Select", "(*Tx).QueryxContext", "(*Tx).QueryRowxContext", "(*Tx).MustExecContext",
			"(*Tx).NamedExecContext", "(*Conn).QueryxContext", "(*Conn).QueryRowxContext",
			"(QueryerContext).QueryContext", "(QueryerContext).QueryxContext", "(QueryerContext).QueryRowxContext",
			"(ExecerContext).ExecContext",
			"MustExec", "NamedExec", "NamedQuery",
		}, Kind: Queries, SQL: Second},
		// func (db *DB) GetContext(ctx context.Context, dest interface{}, query string, args ...interface{}) error
		// func Get(q Queryer, dest interface{}, query string, args ...interface{}) error
		{Symbols: []string{
			"(*DB).GetContext", "(*DB).SelectContext", "(*Tx).GetContext", "(*Tx).SelectContext",
			"(*Conn).GetContext", "(*Conn).SelectContext",
			"Get", "Select", "MustExecContext", "NamedExecContext", "NamedQueryContext",
		}, Kind: Queries, SQL: Third},
		// func GetContext(ctx context.Context, q QueryerContext, dest interface{}, query string, args ...interface{}) error
		{Symbols: []string{"GetContext", "SelectContext"}, Kind: Queries, SQL: Fourth},
		{Symbols: []string{
			"(*DB).Preparex", "(*DB).PrepareNamed", "(*Tx).Preparex", "(*Tx).PrepareNamed",
			"(*DB).Rebind", "(*Tx).Rebind", "(*Conn).Rebind", "Named", "In",
		}, Kind: Builds, SQL: First},
		{Symbols: []string{
			"(*DB).PreparexContext", "(*DB).PrepareNamedContext", "(*Tx).PreparexContext", "(*Tx).PrepareNamedContext",
			"(*Conn).PreparexContext", "Preparex", "Rebind",
		}, Kind: Builds, SQL: Second},
		{Symbols: []string{
			"(*Stmt).Get", "(*Stmt).GetContext", "(*Stmt).Select", "(*Stmt).SelectContext", "(*Stmt).MustExec",
			"(*Stmt).MustExecContext", "(*Stmt).Queryx", "(*Stmt).QueryxContext", "(*Stmt).QueryRowx",
			"(*Stmt).QueryRowxContext",
			"(*NamedStmt).Exec", "(*NamedStmt).ExecContext", "(*NamedStmt).Get", "(*NamedStmt).GetContext",
			"(*NamedStmt).MustExec", "(*NamedStmt).MustExecContext", "(*NamedStmt).Query", "(*NamedStmt).QueryContext",
			"(*NamedStmt).QueryRow", "(*NamedStmt).QueryRowContext", "(*NamedStmt).Queryx", "(*NamedStmt).QueryxContext",
			"(*NamedStmt).QueryRowx", "(*NamedStmt).QueryRowxContext", "(*NamedStmt).Select", "(*NamedStmt).SelectContext",
		}, Kind: Queries},
		// func (r *Row) StructScan(dest interface{}) error
		{Symbols: []string{
			"(*Row).Scan", "(*Row).StructScan", "(*Row).MapScan", "(*Rows).StructScan", "(*Rows).MapScan",
		}, Kind: Scans},
	},
	Pure: []Pure{
		{Symbols: []string{"(*Row).SliceScan", "(*Rows).SliceScan", "(*Row).Err"}},
	},
	Many: []Many{
		{Symbols: []string{
			"(*DB).Queryx", "(*DB).QueryxContext", "(*DB).NamedQuery", "(*DB).NamedQueryContext", "(*DB).Select", "(*DB).SelectContext",
			"(*Tx).Queryx", "(*Tx).QueryxContext", "(*Tx).NamedQuery", "(*Tx).Select", "(*Tx).SelectContext",
			"(*Conn).QueryxContext", "(*Conn).SelectContext",
			"(Queryer).Query", "(Queryer).Queryx", "(QueryerContext).QueryContext", "(QueryerContext).QueryxContext",
			"Select", "SelectContext", "NamedQuery", "NamedQueryContext",
			"(*Stmt).Select", "(*Stmt).SelectContext", "(*Stmt).Queryx", "(*Stmt).QueryxContext",
			"(*NamedStmt).Select", "(*NamedStmt).SelectContext", "(*NamedStmt).Query", "(*NamedStmt).QueryContext",
			"(*NamedStmt).Queryx", "(*NamedStmt).QueryxContext",
		}},
	},
}
