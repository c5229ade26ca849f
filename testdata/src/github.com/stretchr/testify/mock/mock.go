// Package mock stands for github.com/stretchr/testify/mock.
package mock

type Mock struct{ calls int }

func (m *Mock) Called(arguments ...any) Arguments { m.calls++; return arguments }

type Arguments []any

func (a Arguments) Get(i int) any     { return a[i] }
func (a Arguments) Error(i int) error { err, _ := a[i].(error); return err }
