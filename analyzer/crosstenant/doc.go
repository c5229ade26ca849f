// Package crosstenant defines an Analyzer that reports: path tenant not compared with the key's tenant.
//
// # Analyzer crosstenant
//
// crosstenant: path tenant not compared with the key's tenant.
package crosstenant
