// Package foundation has the part of goravel v1.17.0 that the scenarios use, without
// code.
package foundation

import "github.com/goravel/framework/contracts/foundation"

var App foundation.Application

func Setup() foundation.ApplicationBuilder { return nil }
