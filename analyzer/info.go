package analyzer

import (
	"github.com/keyauthz/keyauthz/analyzer/baddirective"
	"github.com/keyauthz/keyauthz/analyzer/crosstenant"
	"github.com/keyauthz/keyauthz/analyzer/formatonly"
	"github.com/keyauthz/keyauthz/analyzer/missingscope"
	"github.com/keyauthz/keyauthz/analyzer/unguardedroute"
)

// Infos returns what describes the rules, in the order of [Suite.Rules]. Formats
// such as SARIF tell of all of them, found or not.
func Infos() []*Info {
	return []*Info{formatonly.Info, crosstenant.Info, missingscope.Info, unguardedroute.Info, baddirective.Info}
}
