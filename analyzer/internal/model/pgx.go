package model

// Sources: github.com/jackc/pgx/v5 v5.12.0, conn.go, tx.go, rows.go, batch.go.
var pgx = Library{
	Name: "pgx", Path: "github.com/jackc/pgx", Release: "v5.12.0",
	Data: []Data{
		// func (c *Conn) Query(ctx context.Context, sql string, args ...any) (Rows, error)
		{Symbols: []string{
			"(*Conn).Query", "(*Conn).QueryRow", "(*Conn).Exec", "(Tx).Query", "(Tx).QueryRow", "(Tx).Exec",
		}, Kind: Queries, SQL: Second},
		// func (b *Batch) Queue(query string, arguments ...any) *QueuedQuery
		{Symbols: []string{"(*Batch).Queue"}, Kind: Builds, SQL: First, InPlace: true},
		// func (c *Conn) SendBatch(ctx context.Context, b *Batch) BatchResults
		{Symbols: []string{
			"(*Conn).SendBatch", "(Tx).SendBatch", "(BatchResults).Query", "(BatchResults).QueryRow", "(BatchResults).Exec",
		}, Kind: Queries},
		{Symbols: []string{"(*Conn).CopyFrom", "(Tx).CopyFrom"}, Kind: Writes},
		// func (r Row) Scan(dest ...any) error
		{Symbols: []string{"(Row).Scan", "(Rows).Scan"}, Kind: Scans},
	},
	Pure: []Pure{
		// func CollectOneRow[T any](rows Rows, fn RowToFunc[T]) (T, error)
		{Symbols: []string{
			"AppendRows", "CollectRows", "CollectOneRow", "CollectExactlyOneRow", "RowTo", "RowToAddrOf", "RowToMap",
			"RowToStructByName", "RowToStructByNameLax", "RowToStructByPos", "RowToAddrOfStructByName",
			"RowToAddrOfStructByNameLax", "RowToAddrOfStructByPos",
			"(Rows).Err", "(Rows).Next", "(Rows).Values",
		}},
	},
	Many: []Many{
		{Symbols: []string{"(*Conn).Query", "(Tx).Query", "(BatchResults).Query", "(Rows).Err", "CollectRows", "AppendRows", "ForEachRow"}},
	},
}

// Sources: github.com/jackc/pgx/v5 v5.12.0, pgxpool/pool.go, conn.go, tx.go.
var pgxpool = Library{
	Name: "pgxpool", Path: "github.com/jackc/pgx/pgxpool", Release: "v5.12.0",
	Data: []Data{
		// func (p *Pool) Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
		{Symbols: []string{
			"(*Pool).Query", "(*Pool).QueryRow", "(*Pool).Exec", "(*Conn).Query", "(*Conn).QueryRow", "(*Conn).Exec",
			"(*Tx).Query", "(*Tx).QueryRow", "(*Tx).Exec",
		}, Kind: Queries, SQL: Second},
		{Symbols: []string{"(*Pool).SendBatch", "(*Conn).SendBatch", "(*Tx).SendBatch"}, Kind: Queries},
		{Symbols: []string{"(*Pool).CopyFrom", "(*Conn).CopyFrom", "(*Tx).CopyFrom"}, Kind: Writes},
	},
	Many: []Many{
		{Symbols: []string{"(*Pool).Query", "(*Conn).Query", "(*Tx).Query"}},
	},
}

// Sources: github.com/jackc/pgx/v5 v5.12.0, pgconn/pgconn.go.
var pgconn = Library{
	Name: "pgconn", Path: "github.com/jackc/pgx/pgconn", Release: "v5.12.0",
	Pure: []Pure{
		// func (ct CommandTag) RowsAffected() int64
		{Symbols: []string{"(CommandTag).RowsAffected"}},
	},
}
