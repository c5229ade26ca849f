package model

// Sources of this file: documentation of the packages, Go 1.26. To decode or to
// parse says that the text has a form, never whose it is.

var stdHex = Library{
	Name: "encoding/hex", Path: "encoding/hex", Release: "std",
	Shapes: []Shape{
		// func DecodeString(s string) ([]byte, error)
		{Symbols: []string{"DecodeString"}, Arg: First},
		// func Decode(dst, src []byte) (int, error)
		{Symbols: []string{"Decode"}, Arg: Second},
	},
	Pure: []Pure{
		{Symbols: []string{"EncodeToString", "AppendEncode", "Dump"}},
	},
}

var stdBase64 = Library{
	Name: "encoding/base64", Path: "encoding/base64", Release: "std",
	Shapes: []Shape{
		// func (enc *Encoding) DecodeString(s string) ([]byte, error)
		{Symbols: []string{"(*Encoding).DecodeString"}, Arg: First},
		{Symbols: []string{"(*Encoding).Decode"}, Arg: Second},
	},
	Pure: []Pure{
		{Symbols: []string{"(*Encoding).EncodeToString", "(*Encoding).AppendEncode", "NewDecoder"}},
	},
}

var stdBase32 = Library{
	Name: "encoding/base32", Path: "encoding/base32", Release: "std",
	Shapes: []Shape{
		{Symbols: []string{"(*Encoding).DecodeString"}, Arg: First},
		{Symbols: []string{"(*Encoding).Decode"}, Arg: Second},
	},
	Pure: []Pure{
		{Symbols: []string{"(*Encoding).EncodeToString", "(*Encoding).AppendEncode", "NewDecoder"}},
	},
}

var stdBinary = Library{
	Name: "encoding/binary", Path: "encoding/binary", Release: "std",
	Shapes: []Shape{
		{Symbols: []string{"Varint", "Uvarint"}, Arg: First},
	},
}

var stdPEM = Library{
	Name: "encoding/pem", Path: "encoding/pem", Release: "std",
	Shapes: []Shape{
		// func Decode(data []byte) (p *Block, rest []byte)
		{Symbols: []string{"Decode"}, Arg: First},
	},
}

var stdJSON = Library{
	Name: "encoding/json", Path: "encoding/json", Release: "std",
	Writes: []Write{
		// func NewEncoder(w io.Writer) *Encoder
		{Symbols: []string{"NewEncoder"}, To: First, Makes: true},
		{Symbols: []string{"(*Encoder).Encode"}},
	},
	Shapes: []Shape{
		// func Valid(data []byte) bool
		{Symbols: []string{"Valid"}, Arg: First},
	},
	Pure: []Pure{
		{Symbols: []string{"Marshal", "MarshalIndent", "NewDecoder"}},
	},
}

var stdXML = Library{
	Name: "encoding/xml", Path: "encoding/xml", Release: "std",
	Writes: []Write{
		{Symbols: []string{"NewEncoder"}, To: First, Makes: true},
		{Symbols: []string{"(*Encoder).Encode", "(*Encoder).EncodeElement"}},
	},
	Pure: []Pure{
		{Symbols: []string{"Marshal", "MarshalIndent", "NewDecoder"}},
	},
}

var stdCSV = Library{
	Name: "encoding/csv", Path: "encoding/csv", Release: "std",
	Writes: []Write{
		{Symbols: []string{"NewWriter"}, To: First, Makes: true},
		{Symbols: []string{"(*Writer).Write", "(*Writer).WriteAll"}},
	},
}

var stdURL = Library{
	Name: "net/url", Path: "net/url", Release: "std",
	Inputs: []Input{
		// func (u *URL) Query() Values
		{Symbols: []string{"(*URL).Query"}, Class: Query, Of: Receiver},
		// func (v Values) Get(key string) string
		{Symbols: []string{"(Values).Get"}, Class: Query, Name: First, Of: Receiver},
	},
	Shapes: []Shape{
		// func Parse(rawURL string) (*URL, error)
		{Symbols: []string{"Parse", "ParseRequestURI", "ParseQuery", "PathUnescape", "QueryUnescape"}, Arg: First},
	},
	Pure: []Pure{
		{Symbols: []string{
			"JoinPath", "PathEscape", "QueryEscape", "(*URL).EscapedPath", "(*URL).String", "(Values).Encode",
		}},
	},
}

var stdMail = Library{
	Name: "net/mail", Path: "net/mail", Release: "std",
	Shapes: []Shape{
		{Symbols: []string{"ParseAddress", "ParseAddressList", "ParseDate"}, Arg: First},
	},
}

var stdNet = Library{
	Name: "net", Path: "net", Release: "std",
	Shapes: []Shape{
		{Symbols: []string{"ParseCIDR", "ParseIP", "ParseMAC"}, Arg: First},
		// func SplitHostPort(hostport string) (host, port string, err error)
		{Symbols: []string{"SplitHostPort"}, Arg: First, Part: true},
	},
	Pure: []Pure{
		{Symbols: []string{"JoinHostPort"}},
	},
}

var stdNetip = Library{
	Name: "net/netip", Path: "net/netip", Release: "std",
	Shapes: []Shape{
		{Symbols: []string{"ParseAddr", "ParseAddrPort", "ParsePrefix"}, Arg: First},
	},
}

var stdTime = Library{
	Name: "time", Path: "time", Release: "std",
	Shapes: []Shape{
		// func Parse(layout, value string) (Time, error)
		{Symbols: []string{"Parse", "ParseInLocation"}, Arg: Second},
		{Symbols: []string{"ParseDuration"}, Arg: First},
	},
}
