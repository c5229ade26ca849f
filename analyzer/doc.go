// Package analyzer holds the rules of keyauthz, a linter that finds
// authorization bugs in Go HTTP services: services whose clients call with API
// keys or other bearer credentials, and whose data belongs to tenants.
//
// # What is checked
//
// For every route that a service registers, and for every rule: what must hold
// before the handler runs its protected operation, and does something on every
// path make it hold?
//
//	formatonly     the key was verified, not only looked at     CWE-287, CWE-1390
//	crosstenant    the tenant in the path is the key's          CWE-639
//	missingscope   the key may do what is sensitive             CWE-862, CWE-863
//	unguardedroute something looks at who asks                  CWE-306
//	baddirective   comments for keyauthz say something
//
// The packages of the rules document each of them with code that is reported and
// code that is not. A check may stand in the handler, in a function or method
// that it calls, in another package of the module, or in a middleware of the
// route's chain; it is judged by what it does, never by its name.
//
// # Telling it more
//
// Comments accept what is found, or assert what code does not show: "ignore" with a
// rule and a reason, "verifies key", "binds tenant", "scoped" and "public" with a
// reason, each behind "//keyauthz:". They work in every driver; golangci-lint's
// "//nolint" is honoured unless [Config.LeaveNolint] is set. A [Config] is also read
// from a file's settings, strictly, by [Config.Decode], and describes libraries
// that are not known by a [Model].
//
// # Embedding
//
// [New] returns the rules as ordinary analyzers for any driver of go/analysis:
//
//	package main
//
//	import (
//		"golang.org/x/tools/go/analysis/multichecker"
//
//		"github.com/keyauthz/keyauthz/analyzer"
//	)
//
//	func main() {
//		multichecker.Main(analyzer.New(analyzer.DefaultConfig())...)
//	}
//
// Hosts that take analyzers as package variables, such as Bazel's nogo, use the
// Analyzer of each rule's package: these share one engine with the default
// configuration. They must not run in one process with the result of New, since
// the facts of two engines have the same types.
//
// The engine is an analyzer with facts that the rules require. It summarises the
// packages of the program bottom-up, so a host must run it on imported packages
// before those that import them, as all hosts with support for facts do. Packages
// of other modules are passed over at once; where the host does not say which
// module a package belongs to, only the standard library and the libraries with
// a model are.
//
// The configuration is read when an analyzer runs, so a host may decode its flags
// into a [Config] after it called New. [NewSuite] gives access to the table of
// routes and to the views behind the command's -debug flag.
//
// # Limits
//
// keyauthz does not prove that a service is safe. It is built to be right when it
// speaks, and keeps silent where it cannot tell:
//
//   - Any comparison with the key's tenant binds, any test of one of the key's
//     privileges scopes: whether it is the right one is not known.
//   - A call into code that is not seen, behind an interface or in another module
//     without a model, counts as the check that its arguments and result suggest.
//   - Where a part of a route's chain cannot be resolved, findings have low
//     confidence and are not shown by default; the verdict says why.
//   - Struct fields are kept apart one level deep, elements of slices not at all.
//   - What a function stores behind a pointer that it gets from its caller, and
//     reflection, are not followed; recursion is followed once.
//   - Credentials, tenants and privileges are recognised by configurable names.
package analyzer
