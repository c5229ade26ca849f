// Package option has the part of github.com/oaswrap/spec/option that the scenarios use,
// without code.
package option

type OpenAPIOption func(*openapi)

type GroupOption func(*group)

type OperationOption func(*operation)

type (
	openapi   struct{ title string }
	group     struct{ tags []string }
	operation struct{ summary string }
)

func WithTitle(title string) OpenAPIOption { return nil }

func GroupTags(tags ...string) GroupOption { return nil }

func Summary(summary string) OperationOption { return nil }
