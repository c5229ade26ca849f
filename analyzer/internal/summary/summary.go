// Package summary computes what a caller can see of a function: where its
// results come from, which guards a successful call establishes, which effects
// it has and under which guards, how it continues a chain of handlers, and what
// it registers on routers. Summaries are symbolic: they speak of parameters,
// captured variables, context keys and inputs of the request, and are
// instantiated where the function is called or run.
//
// The package knows what APIs mean (package model) but makes no judgement about
// authorization: whether an equality binds a tenant is decided in package authz,
// when it is known what the two sides are.
//
// Its limits: recursion is cut at the first repetition; calls through function
// values that come from neither a parameter, a captured variable nor a literal
// count as unseen, as do calls through interfaces except where every value that
// reaches the call is known in the package; reflection is not followed.
package summary

import (
	"go/token"

	"github.com/keyauthz/keyauthz/analyzer/internal/flow"
	"github.com/keyauthz/keyauthz/analyzer/internal/model"
)

// A Pos is a place in source. In the package being analysed P is valid; places
// of imported packages have only Where, "import/path/file:line:col".
type Pos struct {
	P     token.Pos
	End   token.Pos
	Where string
}

// GuardKind says what sort of condition a guard is.
type GuardKind uint8

const (
	// Shape: X was looked at for its form only; Name says how.
	Shape GuardKind = iota + 1
	// Equal: X equals Y, or an element of X does.
	Equal
	// Truth: X, a flag or mask, is set.
	Truth
	// Order: X was compared with Y by size.
	Order
	// Check: the call Name, whose code is not seen or which reaches a store,
	// accepted the values X.
	Check
	// Verify: the call Name verified the credential among X.
	Verify
	// Decide: the policy engine Name allowed what X describes.
	Decide
	// Denied: the client was answered with an error.
	Denied
	// Failed: the function Name did not accept the values X, for one of several
	// reasons.
	Failed
	// Mixed: the way stands for several, too many to tell apart, on each of which
	// more holds than is said.
	Mixed
)

var guardNames = [...]string{Shape: "shape", Equal: "equal", Truth: "truth", Order: "order", Check: "check", Verify: "verify", Decide: "decide", Denied: "denied", Failed: "failed", Mixed: "mixed"}

func (k GuardKind) String() string { return guardNames[k] }

// A Guard is a condition on values that holds on a path.
type Guard struct {
	Kind GuardKind
	// Not: the condition is known to have failed.
	Not  bool
	X, Y flow.Set
	Name string
	Pos  Pos
	// Given are the values that had to be there for the check to be made.
	Given []flow.Set
	// Late is the call, if there is one, whose result a Check is about and whose
	// callee may be known later.
	Late []LateCall
}

// A LateCall is a call whose callee is not known in the function's own package,
// or a test of its result.
type LateCall struct {
	// Method is the interface method that is called, "path.I.M", or Func the
	// function value.
	Method string
	Func   Sym
	Args   []flow.Set // origins of each argument, receiver first
	// Result is the one that is tested, and NonZero how.
	Result  int
	NonZero bool
	// Some says that it is asked of the elements of a list, in turn, until one passes.
	Some bool
}

// Outcome is what a caller learns from testing a result.
type Outcome struct {
	Result  int
	NonZero bool
	// Guards are the alternatives of what holds whenever the result is so; none,
	// if it never is.
	Guards [][]int
}

// A Told is what a caller learns from a result that tells by a constant how a call went.
type Told struct {
	Result int
	// Is is the constant as Go writes it, 200 or "expired".
	Is     string
	Guards [][]int
}

// EffectKind says what an effect does.
type EffectKind uint8

const (
	// Read: Args select stored data, which is returned.
	Read EffectKind = iota + 1
	// Write: Args select or are stored data that changes.
	Write
	// Sensitive: an operation that needs a privilege.
	Sensitive
	// Grant: the client is answered; Status holds the status if it is not known
	// to be one of success.
	Grant
	// Next: the chain continues with the next handler, or with Target.
	Next
	// Unseen: Args go to code that is not seen.
	Unseen
	// Forward: the request as a whole goes to code that is not seen.
	Forward
	// Issue: a credential is made for a client.
	Issue
	// Callback: Target, a parameter or captured variable, is called; callers know
	// what it does.
	Callback
	// Choose: a value is Args, where there is also To that it could have been.
	Choose
	// Stamp: a header of a request, Args, whose name is To, is given Status.
	Stamp
)

var effectNames = [...]string{Read: "read", Write: "write", Sensitive: "sensitive", Grant: "grant", Next: "next", Unseen: "unseen", Forward: "forward", Issue: "issue", Callback: "callback", Choose: "choose", Stamp: "stamp"}

func (k EffectKind) String() string { return effectNames[k] }

// An Effect is something that guards protect.
type Effect struct {
	Kind EffectKind
	// Name is what is called, as messages show it: "store.Load".
	Name string
	// What says what a sensitive operation does: "DELETE FROM keys".
	What   string
	Severe bool
	// Aside: nobody learns how it went, such as that of a log.
	Aside bool
	// Adds: a row is added, which says nothing of whose is what it points to.
	Adds bool
	// Copies: what is added is made of rows that are looked for.
	Copies bool
	// Removes: of a Sensitive operation, stored data is gone after it.
	Removes bool
	// Asks says whether the text of a query speaks of a privilege.
	Asks Asked
	// Admins: what a Read finds is kept of administrators, by the table or type.
	Admins bool
	// Found is the type of what a Read finds, "path.T", where that is a struct.
	Found string
	// Some are those of Args that are there only if the client asks for it.
	Some flow.Set
	// Text is the text of the statement, if only callers know it.
	Text flow.Set
	Args flow.Set
	// Status of a Grant, and the writer it goes to; or what was not chosen.
	Status, To flow.Set
	// Target is what a Next continues with or a Callback calls, and Passed the origins of each of its
	// arguments.
	Target Sym
	Passed []flow.Set
	// When says which requests a dispatcher leaves to Target: alternatives of what
	// holds for them. It is empty for a Next that is no branch of one.
	When [][]Match
	// Late is the call, if there is one, whose callee may be known later.
	Late []LateCall
	// Guards are the alternatives of what holds where the effect is.
	Guards [][]int
	// Pos is where the effect is; Site is the place in the summarised function
	// that leads to it, which is Pos unless it lies in a callee.
	Pos, Site Pos
}

// Asked is what the text of a query says of privileges.
type Asked uint8

const (
	// AsksNothing: there is no such text, or it selects a privilege and leaves it to
	// the program to look at it.
	AsksNothing Asked = iota
	// AsksOther: it speaks of no privilege.
	AsksOther
	// AsksPrivilege: a privilege is among its conditions.
	AsksPrivilege
	// AsksEither: it speaks of none, and what the effect has is only what one condition
	// asks for, where another one is enough.
	AsksEither
)

// Branch reports whether e is the call by which a dispatcher leaves some of its
// requests to another handler.
func (e *Effect) Branch() bool { return len(e.When) > 0 }

// A ContextValue is kept in the request's context.
type ContextValue struct {
	Key    string
	Value  flow.Set
	Struct bool // the value is a struct, or points to one
	Type   string
	Tenant bool // its type has a field that names a tenant
	Scope  bool // ... or holds privileges
	// When are the alternatives of what holds where it is kept, if that is known.
	When [][]int
	Pos  Pos
}

// An Identity is a value obtained by means of a credential or from the context,
// by its type.
type Identity struct {
	Type   string
	Of     flow.Set
	Tenant bool
	Scope  bool
}

// A Summary is the caller-visible behaviour of one function.
type Summary struct {
	// Key identifies the function in the program: "path.F", "path.(T).M",
	// "path.F$1".
	Key    string
	Name   string // as messages show it: "T.M"
	Params int
	Pos    Pos

	// Results are the origins of each result; Values what each result is where it
	// is a function, a router or a constant.
	Results []flow.Set
	Values  []Sym
	// Stores are what the function writes through its parameters and captured
	// variables.
	ParamStores []Stored
	FreeStores  []Stored
	Left        []Left

	// Front are the keys of the methods that run in front of the function, a method of a
	// controller, wherever that is registered. Of one that runs in front of others by
	// itself, they are the names of methods that it calls of the controller which embeds
	// its own, if that has them.
	Front []string

	// Endpoint: by its type the function can be a handler that answers by returning
	// no error.
	Endpoint bool

	Guards   []Guard
	Outcomes []Outcome
	// Told has all constants that a result may be, for results that are nothing else.
	Told []Told
	// Always are the alternatives of what holds whenever the function returns.
	Always  [][]int
	Never   bool // it does not return: it panics, or ends the program
	Effects []Effect
	// Lists: it asks a store for data that nothing of the request selects, which is no
	// effect of its own.
	Lists bool
	// Matches are what guards say of the method or path of the request, for handlers.
	Matches []GuardMatch

	// Continues: the function takes a context of a framework that continues by
	// default, and returns on some path without having aborted; On are the
	// alternatives of what holds whenever it does.
	Framework string // name of the framework whose handler it is
	Chain     model.Chain
	Continues bool
	Aborts    bool // some path aborts
	On        [][]int

	// Compared are the origins of things that are compared with each other, on
	// whichever way.
	Compared []flow.Set

	// Sources are the places where the function, or what it calls, reads what the
	// client may have shown.
	Sources []Source

	Closures   []Closure
	Context    []ContextValue
	Identities []Identity
	Ops        []Op
	// GaveUp says why the summary is incomplete, if it is.
	GaveUp string
}

// A Closure is a function that another one goes on with, with the origins of what it has
// captured there, or of its receiver.
type Closure struct {
	Key  string
	Free []flow.Set
}

// Stored is what a function writes through variable Index.
type Stored struct {
	Index int
	Set   flow.Set
}

// IsHandler reports whether the function can serve as a handler of a framework.
func (s *Summary) IsHandler() bool { return s.Framework != "" }
