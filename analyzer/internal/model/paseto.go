package model

// Sources: aidanwoods.dev/go-paseto v1.6.0, parser.go, token.go.
var goPaseto = Library{
	Name: "go-paseto", Path: "aidanwoods.dev/go-paseto", Release: "v1.6.0",
	Checks: []Check{
		// func (p Parser) ParseV4Public(key V4AsymmetricPublicKey, tainted string, implicit []byte) (*Token, error)
		{Symbols: []string{
			"(Parser).ParseV2Local", "(Parser).ParseV2Public", "(Parser).ParseV3Local", "(Parser).ParseV3Public",
			"(Parser).ParseV4Local", "(Parser).ParseV4Public",
		}, Kind: Verifies, Args: []Arg{Second}},
	},
	Shapes: []Shape{
		// func (p Parser) UnsafeParseFooter(protocol Protocol, tainted string) ([]byte, error)
		{Symbols: []string{"(Parser).UnsafeParseFooter"}, Arg: Second, Part: true},
	},
	Issues: []Issue{
		// func (t Token) V4Sign(key V4AsymmetricSecretKey, implicit []byte) string
		{Symbols: []string{
			"(Token).V2Sign", "(Token).V2Encrypt", "(Token).V3Sign", "(Token).V3Encrypt", "(Token).V4Sign", "(Token).V4Encrypt",
		}},
	},
	Data: []Data{
		// func (t Token) Get(key string, output interface{}) (err error)
		{Symbols: []string{"(Token).Get"}, Kind: Scans},
	},
}

// Sources: github.com/o1egl/paseto v1.0.0, v1.go, v2.go, parser.go.
var o1eglPaseto = Library{
	Name: "paseto", Path: "github.com/o1egl/paseto", Release: "v1.0.0",
	Checks: []Check{
		// func (*V2) Decrypt(token string, key []byte, payload interface{}, footer interface{}) error
		// func Parse(token string, payload interface{}, footer interface{}, symmetricKey []byte,
		//	publicKeys map[Version]crypto.PublicKey) (Version, error)
		{Symbols: []string{
			"(*V1).Decrypt", "(*V1).Verify", "(*V2).Decrypt", "(*V2).Verify", "(Protocol).Decrypt", "(Protocol).Verify", "Parse",
		}, Kind: Verifies, Args: []Arg{First}},
	},
	Shapes: []Shape{
		// func ParseFooter(token string, footer interface{}) error
		{Symbols: []string{"ParseFooter"}, Arg: First, Part: true},
	},
	Issues: []Issue{
		// func (p *V1) Sign(privateKey crypto.PrivateKey, payload interface{}, footer interface{}) (string, error)
		{Symbols: []string{"(*V1).Sign", "(*V1).Encrypt", "(*V2).Sign", "(*V2).Encrypt"}},
	},
}
