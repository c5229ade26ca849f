package model

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/keyauthz/keyauthz/analyzer/internal/nearest"
)

// How the values of rows are written where users describe their own libraries.
// The names stand in the order of the constants.
var (
	chainNames   = []string{"stops", "continues"}
	coversNames  = []string{"all-routes", "later-routes", "later-in-stack", "later-below"}
	classNames   = []string{"", "header", "path-param", "query", "cookie", "body"}
	outcomeNames = []string{"nil-error", "true", "one", "zero"}
	checkNames   = []string{"verifies", "compares", "holds", "decides"}
	dataNames    = []string{"reads", "writes", "queries", "builds", "scans"}
	conditions   = []string{"either", "excludes"}
	ensuresNames = []string{"key", "tenant", "scope"}
	argNames     = []string{"none", "first", "second", "third", "fourth"}
)

const receiverName = "receiver"

// MarshalText implements encoding.TextMarshaler, as the other methods of this
// name do for their types.
func (c Chain) MarshalText() ([]byte, error) { return write(chainNames, c) }

// UnmarshalText implements encoding.TextUnmarshaler, as the other methods of this
// name do for their types.
func (c *Chain) UnmarshalText(text []byte) error { return read(chainNames, text, c) }

func (c Covers) MarshalText() ([]byte, error)     { return write(coversNames, c) }
func (c *Covers) UnmarshalText(text []byte) error { return read(coversNames, text, c) }

func (c Class) MarshalText() ([]byte, error)     { return write(classNames, c) }
func (c *Class) UnmarshalText(text []byte) error { return read(classNames, text, c) }

func (o Outcome) MarshalText() ([]byte, error)     { return write(outcomeNames, o) }
func (o *Outcome) UnmarshalText(text []byte) error { return read(outcomeNames, text, o) }

func (k CheckKind) MarshalText() ([]byte, error)     { return write(checkNames, k) }
func (k *CheckKind) UnmarshalText(text []byte) error { return read(checkNames, text, k) }

func (k DataKind) MarshalText() ([]byte, error)     { return write(dataNames, k) }
func (k *DataKind) UnmarshalText(text []byte) error { return read(dataNames, text, k) }

func (e Ensures) MarshalText() ([]byte, error)     { return write(ensuresNames, e) }
func (e *Ensures) UnmarshalText(text []byte) error { return read(ensuresNames, text, e) }

func (k ConditionKind) MarshalText() ([]byte, error)     { return write(conditions, k) }
func (k *ConditionKind) UnmarshalText(text []byte) error { return read(conditions, text, k) }

// MarshalText writes the first arguments as words and the others as numbers.
func (a Arg) MarshalText() ([]byte, error) {
	switch {
	case a == Receiver:
		return []byte(receiverName), nil
	case int(a) < len(argNames):
		return write(argNames, a)
	}
	return strconv.AppendInt(nil, int64(a), 10), nil
}

// UnmarshalText reads "first", "1", "receiver" or "none".
func (a *Arg) UnmarshalText(text []byte) error {
	s := string(text)
	if s == receiverName {
		*a = Receiver
		return nil
	}
	if n, err := strconv.Atoi(s); err == nil {
		if n < 1 {
			return fmt.Errorf("arguments are counted from 1, not %d", n)
		}
		*a = Arg(n)
		return nil
	}
	if i := slices.Index(argNames, s); i >= 0 {
		*a = Arg(i)
		return nil
	}
	names := append(slices.Clone(argNames), receiverName)
	return fmt.Errorf("%q is no argument: want a number from 1, %s%s", s, alternatives(names), nearest.Hint(s, names))
}

func write[T ~int](names []string, v T) ([]byte, error) {
	if v < 0 || int(v) >= len(names) || names[v] == "" && v != 0 {
		return nil, fmt.Errorf("no word for %d", v)
	}
	return []byte(names[v]), nil
}

func read[T ~int](names []string, text []byte, v *T) error {
	i := slices.Index(names, string(text))
	if i < 0 || len(text) == 0 {
		return fmt.Errorf("%q is none of %s%s", text, alternatives(names), nearest.Hint(string(text), names))
	}
	*v = T(i)
	return nil
}

// alternatives joins words as in "a, b or c".
func alternatives(words []string) string {
	words = slices.DeleteFunc(slices.Clone(words), func(s string) bool { return s == "" })
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
