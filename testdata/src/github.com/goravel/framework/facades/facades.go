// Package facades has the part of goravel v1.13.1 that the scenarios use, without
// code.
package facades

import "github.com/goravel/framework/contracts/route"

func Route() route.Route { return nil }
