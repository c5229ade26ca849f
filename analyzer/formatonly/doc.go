// Package formatonly defines an Analyzer that reports: access granted after checking only the format of a key.
//
// # Analyzer formatonly
//
// formatonly: access granted after checking only the format of a key.
package formatonly
