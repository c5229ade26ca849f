// Package gmeta has the part of goframe v2.9.0 that the scenarios use, after its
// documentation and without code.
package gmeta

type Meta struct{}
