// Package inject has the part of inject that the scenarios use, without code.
package inject

type TypeMapper interface{ Map(any) TypeMapper }

type Injector interface{ TypeMapper }
