// Package missingscope defines an Analyzer that reports: sensitive operation without a scope check.
//
// # Analyzer missingscope
//
// missingscope: sensitive operation without a scope check.
package missingscope
