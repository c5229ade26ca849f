// Package baddirective reports comments that talk to keyauthz in vain.
//
// # Analyzer baddirective
//
// baddirective: comment for keyauthz that is malformed or has no effect
//
// A comment that is meant to suppress a finding, or to tell keyauthz something,
// does nothing.
//
// # Why it matters
//
// People who read such a comment believe that somebody has looked at the finding
// and accepted it. One that no longer matches anything may hide that the code
// below it has changed.
//
// # How to suppress findings
//
// A finding that is not to be mended is accepted where it is, with a reason:
//
//	// since tells how long a tenant has been a customer. Partners ask for it before
//	// they grant credit.
//	func (s *server) since(w http.ResponseWriter, r *http.Request) {
//		//keyauthz:ignore crosstenant partners may ask for all tenants
//		answer(w, s.books.Since(r.PathValue("tenant_id")))
//	}
//
// At the end of a line such a comment accepts the findings on that line; on a line
// of its own those in the statement or declaration below, and above the package
// clause those in the file. The place that counts is where a finding is reported: of
// a handler in another package than the route, the registration. Several rules are separated by commas. golangci-lint's
// "//nolint" is understood, too, with the names keyauthz and those of the rules.
//
// # Reported
//
// The rule reports a comment "//keyauthz:..." that
//
//   - gives no reason, or names no rule or one that does not exist: it accepts
//     nothing;
//   - is written as "// keyauthz:ignore" with a rule and a reason: with a space behind
//     the slashes a comment is for people, and accepts nothing;
//   - is not one of the directives, or stands where it cannot mean anything: an
//     assertion at no function, or at one that cannot fail, public at no route;
//   - accepts findings of a rule that finds nothing there any more, even of low
//     confidence: the code was mended, or changed so that the comment covers the
//     wrong part of it.
//
// # How to mend it
//
// Give the rule and a reason, or take the comment out.
//
// That a "//nolint" is not needed any more is for golangci-lint's nolintlint to say.
package baddirective
