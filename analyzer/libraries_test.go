package analyzer_test

import (
	"io/fs"
	"path/filepath"
	"testing"
)

// The nested module has services, too: one a library of a kind, all with the same
// scenarios, and what they have in common.
const (
	nested       = corpus + "/frameworks"
	dataFolder   = nested + "/data"
	tokenFolder  = nested + "/tokens"
	policyFolder = nested + "/policies"
	queryFolder  = nested + "/queries"
	serviceBase  = "client"
)

// dataScenarios are the functions that the service of each library for data has.
var dataScenarios = []string{
	"server.filtersByTheTenant",
	"server.filtersInAnotherFunction",
	"server.filtersByOptions",
	"server.selectsByTheIDAlone",
	"server.writesWhoAsks",
	"server.usesAnyTenant",
	"server.loadsThenCompares",
	"server.asksForTheMembership",
	"handlers.showsThroughTheLayers",
	"handlers.removesThroughTheLayers",
}

// dataLibraries are the packages of data, as [matrixFrameworks].
var dataLibraries = map[string]map[string]string{
	"bun": nil,
	"dynamodb": {
		"server.writesWhoAsks": "the values of an UpdateItem are those of its expressions, which select and write",
	},
	"ent":      nil,
	"goqu":     nil,
	"gorm":     nil,
	"mongo":    nil,
	"pgx":      nil,
	"redis":    nil,
	"sqlc":     nil,
	"sqlx":     nil,
	"squirrel": nil,
	"stdsql":   nil,
	"xorm":     nil,
}

// TestData holds each library for data to all scenarios.
func TestData(t *testing.T) {
	complete(t, dataFolder, dataScenarios, dataLibraries)
}

// services returns the packages of the nested module that are there for real,
// below its directory.
func services(t *testing.T) []string {
	t.Helper()
	all := []string{serviceBase}
	for _, folder := range []string{dataFolder, tokenFolder, policyFolder, queryFolder} {
		err := filepath.WalkDir(folder, func(name string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() && name != folder {
				if files, _ := filepath.Glob(filepath.Join(name, "*.go")); len(files) > 0 {
					rel, _ := filepath.Rel(nested, name)
					all = append(all, filepath.ToSlash(rel))
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// tokenScenarios are the functions that the service of each library that verifies
// has.
var tokenScenarios = []string{
	"verifiesTheToken",
	"looksAtTheTokenOnly",
	"ignoresTheError",
	"usesAnyTenant",
	"comparesTheTenant",
}

// tokenLibraries are the packages of tokens, as [matrixFrameworks].
var tokenLibraries = map[string]map[string]string{
	"auth0":         nil,
	"bcrypt":        nil,
	"clerk":         nil,
	"gopaseto":      nil,
	"introspection": nil,
	"jwt4":          nil,
	"jwt5":          nil,
	"jwx":           nil,
	"oidc":          nil,
	"paseto":        nil,
}

// TestTokens holds each library that verifies to all scenarios.
func TestTokens(t *testing.T) {
	complete(t, tokenFolder, tokenScenarios, tokenLibraries)
}

// policyScenarios are the functions that the service of each policy engine has.
var policyScenarios = []string{
	"server.enforcesTheDecision",
	"server.ignoresTheDecision",
	"server.logsTheDecision",
	"server.decidesForTheTenant",
	"server.decidesForNoTenant",
	"server.decidesToRead",
}

// policyLibraries are the packages of policies, as [matrixFrameworks].
var policyLibraries = map[string]map[string]string{
	"authzed": nil,
	"casbin":  nil,
	"cedar":   nil,
	"cerbos":  nil,
	"opa":     nil,
	"openfga": nil,
	"permify": nil,
}

// TestPolicies holds each policy engine to all scenarios.
func TestPolicies(t *testing.T) {
	complete(t, policyFolder, policyScenarios, policyLibraries)
}
