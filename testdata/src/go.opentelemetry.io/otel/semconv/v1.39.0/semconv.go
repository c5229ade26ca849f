// Package semconv is a stub with what scenarios use of
// go.opentelemetry.io/otel/semconv/v1.39.0.
package semconv

import "go.opentelemetry.io/otel/attribute"

const (
	HTTPRouteKey         = attribute.Key("http.route")
	HTTPRequestMethodKey = attribute.Key("http.request.method")
)
