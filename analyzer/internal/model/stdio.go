package model

// Sources of this file: documentation of the packages, Go 1.26.

var stdContext = Library{
	Name: "context", Path: "context", Release: "std",
	Sets: []ContextSet{
		// func WithValue(parent Context, key, val any) Context
		{Symbols: []string{"WithValue"}, Key: Second, Value: Third},
	},
	Gets: []ContextGet{
		// func (c Context) Value(key any) any
		{Symbols: []string{"(Context).Value"}, Key: First},
	},
	Pure: []Pure{
		// The result has the values of the argument.
		{Symbols: []string{
			"WithCancel", "WithCancelCause", "WithDeadline", "WithDeadlineCause", "WithTimeout", "WithTimeoutCause",
			"WithoutCancel",
		}},
	},
}

var stdFmt = Library{
	Name: "fmt", Path: "fmt", Release: "std",
	Writes: []Write{
		// func Fprintf(w io.Writer, format string, a ...any) (n int, err error)
		{Symbols: []string{"Fprint", "Fprintf", "Fprintln"}, To: First},
	},
	Pure: []Pure{
		{Symbols: []string{"Append", "Appendf", "Appendln", "Errorf", "Sprint", "Sprintf", "Sprintln"}},
	},
	Silent: []Silent{
		{Symbols: []string{"Print", "Printf", "Println"}},
	},
	Shapes: []Shape{
		// func Sscanf(str string, format string, a ...any) (n int, err error)
		// func Fscan(r io.Reader, a ...any) (n int, err error)
		{Symbols: []string{"Sscan", "Sscanf", "Sscanln", "Fscan", "Fscanf", "Fscanln"}, Arg: First, Part: true},
	},
}

var stdIO = Library{
	Name: "io", Path: "io", Release: "std",
	Writes: []Write{
		// func WriteString(w Writer, s string) (n int, err error)
		// func Copy(dst Writer, src Reader) (written int64, err error)
		{Symbols: []string{"WriteString", "Copy", "CopyN", "CopyBuffer"}, To: First},
	},
	Pure: []Pure{
		{Symbols: []string{"LimitReader", "MultiReader", "NopCloser", "ReadAll", "TeeReader"}},
	},
}

var stdBufio = Library{
	Name: "bufio", Path: "bufio", Release: "std",
	Writes: []Write{
		// func NewWriter(w io.Writer) *Writer
		{Symbols: []string{"NewWriter", "NewWriterSize"}, To: First, Makes: true},
		{Symbols: []string{
			"(*Writer).ReadFrom", "(*Writer).Write", "(*Writer).WriteByte", "(*Writer).WriteRune", "(*Writer).WriteString",
		}},
	},
	Pure: []Pure{
		{Symbols: []string{"NewReader", "NewReaderSize", "NewScanner", "(*Scanner).Bytes", "(*Scanner).Text"}},
	},
}

var stdGzip = Library{
	Name: "compress/gzip", Path: "compress/gzip", Release: "std",
	Writes: []Write{
		// func NewWriter(w io.Writer) *Writer
		{Symbols: []string{"NewWriter", "NewWriterLevel"}, To: First, Makes: true},
		{Symbols: []string{"(*Writer).Write"}},
	},
	Pure: []Pure{
		{Symbols: []string{"NewReader"}},
	},
}

var stdHTMLTemplate = Library{
	Name: "html/template", Path: "html/template", Release: "std",
	Writes: []Write{
		// func (t *Template) Execute(wr io.Writer, data any) error
		{Symbols: []string{"(*Template).Execute", "(*Template).ExecuteTemplate"}, To: First},
	},
}

var stdTextTemplate = Library{
	Name: "text/template", Path: "text/template", Release: "std",
	Writes: []Write{
		{Symbols: []string{"(*Template).Execute", "(*Template).ExecuteTemplate"}, To: First},
	},
}

var stdLog = Library{
	Name: "log", Path: "log", Release: "std",
	Silent: []Silent{
		{Symbols: []string{"*"}},
	},
}

var stdSlog = Library{
	Name: "log/slog", Path: "log/slog", Release: "std",
	Silent: []Silent{
		{Symbols: []string{"*"}},
	},
}

var stdExpvar = Library{
	Name: "expvar", Path: "expvar", Release: "std",
	Silent: []Silent{
		{Symbols: []string{"*"}},
	},
}

// Handlers that tell of the program itself.
var stdPprof = Library{
	Name: "net/http/pprof", Path: "net/http/pprof", Release: "std",
	Harmless: []Harmless{
		{Symbols: []string{"*"}},
	},
}

var stdOS = Library{
	Name: "os", Path: "os", Release: "std",
	Sensitive: []Operation{
		// func RemoveAll(path string) error
		{Symbols: []string{"RemoveAll", "(*Root).RemoveAll"}, What: "deletes a file tree", Severe: true, Removes: true},
		// Handlers remove their temporary files all the time.
		{Symbols: []string{"Remove", "(*Root).Remove"}, What: "deletes a file", Removes: true},
		{Symbols: []string{"StartProcess"}, What: "executes a process", Severe: true},
	},
}

var stdExec = Library{
	Name: "os/exec", Path: "os/exec", Release: "std",
	Sensitive: []Operation{
		// func (c *Cmd) Run() error
		{Symbols: []string{
			"(*Cmd).Run", "(*Cmd).Start", "(*Cmd).Output", "(*Cmd).CombinedOutput",
		}, What: "executes a process", Severe: true},
	},
	Pure: []Pure{
		// func Command(name string, arg ...string) *Cmd
		{Symbols: []string{"Command"}},
	},
}

var stdSync = Library{
	Name: "sync", Path: "sync", Release: "std",
	Data: []Data{
		// func (m *Map) Load(key any) (value any, ok bool)
		{Symbols: []string{"(*Map).Load"}},
		{Symbols: []string{
			"(*Map).CompareAndDelete", "(*Map).CompareAndSwap", "(*Map).Delete", "(*Map).LoadAndDelete",
			"(*Map).LoadOrStore", "(*Map).Store", "(*Map).Swap",
		}, Kind: Writes},
	},
}
