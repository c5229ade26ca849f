package model

import (
	"encoding"
	"testing"
)

func TestWordsOfRowsAreReadAsTheyAreWritten(t *testing.T) {
	each := func(from, to int, value func(int) (encoding.TextMarshaler, encoding.TextUnmarshaler, func() bool)) {
		t.Helper()
		for i := from; i <= to; i++ {
			v, into, equal := value(i)
			text, err := v.MarshalText()
			if err != nil {
				t.Fatalf("%T(%d): %v", v, i, err)
			}
			if err := into.UnmarshalText(text); err != nil || !equal() {
				t.Errorf("%T(%d) is %s, which is read as another: %v", v, i, text, err)
			}
		}
	}
	each(0, 1, func(i int) (encoding.TextMarshaler, encoding.TextUnmarshaler, func() bool) {
		v, got := Chain(i), new(Chain)
		return v, got, func() bool { return *got == v }
	})
	each(0, 2, func(i int) (encoding.TextMarshaler, encoding.TextUnmarshaler, func() bool) {
		v, got := Covers(i), new(Covers)
		return v, got, func() bool { return *got == v }
	})
	each(int(Header), int(Body), func(i int) (encoding.TextMarshaler, encoding.TextUnmarshaler, func() bool) {
		v, got := Class(i), new(Class)
		return v, got, func() bool { return *got == v }
	})
	each(int(NilError), int(Zero), func(i int) (encoding.TextMarshaler, encoding.TextUnmarshaler, func() bool) {
		v, got := Outcome(i), new(Outcome)
		return v, got, func() bool { return *got == v }
	})
	each(int(Verifies), int(Decides), func(i int) (encoding.TextMarshaler, encoding.TextUnmarshaler, func() bool) {
		v, got := CheckKind(i), new(CheckKind)
		return v, got, func() bool { return *got == v }
	})
	each(int(Reads), int(Scans), func(i int) (encoding.TextMarshaler, encoding.TextUnmarshaler, func() bool) {
		v, got := DataKind(i), new(DataKind)
		return v, got, func() bool { return *got == v }
	})
	each(int(EnsuresKey), int(EnsuresScope), func(i int) (encoding.TextMarshaler, encoding.TextUnmarshaler, func() bool) {
		v, got := Ensures(i), new(Ensures)
		return v, got, func() bool { return *got == v }
	})
	each(int(Either), int(Excludes), func(i int) (encoding.TextMarshaler, encoding.TextUnmarshaler, func() bool) {
		v, got := ConditionKind(i), new(ConditionKind)
		return v, got, func() bool { return *got == v }
	})
	each(int(Receiver), 7, func(i int) (encoding.TextMarshaler, encoding.TextUnmarshaler, func() bool) {
		v, got := Arg(i), new(Arg)
		return v, got, func() bool { return *got == v }
	})
}

func TestOtherWordsAreNotUnderstood(t *testing.T) {
	for _, test := range []struct {
		into       encoding.TextUnmarshaler
		text, want string
	}{
		{new(Class), "headers", `"headers" is none of header, path-param, query, cookie or body (nearest: "header")`},
		{new(Class), "", `"" is none of header, path-param, query, cookie or body`},
		{new(Outcome), "false", `"false" is none of nil-error, true, one or zero`},
		{new(Arg), "0", "arguments are counted from 1, not 0"},
		{new(Arg), "frist", `"frist" is no argument: want a number from 1, none, first, second, third, fourth or receiver (nearest: "first")`},
	} {
		err := test.into.UnmarshalText([]byte(test.text))
		if err == nil || err.Error() != test.want {
			t.Errorf("%T: %q: got %v, want %s", test.into, test.text, err, test.want)
		}
	}
}
