package model

// Sources of this file: documentation of the packages, Go 1.26. Functions that
// keep the text usable as a credential are Pure, those that cut a piece out of
// it are Shapes with Part, those that only answer a question about its form
// are Shapes.

var stdStrings = Library{
	Name: "strings", Path: "strings", Release: "std",
	Checks: []Check{
		// func EqualFold(s, t string) bool
		{Symbols: []string{"EqualFold"}, Kind: Compares, Args: []Arg{First, Second}, Pass: True},
		// func Compare(a, b string) int
		{Symbols: []string{"Compare"}, Kind: Compares, Args: []Arg{First, Second}, Pass: Zero},
	},
	Shapes: []Shape{
		// func HasPrefix(s, prefix string) bool
		// func CutPrefix(s, prefix string) (after string, found bool)
		{Symbols: []string{
			"HasPrefix", "HasSuffix", "CutPrefix", "CutSuffix",
			"Contains", "ContainsAny", "ContainsRune", "ContainsFunc", "Count",
			"Index", "IndexAny", "IndexByte", "IndexRune", "IndexFunc",
			"LastIndex", "LastIndexAny", "LastIndexByte", "LastIndexFunc",
		}, Arg: First},
		// func Cut(s, sep string) (before, after string, found bool)
		{Symbols: []string{
			"Cut", "Split", "SplitN", "SplitAfter", "SplitAfterN", "SplitSeq", "SplitAfterSeq",
			"Fields", "FieldsFunc", "FieldsSeq", "FieldsFuncSeq", "Lines",
		}, Arg: First, Part: true},
	},
	Pure: []Pure{
		{Symbols: []string{
			"Clone", "Join", "Map", "NewReader", "NewReplacer", "(*Replacer).Replace", "Repeat", "Replace", "ReplaceAll",
			"Title", "ToLower", "ToLowerSpecial", "ToTitle", "ToUpper", "ToUpperSpecial", "ToValidUTF8",
			"Trim", "TrimFunc", "TrimLeft", "TrimLeftFunc", "TrimPrefix", "TrimRight", "TrimRightFunc", "TrimSpace",
			"TrimSuffix", "(*Builder).String",
		}},
	},
	Cuts: []Cut{
		{Symbols: []string{"TrimPrefix", "CutPrefix"}, Kind: Behind},
		{Symbols: []string{"Trim", "TrimLeft"}, Kind: Inside},
		{Symbols: []string{"Split", "SplitN"}, Kind: Between},
		{Symbols: []string{"Cut"}, Kind: Around},
	},
}

var stdBytes = Library{
	Name: "bytes", Path: "bytes", Release: "std",
	Checks: []Check{
		// func Equal(a, b []byte) bool
		{Symbols: []string{"Equal", "EqualFold"}, Kind: Compares, Args: []Arg{First, Second}, Pass: True},
		{Symbols: []string{"Compare"}, Kind: Compares, Args: []Arg{First, Second}, Pass: Zero},
	},
	Shapes: []Shape{
		{Symbols: []string{
			"HasPrefix", "HasSuffix", "CutPrefix", "CutSuffix",
			"Contains", "ContainsAny", "ContainsRune", "ContainsFunc", "Count",
			"Index", "IndexAny", "IndexByte", "IndexRune", "IndexFunc",
			"LastIndex", "LastIndexAny", "LastIndexByte", "LastIndexFunc",
		}, Arg: First},
		{Symbols: []string{
			"Cut", "Split", "SplitN", "SplitAfter", "SplitAfterN", "SplitSeq", "SplitAfterSeq",
			"Fields", "FieldsFunc", "FieldsSeq", "FieldsFuncSeq", "Lines",
		}, Arg: First, Part: true},
	},
	Pure: []Pure{
		{Symbols: []string{
			"Clone", "Join", "Map", "NewBuffer", "NewBufferString", "NewReader", "Repeat", "Replace", "ReplaceAll", "Runes",
			"ToLower", "ToTitle", "ToUpper", "ToValidUTF8",
			"Trim", "TrimFunc", "TrimLeft", "TrimPrefix", "TrimRight", "TrimSpace", "TrimSuffix",
			"(*Buffer).Bytes", "(*Buffer).String",
		}},
	},
}

var stdSlices = Library{
	Name: "slices", Path: "slices", Release: "std",
	Checks: []Check{
		// func Contains[S ~[]E, E comparable](s S, v E) bool
		{Symbols: []string{"Contains"}, Kind: Holds, Args: []Arg{First, Second}, Pass: True},
		{Symbols: []string{"Equal"}, Kind: Compares, Args: []Arg{First, Second}, Pass: True},
		{Symbols: []string{"Compare"}, Kind: Compares, Args: []Arg{First, Second}, Pass: Zero},
	},
	Pure: []Pure{
		{Symbols: []string{"Clone", "Collect", "Compact", "Concat", "Sorted", "Values"}},
	},
}

var stdMaps = Library{
	Name: "maps", Path: "maps", Release: "std",
	Pure: []Pure{
		{Symbols: []string{"Clone", "Collect", "Keys", "Values"}},
	},
}

var stdReflect = Library{
	Name: "reflect", Path: "reflect", Release: "std",
	Checks: []Check{
		// func DeepEqual(x, y any) bool
		{Symbols: []string{"DeepEqual"}, Kind: Compares, Args: []Arg{First, Second}, Pass: True},
	},
}

var stdCmp = Library{
	Name: "cmp", Path: "cmp", Release: "std",
	Checks: []Check{
		// func Compare[T Ordered](x, y T) int
		{Symbols: []string{"Compare"}, Kind: Compares, Args: []Arg{First, Second}, Pass: Zero},
	},
	Pure: []Pure{
		{Symbols: []string{"Or"}},
	},
}

var stdRegexp = Library{
	Name: "regexp", Path: "regexp", Release: "std",
	Shapes: []Shape{
		// func MatchString(pattern string, s string) (matched bool, err error)
		{Symbols: []string{"MatchString", "Match", "MatchReader"}, Arg: Second},
		// func (re *Regexp) MatchString(s string) bool
		{Symbols: []string{
			"(*Regexp).MatchString", "(*Regexp).Match", "(*Regexp).MatchReader",
			"(*Regexp).FindIndex", "(*Regexp).FindStringIndex", "(*Regexp).FindAllIndex", "(*Regexp).FindAllStringIndex",
		}, Arg: First},
		// func (re *Regexp) FindStringSubmatch(s string) []string
		{Symbols: []string{
			"(*Regexp).Find", "(*Regexp).FindString", "(*Regexp).FindSubmatch", "(*Regexp).FindStringSubmatch",
			"(*Regexp).FindAll", "(*Regexp).FindAllString", "(*Regexp).FindAllSubmatch", "(*Regexp).FindAllStringSubmatch",
			"(*Regexp).Split",
		}, Arg: First, Part: true},
	},
	Cuts: []Cut{
		{Symbols: []string{"(*Regexp).FindStringSubmatch"}, Kind: Groups},
	},
	Pure: []Pure{
		{Symbols: []string{
			"QuoteMeta", "(*Regexp).ReplaceAll", "(*Regexp).ReplaceAllFunc", "(*Regexp).ReplaceAllLiteral",
			"(*Regexp).ReplaceAllLiteralString", "(*Regexp).ReplaceAllString", "(*Regexp).ReplaceAllStringFunc",
		}},
	},
}

var stdUnicode = Library{
	Name: "unicode", Path: "unicode", Release: "std",
	Shapes: []Shape{
		// func IsLetter(r rune) bool
		{Symbols: []string{
			"IsControl", "IsDigit", "IsGraphic", "IsLetter", "IsLower", "IsMark", "IsNumber", "IsPrint", "IsPunct",
			"IsSpace", "IsSymbol", "IsTitle", "IsUpper",
		}, Arg: First},
		// func Is(rangeTab *RangeTable, r rune) bool
		{Symbols: []string{"Is"}, Arg: Second},
	},
	Pure: []Pure{
		{Symbols: []string{"ToLower", "ToTitle", "ToUpper", "SimpleFold"}},
	},
}

var stdUTF8 = Library{
	Name: "unicode/utf8", Path: "unicode/utf8", Release: "std",
	Shapes: []Shape{
		{Symbols: []string{"Valid", "ValidString", "RuneCount", "RuneCountInString"}, Arg: First},
	},
}

var stdStrconv = Library{
	Name: "strconv", Path: "strconv", Release: "std",
	Shapes: []Shape{
		// func Atoi(s string) (int, error)
		{Symbols: []string{"Atoi", "ParseBool", "ParseFloat", "ParseInt", "ParseUint", "Unquote"}, Arg: First},
	},
	Pure: []Pure{
		{Symbols: []string{"FormatBool", "FormatFloat", "FormatInt", "FormatUint", "Itoa", "Quote"}},
	},
}

var stdPath = Library{
	Name: "path", Path: "path", Release: "std",
	Shapes: []Shape{
		// func Match(pattern, name string) (matched bool, err error)
		{Symbols: []string{"Match"}, Arg: Second},
		{Symbols: []string{"IsAbs"}, Arg: First},
		{Symbols: []string{"Base", "Dir", "Ext", "Split"}, Arg: First, Part: true},
	},
	Cuts: []Cut{
		// func Base(path string) string
		{Symbols: []string{"Base"}, Kind: LastOf},
		// func Split(path string) (dir, file string)
		{Symbols: []string{"Split"}, Kind: InFrontOfLast},
	},
	Pure: []Pure{
		{Symbols: []string{"Clean", "Join"}},
	},
}

var stdFilepath = Library{
	Name: "path/filepath", Path: "path/filepath", Release: "std",
	Shapes: []Shape{
		{Symbols: []string{"Match"}, Arg: Second},
		{Symbols: []string{"IsAbs", "IsLocal"}, Arg: First},
		{Symbols: []string{"Base", "Dir", "Ext", "Split"}, Arg: First, Part: true},
	},
	Pure: []Pure{
		{Symbols: []string{"Clean", "Join", "FromSlash", "ToSlash"}},
	},
}

var stdHTML = Library{
	Name: "html", Path: "html", Release: "std",
	Pure: []Pure{
		{Symbols: []string{"*"}},
	},
}

var stdErrors = Library{
	Name: "errors", Path: "errors", Release: "std",
	Pure: []Pure{
		{Symbols: []string{"*"}},
	},
}
