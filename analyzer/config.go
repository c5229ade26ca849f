package analyzer

import (
	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/rule"
)

// A Config is everything that a user can tell keyauthz. The zero value is not
// useful; start from [DefaultConfig].
type Config struct {
	// Names tell credentials, tenants, scopes and sensitive operations apart.
	Names Names
	// Confidence is the lowest confidence that is reported.
	Confidence Confidence
	// Modules are path prefixes of modules, besides the main ones, whose packages
	// are analysed from source where the driver offers it.
	Modules []string
	// Models describe frameworks and libraries that are not known otherwise.
	Models []*Model
	// LeaveNolint leaves "//nolint" comments to the host, for golangci-lint.
	LeaveNolint bool
}

// Names, List, Confidence, Finding, Suppressed, Place, Part, Fix and Info are the words in
// which a host configures the suite and reads its results.
type (
	Names      = authz.Names
	List       = authz.List
	Confidence = rule.Confidence
	Finding    = rule.Finding
	Place      = rule.Place
	Part       = rule.Part
	Fix        = rule.Fix
	Info       = rule.Info
	Result     = rule.Result
	Suppressed = rule.Suppressed
)

// The levels of confidence.
const (
	Low    = rule.Low
	Medium = rule.Medium
	High   = rule.High
)

// What a [Place] has to do with what is wrong: it is on the way of the request, what the
// missing check leaves open, something else with which this is compared, or where the
// defect lies if that is another package than the one that it is reported in.
const (
	Step   = rule.Step
	Effect = rule.Effect
	Aside  = rule.Aside
	Defect = rule.Defect
)

// DefaultConfig returns the configuration that applies where nobody says
// otherwise.
func DefaultConfig() *Config {
	return &Config{Names: authz.DefaultNames(), Confidence: Medium}
}
