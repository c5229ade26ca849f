// Package attribute is a stub with what scenarios use of
// go.opentelemetry.io/otel/attribute.
package attribute

type KeyValue struct{ Key Key }

type Key string

func (k Key) String(v string) KeyValue { return KeyValue{} }
