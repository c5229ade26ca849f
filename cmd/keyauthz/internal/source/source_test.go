package source

import (
	"errors"
	"testing"
)

func files() (*Files, *int) {
	reads := new(int)
	return New(func(name string) ([]byte, error) {
		*reads++
		if name != "a.go" {
			return nil, errors.New("gone")
		}
		return []byte("plain\r\né😀x\n\xff\xfeb\n"), nil
	}), reads
}

func TestLinesAreThoseOfTheFile(t *testing.T) {
	f, reads := files()
	for n, want := range []string{1: "plain", 2: "é😀x", 3: "\xff\xfeb", 4: ""} {
		if got, ok := f.Line("a.go", n); n > 0 && (got != want || !ok) {
			t.Errorf("line %d: %q, %t", n, got, ok)
		}
	}
	for _, n := range []int{-1, 0, 5} {
		if got, ok := f.Line("a.go", n); ok {
			t.Errorf("line %d: %q", n, got)
		}
	}
	if *reads != 1 {
		t.Errorf("read %d times", *reads)
	}
}

func TestAFileThatCannotBeReadHasNothing(t *testing.T) {
	f, reads := files()
	if data, ok := f.Data("b.go"); ok || data != nil {
		t.Errorf("data %q", data)
	}
	if line, ok := f.Line("b.go", 1); ok {
		t.Errorf("line %q", line)
	}
	if column := f.UTF16Column("b.go", 1, 3); column != 0 {
		t.Errorf("column %d", column)
	}
	if *reads != 1 {
		t.Errorf("read %d times", *reads)
	}
}

func TestColumnsAreCountedInUTF16(t *testing.T) {
	f, _ := files()
	for _, test := range []struct{ line, column, want int }{
		{1, 1, 1}, {1, 4, 4}, {1, 6, 6}, {1, 8, 8}, // behind the end
		{2, 1, 1}, {2, 3, 2}, {2, 7, 4}, {2, 8, 5},
		{3, 2, 2}, {3, 3, 3}, // bytes that are no UTF-8 count as one character each
		{1, 0, 0}, {1, -1, 0}, {9, 1, 0},
	} {
		if got := f.UTF16Column("a.go", test.line, test.column); got != test.want {
			t.Errorf("line %d, byte %d: unit %d, want %d", test.line, test.column, got, test.want)
		}
	}
}
