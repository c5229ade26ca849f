package model

// Sources: xorm.io/xorm v1.4.3, session_cond.go, session_get.go, session_find.go,
// session_update.go, session_delete.go, session_insert.go, session_raw.go,
// session_stats.go, engine.go, interface.go.
var xorm = Library{
	Name: "xorm", Path: "xorm.io/xorm", Release: "v1.4.3",
	Conditions: []Condition{
		// func (session *Session) Or(query any, args ...any) *Session
		{Symbols: []string{"(*Session).Or"}, Kind: Either},
		// func (session *Session) NotIn(column string, args ...any) *Session
		{Symbols: []string{"(*Session).NotIn", "(*Engine).NotIn"}, Kind: Excludes},
	},
	Data: []Data{
		// func (session *Session) Where(query any, args ...any) *Session
		{Symbols: []string{"(*Session).*", "(*Session).Or", "(*Session).NotIn"}, Kind: Builds, InPlace: true},
		// func (engine *Engine) Where(query any, args ...any) *Session
		{Symbols: []string{
			"(*Engine).Where", "(*Engine).ID", "(*Engine).In", "(*Engine).NotIn", "(*Engine).SQL", "(*Engine).Table", "(*Engine).Cols",
			"(*Engine).Context", "(*Engine).NewSession", "(*Engine).Join", "(*Engine).Select", "(*Engine).Alias", "(*Engine).OrderBy",
			"(Interface).Where", "(Interface).ID", "(Interface).In", "(Interface).SQL", "(Interface).Table", "(Interface).Cols",
			"(Interface).Join", "(Interface).Select", "(Interface).Alias", "(Interface).OrderBy",
			"(EngineInterface).Context", "(EngineInterface).NewSession",
		}, Kind: Builds},
		// func (session *Session) Get(beans ...any) (bool, error)
		{Symbols: []string{
			"(*Session).Get", "(*Session).GetOrError", "(*Session).Find", "(*Session).FindAndCount", "(*Session).Count",
			"(*Session).Exist", "(*Session).Rows", "(*Session).Iterate", "(*Session).Sum", "(*Session).SumInt", "(*Session).Sums",
			"(*Engine).Get", "(*Engine).Find", "(*Engine).FindAndCount", "(*Engine).Count", "(*Engine).Exist", "(*Engine).Iterate",
			"(Interface).Get", "(Interface).Find", "(Interface).FindAndCount", "(Interface).Count", "(Interface).Exist",
			"(Interface).Iterate", "(Interface).Rows",
		}, Kind: Reads},
		// func (session *Session) Exec(sqlOrArgs ...any) (sql.Result, error)
		{Symbols: []string{
			"(*Session).Query", "(*Session).QueryString", "(*Session).QueryInterface", "(*Session).QuerySliceString", "(*Session).Exec",
			"(*Engine).Query", "(*Engine).QueryString", "(*Engine).QueryInterface", "(*Engine).Exec",
			"(Interface).Query", "(Interface).QueryString", "(Interface).QueryInterface", "(Interface).Exec",
		}, Kind: Queries},
		// func (session *Session) Update(bean any, condiBean ...any) (int64, error)
		{Symbols: []string{"(*Session).Update", "(*Engine).Update", "(Interface).Update"}, Kind: Writes, Written: First},
		// func (session *Session) SetExpr(column string, expression any) *Session
		{Symbols: []string{"(*Session).SetExpr"}, Kind: Builds, InPlace: true, Written: Second},
		// func (session *Session) Delete(beans ...any) (int64, error)
		{Symbols: []string{
			"(*Session).Delete", "(*Session).Insert", "(*Session).InsertOne", "(*Session).InsertMulti", "(*Session).Truncate",
			"(*Engine).Delete", "(*Engine).Insert", "(*Engine).InsertOne", "(*Engine).Truncate",
			"(Interface).Delete", "(Interface).Insert", "(Interface).InsertOne", "(Interface).Truncate",
		}, Kind: Writes},
	},
}

// Sources: xorm.io/builder v0.3.13, cond.go, cond_eq.go, builder.go: conditions
// carry what they compare with.
var xormBuilder = Library{
	Name: "xorm/builder", Path: "xorm.io/builder", Release: "v0.3.13",
	Pure: []Pure{{Symbols: []string{"*", "Or", "NotIn", "(Neq).WriteTo"}}},
	Conditions: []Condition{
		// func Or(conds ...Cond) Cond
		{Symbols: []string{"Or"}, Kind: Either},
		// type Neq map[string]interface{}
		// func NotIn(col string, values ...interface{}) Cond
		{Symbols: []string{"(Neq).WriteTo", "NotIn"}, Kind: Excludes},
	},
}
