package analyzer

import "github.com/keyauthz/keyauthz/analyzer/internal/model"

// A Model says what one package means to keyauthz: how routes and middlewares are
// registered there, what reads the request, verifies a credential, decides about
// a privilege, reaches a store. It is written as those of the frameworks that are
// known, and counts beside what the code of the package shows.
//
// Symbols are written as "Vars" for a function, "(*Context).Param" for a method,
// "(Router).Get" for one with a value receiver or of an interface, and
// "Request.Header" for a field. What the package does not have is a [Misfit].
type Model = model.Library

// The sections of a [Model] are lists of these.
type (
	HandlerSignature = model.Signature
	InputRow         = model.Input
	BindRow          = model.Bind
	RequestRow       = model.Request
	RouteRow         = model.Route
	GroupRow         = model.Group
	UseRow           = model.Use
	NextRow          = model.Next
	AbortRow         = model.Abort
	AbortedRow       = model.Aborted
	WrapRow          = model.Wrap
	WriteRow         = model.Write
	ContextSetRow    = model.ContextSet
	ContextGetRow    = model.ContextGet
	AuthRow          = model.Auth
	HarmlessRow      = model.Harmless
	CheckRow         = model.Check
	ShapeRow         = model.Shape
	DigestRow        = model.Digest
	DataRow          = model.Data
	OperationRow     = model.Operation
	PureRow          = model.Pure
	SilentRow        = model.Silent
)

// The words of a [Model]'s rows are the constants of these types. Each reads and
// writes them as text: "receiver" or "1", "header", "nil-error".
type (
	Arg       = model.Arg
	Chain     = model.Chain
	Covers    = model.Covers
	Class     = model.Class
	Tag       = model.Tag
	Outcome   = model.Outcome
	CheckKind = model.CheckKind
	DataKind  = model.DataKind
)

// A Misfit is the error of a rule on a package that is not as a [Model] says.
type Misfit = model.Misfit

// An UnmatchedModel is a [Model] that describes no package of a program.
type UnmatchedModel = model.Unmatched

// The words themselves, as the built-in models use them.
const (
	NoArg    = model.None
	Receiver = model.Receiver // other arguments are counted from 1

	Stops     = model.Stops
	Continues = model.Continues

	AllRoutes    = model.AllRoutes
	LaterRoutes  = model.LaterRoutes
	LaterInStack = model.LaterInStack
	LaterBelow   = model.LaterBelow

	Header    = model.Header
	PathParam = model.PathParam
	Query     = model.Query
	Cookie    = model.Cookie
	Body      = model.Body

	NilError = model.NilError
	True     = model.True
	One      = model.One
	Zero     = model.Zero

	Verifies = model.Verifies
	Compares = model.Compares
	Holds    = model.Holds
	Decides  = model.Decides

	Reads   = model.Reads
	Writes  = model.Writes
	Queries = model.Queries
	Builds  = model.Builds
	Scans   = model.Scans
)
