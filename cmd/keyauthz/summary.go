package main

import (
	"fmt"
	"io"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/driver"
)

// summary ends the text for people with the run in one line: silence about a
// service of which no route is seen means nothing. It goes where it does not
// disturb what reads findings.
func summary(stderr io.Writer, report *driver.Report) {
	routes, unknown := len(report.Routes.Routes), report.Routes.Unknown()
	why := ""
	if unknown > 0 {
		why = " (keyauthz routes says why)"
	}
	hint := ""
	switch {
	case len(report.Findings) > 0:
		hint = " (keyauthz explain RULE tells what to do)"
	case routes == 0 && len(report.Broken) == 0:
		hint = " (nothing here registers a route in a way that keyauthz knows)"
	}
	fmt.Fprintf(stderr, "%s seen, %d judged, %d unknown%s; %s, %d suppressed%s\n", count(routes, "route", "routes"), routes-unknown, unknown, why,
		count(len(report.Findings), "finding", "findings"), len(report.Suppressed), hint)
}
