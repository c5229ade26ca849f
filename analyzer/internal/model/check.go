package model

// This file has the rows that say what calls tell of a credential.

// Outcome is the result on which a check counts as passed.
type Outcome int

const (
	// NilError: the last result is a nil error.
	NilError Outcome = iota
	// True: the first result is true.
	True
	// One: the first result is the integer 1.
	One
	// Zero: the first result is the integer 0.
	Zero
)

// CheckKind says what a passed check means.
type CheckKind int

const (
	// Verifies: one of Args, a credential, was verified against something that
	// the client does not control.
	Verifies CheckKind = iota
	// Compares: the two Args are equal.
	Compares
	// Holds: the first of Args, a collection, contains the second.
	Holds
	// Decides: a policy engine allowed the request that Args describe.
	Decides
)

// A Check is a call whose result says something about its arguments.
type Check struct {
	Symbols []string
	Kind    CheckKind
	Args    []Arg
	// Rest: all arguments from the last of Args on belong to it.
	Rest bool
	Pass Outcome
	// Waives is a function of the library that makes an option of this call: with false,
	// it only looks at the form of the first of Args.
	Waives string
	// Skips is a field, T.F, of what the receiver is made with: where it is true, the call
	// only looks at the form of the first of Args.
	Skips string
	// Keyless is a constant of the library that stands for no key: where a function among
	// the arguments returns nothing else, anybody can write what the call accepts.
	Keyless string
	// Header is the header that the call looks at where it gets the whole request.
	Header string
	// Is names the constant of the library that says that it passed, where the result
	// is one of several. With it, and with the outcome true, a symbol may also be a
	// field that holds the result.
	Is string
}

// A Guard is a function whose result is a middleware (or which is one) that refuses every
// request for which something does not hold: of who lacks a role, say.
type Guard struct {
	Symbols []string
	Ensures []Ensures
}

// Ensures says what holds behind a [Guard].
type Ensures int

const (
	// EnsuresKey: the credential was verified.
	EnsuresKey Ensures = iota
	// EnsuresTenant: the tenant in the path is the client's.
	EnsuresTenant
	// EnsuresScope: the client has a privilege that was asked for.
	EnsuresScope
)

// A Shape looks only at the form of Arg: prefix, length, encoding. Its results
// carry the argument, still unverified. With Part the first result is only a
// piece of it, or other than the credential itself.
type Shape struct {
	Symbols []string
	Arg     Arg
	Part    bool
	// Header is the header that it looks at where Arg is the whole request.
	Header string
}

// A Digest makes of its arguments a value that a client who lacks the key in
// argument Key cannot choose; with no Key it is a checksum, which carries its
// arguments.
type Digest struct {
	Symbols []string
	Key     Arg
}
