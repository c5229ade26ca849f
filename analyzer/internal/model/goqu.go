package model

// Sources: github.com/doug-martin/goqu/v9 v9.19.0, select_dataset.go,
// update_dataset.go, delete_dataset.go, insert_dataset.go, database.go, goqu.go,
// expressions.go.
var goqu = Library{
	Name: "goqu", Path: "github.com/doug-martin/goqu", Release: "v9.19.0",
	Conditions: []Condition{
		// func Or(expressions ...exp.Expression) exp.ExpressionList
		{Symbols: []string{"Or"}, Kind: Either},
	},
	Data: []Data{
		// func (sd *SelectDataset) Where(expressions ...exp.Expression) *SelectDataset
		// func (sd *SelectDataset) ToSQL() (sql string, params []interface{}, err error)
		{Symbols: []string{
			"(*SelectDataset).*", "(*UpdateDataset).*", "(*DeleteDataset).*", "(*InsertDataset).*", "(DialectWrapper).*",
			"(*Database).From", "(*Database).Select", "(*Database).Update", "(*Database).Delete", "(*Database).Insert",
			"(*TxDatabase).From", "(*TxDatabase).Select", "(*TxDatabase).Update", "(*TxDatabase).Delete", "(*TxDatabase).Insert",
			"From", "Select", "Update", "Delete", "Insert",
			// func And(expressions ...exp.Expression) exp.ExpressionList
			"And", "Or", "On", "Func", "L", "Literal", "V", "Any", "All", "COALESCE", "Range",
		}, Kind: Builds},
		// func (ud *UpdateDataset) Set(values interface{}) *UpdateDataset
		{Symbols: []string{"(*UpdateDataset).Set"}, Kind: Builds, Written: First},
		// func (sd *SelectDataset) ScanStructContext(ctx context.Context, i interface{}) (bool, error)
		{Symbols: []string{
			"(*SelectDataset).Count", "(*SelectDataset).CountContext", "(*SelectDataset).Pluck", "(*SelectDataset).PluckContext",
			"(*SelectDataset).ScanStruct", "(*SelectDataset).ScanStructContext", "(*SelectDataset).ScanStructs",
			"(*SelectDataset).ScanStructsContext", "(*SelectDataset).ScanVal", "(*SelectDataset).ScanValContext",
			"(*SelectDataset).ScanVals", "(*SelectDataset).ScanValsContext",
		}, Kind: Reads},
		// func (d *Database) Query(query string, args ...interface{}) (*sql.Rows, error)
		{Symbols: []string{
			"(*Database).Exec", "(*Database).Query", "(*Database).QueryRow",
			"(*TxDatabase).Exec", "(*TxDatabase).Query", "(*TxDatabase).QueryRow",
		}, Kind: Queries, SQL: First},
		// func (d *Database) ScanStruct(i interface{}, query string, args ...interface{}) (bool, error)
		{Symbols: []string{
			"(*Database).ExecContext", "(*Database).QueryContext", "(*Database).QueryRowContext",
			"(*TxDatabase).ExecContext", "(*TxDatabase).QueryContext", "(*TxDatabase).QueryRowContext",
			"(*Database).ScanStruct", "(*Database).ScanStructs", "(*Database).ScanVal", "(*Database).ScanVals",
			"(*TxDatabase).ScanStruct", "(*TxDatabase).ScanStructs", "(*TxDatabase).ScanVal", "(*TxDatabase).ScanVals",
		}, Kind: Queries, SQL: Second},
		{Symbols: []string{
			"(*Database).ScanStructContext", "(*Database).ScanStructsContext", "(*Database).ScanValContext", "(*Database).ScanValsContext",
			"(*TxDatabase).ScanStructContext", "(*TxDatabase).ScanStructsContext", "(*TxDatabase).ScanValContext", "(*TxDatabase).ScanValsContext",
		}, Kind: Queries, SQL: Third},
	},
}

// Sources: github.com/doug-martin/goqu/v9 v9.19.0, exec/query_executor.go, scanner.go.
var goquExec = Library{
	Name: "goqu/exec", Path: "github.com/doug-martin/goqu/exec", Release: "v9.19.0",
	Data: []Data{
		// func (q QueryExecutor) Exec() (gsql.Result, error)
		{Symbols: []string{"(QueryExecutor).Exec", "(QueryExecutor).ExecContext"}, Kind: Writes},
		// func (q QueryExecutor) ScanStruct(i interface{}) (bool, error)
		{Symbols: []string{
			"(QueryExecutor).Query", "(QueryExecutor).QueryContext", "(QueryExecutor).Scanner", "(QueryExecutor).ScannerContext",
			"(QueryExecutor).ScanStruct", "(QueryExecutor).ScanStructContext", "(QueryExecutor).ScanStructs",
			"(QueryExecutor).ScanStructsContext", "(QueryExecutor).ScanVal", "(QueryExecutor).ScanValContext",
			"(QueryExecutor).ScanVals", "(QueryExecutor).ScanValsContext",
		}, Kind: Reads},
		// ScanStruct(i interface{}) error
		{Symbols: []string{"(Scanner).ScanStruct", "(Scanner).ScanVal"}, Kind: Scans},
	},
}

// Sources: github.com/doug-martin/goqu/v9 v9.19.0, exp/exp.go: conditions carry
// what they compare with.
var goquExp = Library{
	Name: "goqu/exp", Path: "github.com/doug-martin/goqu/exp", Release: "v9.19.0",
	Pure: []Pure{{Symbols: []string{"*", "(Comparable).Neq", "(Inable).NotIn"}}},
	Conditions: []Condition{
		// Neq(interface{}) BooleanExpression
		// NotIn(...interface{}) BooleanExpression
		{Symbols: []string{"(Comparable).Neq", "(Inable).NotIn"}, Kind: Excludes},
	},
}
