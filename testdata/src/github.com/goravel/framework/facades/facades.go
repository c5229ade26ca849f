// Package facades has the part of goravel v1.17.0 that the scenarios use, without
// code.
package facades

import "github.com/goravel/framework/contracts/route"

func Route() route.Route { return nil }
