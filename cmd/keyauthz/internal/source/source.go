// Package source gives printers what stands in the files that findings speak
// of: a line to quote, a column in other units than bytes. It reads each file
// once, and does without those that it cannot read.
package source

import (
	"strings"
	"unicode/utf16"
)

// Files are files of source. The zero value is not useful; see [New].
type Files struct {
	read  func(name string) ([]byte, error)
	files map[string]*file
}

type file struct {
	data  []byte
	lines []string
}

// New returns files that read reads.
func New(read func(name string) ([]byte, error)) *Files {
	return &Files{read: read, files: make(map[string]*file)}
}

func (s *Files) file(name string) *file {
	f, ok := s.files[name]
	if !ok {
		if data, err := s.read(name); err == nil {
			f = &file{data, strings.Split(string(data), "\n")}
		}
		s.files[name] = f
	}
	return f
}

// Data returns the content of a file, and whether it can be read.
func (s *Files) Data(name string) ([]byte, bool) {
	if f := s.file(name); f != nil {
		return f.data, true
	}
	return nil, false
}

// Line returns line n of a file, counting from 1, if there is one.
func (s *Files) Line(name string, n int) (string, bool) {
	f := s.file(name)
	if f == nil || n < 1 || n > len(f.lines) {
		return "", false
	}
	return strings.TrimRight(f.lines[n-1], "\r"), true
}

// UTF16Column converts a column of a line from bytes to UTF-16 code units, in
// which editors and web pages count. Columns count from 1; zero, which is
// returned where the line is not known, means unknown.
func (s *Files) UTF16Column(name string, line, column int) int {
	text, ok := s.Line(name, line)
	if !ok || column < 1 {
		return 0
	}
	units := 1 + max(column-1-len(text), 0) // what lies behind the line's end
	for _, r := range text[:min(column-1, len(text))] {
		units += utf16.RuneLen(r)
	}
	return units
}
