package model

// DataKind says what a data call does.
type DataKind int

const (
	// Reads returns stored data selected by the arguments.
	Reads DataKind = iota
	// Writes changes stored data.
	Writes
	// Queries does what the SQL text in argument SQL says.
	Queries
	// Builds returns a query, or narrows one, that a later call runs.
	Builds
	// Scans fills its arguments from its receiver.
	Scans
)

// A Data call reaches a store: its arguments select what is read or written.
type Data struct {
	Symbols []string
	Kind    DataKind
	SQL     Arg
	// Written is the argument with what is stored; the others say where.
	Written Arg
	// Fields are those of a struct among the arguments that select; what is in the others
	// is stored.
	Fields []string
	// Filled is the argument in which a later call that reads puts what it finds.
	Filled Arg
	// InPlace: a call that builds changes its receiver, too.
	InPlace bool
}

// A Condition says how what a function adds to a query counts beside what others do, all
// of which must hold. It is said of functions that other rows speak of as well. A method
// stands for the values of its type: (Or).ToSql.
type Condition struct {
	Symbols []string
	Kind    ConditionKind
}

// ConditionKind says how a [Condition] counts.
type ConditionKind int

const (
	// Either: it is enough, without what a method's receiver asks for, or its arguments
	// are each enough.
	Either ConditionKind = iota
	// Excludes: the rows that it holds for are not meant.
	Excludes
)

// An Operation is sensitive by itself.
type Operation struct {
	Symbols []string
	// What is said of it in messages, "deletes a file tree"; Severe operations
	// are reported even where no principal has scopes.
	What   string
	Severe bool
	// Removes: stored data is gone after it.
	Removes bool
}

// Pure functions only derive their results from their arguments. A symbol "*"
// stands for the whole package.
type Pure struct {
	Symbols []string
}

// Many calls find any number of rows, none among them: that they had no error says
// nothing of what they were asked for. It is said of functions that other rows speak of
// as well.
type Many struct {
	Symbols []string
	// Counts: nor does what they return, which they have counted up themselves.
	Counts bool
}

// A Cut takes pieces out of its first argument, a text such as the path of a
// request. It is said of functions that other rows speak of as well.
type Cut struct {
	Symbols []string
	Kind    CutKind
}

// CutKind says which pieces a [Cut] takes.
type CutKind int

const (
	// Behind: what is behind the second argument, if the text begins with it.
	Behind CutKind = iota + 1
	// Inside: what is between characters of the second argument.
	Inside
	// Between: all pieces between the second argument.
	Between
	// Around: the first piece in front of the second argument, and the rest.
	Around
	// LastOf: the last element of a path.
	LastOf
	// InFrontOfLast: what is in front of the last element of a path, and that.
	InFrontOfLast
	// Groups: what the groups of a regular expression match.
	Groups
)

// Silent functions keep what they get from the client and from the program:
// logs, metrics, traces. Passing a value to one is no use of it. A symbol "*"
// stands for the whole package and its subpackages.
type Silent struct {
	Symbols []string
}
