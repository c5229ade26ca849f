package model

// Sources: gorm.io/gorm v1.31.2, chainable_api.go, finisher_api.go, gorm.go,
// association.go, generics.go, migrator.go.
var gorm = Library{
	Name: "gorm", Path: "gorm.io/gorm", Release: "v1.31.2",
	Data: []Data{
		// func (db *DB) Where(query interface{}, args ...interface{}) (tx *DB)
		{Symbols: []string{
			"(*DB).Assign", "(*DB).Association", "(*DB).Attrs", "(*DB).Begin", "(*DB).Clauses", "(*DB).Debug",
			"(*DB).Distinct", "(*DB).Group", "(*DB).Having", "(*DB).InnerJoins", "(*DB).Joins", "(*DB).Limit",
			"(*DB).MapColumns", "(*DB).Model", "(*DB).Not", "(*DB).Offset", "(*DB).Omit", "(*DB).Or", "(*DB).Order",
			"(*DB).Preload", "(*DB).Scopes", "(*DB).Select", "(*DB).Session", "(*DB).Set", "(*DB).Table",
			"(*DB).Unscoped", "(*DB).Where", "(*DB).WithContext", "(*Association).Unscoped",
			"G",
			"(ChainInterface).Distinct", "(ChainInterface).Group", "(ChainInterface).Having", "(ChainInterface).Joins",
			"(ChainInterface).Limit", "(ChainInterface).Not", "(ChainInterface).Offset", "(ChainInterface).Omit",
			"(ChainInterface).Or", "(ChainInterface).Order", "(ChainInterface).Preload", "(ChainInterface).Scopes",
			"(ChainInterface).Select", "(ChainInterface).Set", "(ChainInterface).Table", "(ChainInterface).Where",
			"(CreateInterface).Distinct", "(CreateInterface).Group", "(CreateInterface).Having", "(CreateInterface).Joins",
			"(CreateInterface).Limit", "(CreateInterface).Not", "(CreateInterface).Offset", "(CreateInterface).Omit",
			"(CreateInterface).Or", "(CreateInterface).Order", "(CreateInterface).Preload", "(CreateInterface).Scopes",
			"(CreateInterface).Select", "(CreateInterface).Set", "(CreateInterface).Table", "(CreateInterface).Where",
		}, Kind: Builds},
		// func (db *DB) Raw(sql string, values ...interface{}) (tx *DB)
		{Symbols: []string{"(*DB).Raw", "(Interface).Raw"}, Kind: Builds, SQL: First},
		// func (db *DB) Exec(sql string, values ...interface{}) (tx *DB)
		{Symbols: []string{"(*DB).Exec"}, Kind: Queries, SQL: First},
		// Exec(ctx context.Context, sql string, values ...interface{}) error
		{Symbols: []string{"(Interface).Exec"}, Kind: Queries, SQL: Second},
		// func (db *DB) First(dest interface{}, conds ...interface{}) (tx *DB)
		// First(context.Context) (T, error)
		{Symbols: []string{
			"(*DB).Count", "(*DB).Find", "(*DB).FindInBatches", "(*DB).First", "(*DB).FirstOrInit", "(*DB).Last",
			"(*DB).Pluck", "(*DB).Row", "(*DB).Rows", "(*DB).Scan", "(*DB).Take",
			"(*Association).Count", "(*Association).Find",
			"(ChainInterface).Count", "(CreateInterface).Count",
			"(ExecInterface).Find", "(ExecInterface).FindInBatches", "(ExecInterface).First", "(ExecInterface).Last",
			"(ExecInterface).Row", "(ExecInterface).Rows", "(ExecInterface).Scan", "(ExecInterface).Take",
		}, Kind: Reads},
		// func (db *DB) Create(value interface{}) (tx *DB)
		{Symbols: []string{
			"(*DB).Create", "(*DB).CreateInBatches", "(*DB).Delete", "(*DB).FirstOrCreate", "(*DB).Save",
			"(*Association).Append", "(*Association).Clear", "(*Association).Delete", "(*Association).Replace",
			"(ChainInterface).Delete",
			"(CreateInterface).Create", "(CreateInterface).CreateInBatches", "(CreateInterface).Delete",
			"(SetCreateOrUpdateInterface).Create", "(SetCreateOrUpdateInterface).Update", "(SetUpdateOnlyInterface).Update",
		}, Kind: Writes},
		// func (db *DB) Updates(values interface{}) (tx *DB)
		{Symbols: []string{"(*DB).UpdateColumns", "(*DB).Updates"}, Kind: Writes, Written: First},
		// func (db *DB) Update(column string, value interface{}) (tx *DB)
		// Updates(ctx context.Context, t T) (rowsAffected int, err error)
		{Symbols: []string{
			"(*DB).Update", "(*DB).UpdateColumn", "(ChainInterface).Updates", "(CreateInterface).Updates",
		}, Kind: Writes, Written: Second},
		// Update(ctx context.Context, name string, value any) (rowsAffected int, err error)
		{Symbols: []string{"(ChainInterface).Update", "(CreateInterface).Update"}, Kind: Writes, Written: Third},
	},
	Conditions: []Condition{
		// func (db *DB) Or(query interface{}, args ...interface{}) (tx *DB)
		{Symbols: []string{"(*DB).Or", "(ChainInterface).Or", "(CreateInterface).Or"}, Kind: Either},
		{Symbols: []string{"(*DB).Not", "(ChainInterface).Not", "(CreateInterface).Not"}, Kind: Excludes},
	},
	Many: []Many{
		// Its error is a field of what it returns.
		{Symbols: []string{
			"(*DB).Count", "(*DB).Find", "(*DB).FindInBatches", "(*DB).Pluck", "(*DB).Rows", "(*DB).Scan", "(*Association).Find",
			"(ExecInterface).Find", "(ExecInterface).FindInBatches", "(ExecInterface).Rows", "(ExecInterface).Scan",
		}},
	},
	Sensitive: []Operation{
		// func (db *DB) Delete(value interface{}, conds ...interface{}) (tx *DB)
		{Symbols: []string{"(*DB).Delete", "(ChainInterface).Delete", "(CreateInterface).Delete"}, What: "deletes rows", Removes: true},
		// DropTable(dst ...interface{}) error
		{Symbols: []string{"(Migrator).DropTable", "(Migrator).DropColumn"}, What: "drops stored data", Severe: true, Removes: true},
	},
	Pure: []Pure{
		// A result is checked through the fields of *DB.
		{Symbols: []string{"Expr"}},
	},
}
