// Package inject has the part of flamego v1.9.0 that the scenarios use, after its
// documentation and without code.
package inject

type TypeMapper interface{ Map(...any) TypeMapper }

type Injector interface{ TypeMapper }
