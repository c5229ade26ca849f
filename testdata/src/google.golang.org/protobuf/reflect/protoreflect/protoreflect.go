// Package protoreflect is a stub with what scenarios use of
// google.golang.org/protobuf/reflect/protoreflect.
package protoreflect

type Message interface{ IsValid() bool }
