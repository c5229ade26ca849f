package model

// What ent generates is part of the program; it builds queries in so many steps that
// its types are described, and its predicates are read.

// Sources: entgo.io/ent v0.14.5, ent.go.
var ent = Library{
	Name: "ent", Path: "entgo.io/ent", Release: "v0.14.5",
	Pure: []Pure{{Symbols: []string{"*"}}},
}

// Sources: entgo.io/ent v0.14.5, dialect/sql/sql.go, builder.go, driver.go:
// predicates and selectors carry what they compare with.
var entSQL = Library{
	Name: "ent/dialect/sql", Path: "entgo.io/ent/dialect/sql", Release: "v0.14.5",
	Data: []Data{
		// func (c Conn) Query(ctx context.Context, query string, args, v any) error
		{Symbols: []string{
			"(Conn).Exec", "(Conn).Query", "(Conn).ExecContext", "(Conn).QueryContext",
		}, Kind: Queries, SQL: Second},
	},
	Pure: []Pure{{Symbols: []string{"*"}}},
}

// Sources: entgo.io/ent v0.14.5, dialect/sql/sqlgraph/graph.go.
var entGraph = Library{
	Name: "ent/dialect/sql/sqlgraph", Path: "entgo.io/ent/dialect/sql/sqlgraph", Release: "v0.14.5",
	Data: []Data{
		// func QueryNodes(ctx context.Context, drv dialect.Driver, spec *QuerySpec) error
		{Symbols: []string{"QueryNodes", "CountNodes", "QueryEdges"}, Kind: Reads},
		// func UpdateNodes(ctx context.Context, drv dialect.Driver, spec *UpdateSpec) (int, error)
		{Symbols: []string{"UpdateNode", "UpdateNodes", "DeleteNodes", "CreateNode", "BatchCreate"}, Kind: Writes},
	},
	InImporters: []Data{
		// func (iq *InvoiceQuery) Where(ps ...predicate.Invoice) *InvoiceQuery
		{Symbols: []string{
			"(*_Query).*", "(*_Update).*", "(*_UpdateOne).*", "(*_Delete).*", "(*_DeleteOne).*", "(*_Create).*",
			"(*_CreateBulk).*", "(*_Select).*", "(*_GroupBy).*",
		}, Kind: Builds, InPlace: true},
		// func (c *InvoiceClient) UpdateOneID(id string) *InvoiceUpdateOne
		{Symbols: []string{
			"(*_Client).Query", "(*_Client).Query_", "(*_Client).Update", "(*_Client).UpdateOne", "(*_Client).UpdateOneID",
			"(*_Client).Delete", "(*_Client).DeleteOne", "(*_Client).DeleteOneID", "(*_Client).Create", "(*_Client).CreateBulk",
		}, Kind: Builds},
		// func (iuo *InvoiceUpdateOne) SetTotal(i int) *InvoiceUpdateOne
		{Symbols: []string{
			"(*_Update).Set_", "(*_UpdateOne).Set_", "(*_Update).Add_", "(*_UpdateOne).Add_",
			"(*_Update).Append_", "(*_UpdateOne).Append_",
		}, Kind: Builds, InPlace: true, Written: First},
		// func (iq *InvoiceQuery) Only(ctx context.Context) (*Invoice, error)
		{Symbols: []string{
			"(*_Query).All", "(*_Query).AllX", "(*_Query).Only", "(*_Query).OnlyX", "(*_Query).First", "(*_Query).FirstX",
			"(*_Query).Count", "(*_Query).CountX", "(*_Query).Exist", "(*_Query).ExistX", "(*_Query).IDs", "(*_Query).IDsX",
			"(*_Query).OnlyID", "(*_Query).OnlyIDX", "(*_Query).FirstID", "(*_Query).FirstIDX",
			"(*_Select).Scan", "(*_Select).ScanX", "(*_Select).String_", "(*_Select).Int_", "(*_GroupBy).Scan", "(*_GroupBy).ScanX",
			// func (c *InvoiceClient) Get(ctx context.Context, id string) (*Invoice, error)
			"(*_Client).Get", "(*_Client).GetX",
		}, Kind: Reads},
		// func (iuo *InvoiceUpdateOne) Save(ctx context.Context) (*Invoice, error)
		{Symbols: []string{
			"(*_Update).Save", "(*_Update).SaveX", "(*_Update).Exec", "(*_Update).ExecX",
			"(*_UpdateOne).Save", "(*_UpdateOne).SaveX", "(*_UpdateOne).Exec", "(*_UpdateOne).ExecX",
			"(*_Delete).Exec", "(*_Delete).ExecX", "(*_DeleteOne).Exec", "(*_DeleteOne).ExecX",
			"(*_Create).Save", "(*_Create).SaveX", "(*_Create).Exec", "(*_Create).ExecX",
			"(*_CreateBulk).Save", "(*_CreateBulk).SaveX", "(*_CreateBulk).Exec", "(*_CreateBulk).ExecX",
		}, Kind: Writes},
	},
	Pure: []Pure{{Symbols: []string{"*"}}},
}
