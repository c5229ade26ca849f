package model

// To parse an identifier says that it has the form of one.

// Sources: github.com/google/uuid v1.6.0, uuid.go.
var googleUUID = Library{
	Name: "google/uuid", Path: "github.com/google/uuid", Release: "v1.6.0",
	Shapes: []Shape{
		// func Parse(s string) (UUID, error)
		// func Validate(s string) error
		{Symbols: []string{"Parse", "MustParse", "ParseBytes", "FromBytes", "Validate"}, Arg: First},
		// func (uuid UUID) Version() Version
		{Symbols: []string{"(UUID).Version", "(UUID).Variant"}, Arg: Receiver, Part: true},
	},
	Pure: []Pure{
		{Symbols: []string{"Must", "(UUID).String"}},
	},
}

// Sources: github.com/gofrs/uuid/v5 v5.5.1, codec.go.
var gofrsUUID = Library{
	Name: "gofrs/uuid", Path: "github.com/gofrs/uuid", Release: "v5.5.1",
	Shapes: []Shape{
		// func FromString(text string) (UUID, error)
		{Symbols: []string{"FromString", "FromStringOrNil", "FromBytes", "FromBytesOrNil", "(*UUID).Parse"}, Arg: First},
		// func (u UUID) Version() byte
		{Symbols: []string{"(UUID).Version", "(UUID).Variant"}, Arg: Receiver, Part: true},
	},
	Pure: []Pure{
		{Symbols: []string{"Must", "(UUID).String"}},
	},
}

// Sources: github.com/satori/go.uuid v1.2.0, codec.go.
var satoriUUID = Library{
	Name: "satori/go.uuid", Path: "github.com/satori/go.uuid", Release: "v1.2.0",
	Checks: []Check{
		// func Equal(u1 UUID, u2 UUID) bool
		{Symbols: []string{"Equal"}, Kind: Compares, Args: []Arg{First, Second}, Pass: True},
	},
	Shapes: []Shape{
		{Symbols: []string{"FromString", "FromStringOrNil", "FromBytes", "FromBytesOrNil"}, Arg: First},
	},
	Pure: []Pure{
		{Symbols: []string{"Must", "(UUID).String"}},
	},
}

// Sources: github.com/oklog/ulid/v2 v2.1.1, ulid.go.
var oklogULID = Library{
	Name: "oklog/ulid", Path: "github.com/oklog/ulid", Release: "v2.1.1",
	Checks: []Check{
		// func (id ULID) Compare(other ULID) int
		{Symbols: []string{"(ULID).Compare"}, Kind: Compares, Args: []Arg{Receiver, First}, Pass: Zero},
	},
	Shapes: []Shape{
		// func Parse(ulid string) (id ULID, err error)
		{Symbols: []string{"Parse", "ParseStrict", "MustParse", "MustParseStrict"}, Arg: First},
	},
	Pure: []Pure{
		{Symbols: []string{"(ULID).String"}},
	},
}

// Sources: github.com/segmentio/ksuid v1.0.4, ksuid.go.
var segmentioKSUID = Library{
	Name: "segmentio/ksuid", Path: "github.com/segmentio/ksuid", Release: "v1.0.4",
	Checks: []Check{
		// func Compare(a, b KSUID) int
		{Symbols: []string{"Compare"}, Kind: Compares, Args: []Arg{First, Second}, Pass: Zero},
	},
	Shapes: []Shape{
		// func Parse(s string) (KSUID, error)
		{Symbols: []string{"Parse", "FromBytes"}, Arg: First},
	},
	Pure: []Pure{
		{Symbols: []string{"(KSUID).String"}},
	},
}

// Sources: github.com/rs/xid v1.6.0, id.go.
var rsXID = Library{
	Name: "rs/xid", Path: "github.com/rs/xid", Release: "v1.6.0",
	Checks: []Check{
		// func (id ID) Compare(other ID) int
		{Symbols: []string{"(ID).Compare"}, Kind: Compares, Args: []Arg{Receiver, First}, Pass: Zero},
	},
	Shapes: []Shape{
		// func FromString(id string) (ID, error)
		{Symbols: []string{"FromString", "FromBytes"}, Arg: First},
	},
	Pure: []Pure{
		{Symbols: []string{"(ID).String"}},
	},
}
