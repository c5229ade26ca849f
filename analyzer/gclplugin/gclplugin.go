// Package gclplugin makes keyauthz a linter of golangci-lint: importing it
// registers the module plugin "keyauthz". It decodes the settings and adapts the
// rules to what golangci-lint shows of them; what is found, and when, is none of
// its business.
//
// golangci-lint keeps neither the category nor the address of a finding, puts the
// rule's name in front of the message, and makes an issue of its own of each
// related place, under a line that often is not the place's. So messages have to
// be understood alone here. Comments that suppress findings are golangci-lint's
// to read: a linter that did so too would make its nolintlint complain of them.
//
// All that can be set is part of the settings, and those are part of the key of
// golangci-lint's cache: nothing else may be read, such as a file of our own.
package gclplugin

import (
	"github.com/golangci/plugin-module-register/register"
	"golang.org/x/tools/go/analysis"
)

// Name is the name of the linter.
const Name = "keyauthz"

func init() { register.Plugin(Name, New) }

// New returns the linter with the given settings, which are what golangci-lint
// read below linters.settings.custom.keyauthz.settings.
func New(raw any) (register.LinterPlugin, error) {
	s := newSettings()
	if err := s.decode(raw); err != nil {
		return nil, err
	}
	s.config.LeaveNolint = true
	return &plugin{s.rules()}, nil
}

type plugin struct{ rules []*analysis.Analyzer }

// BuildAnalyzers implements [register.LinterPlugin].
func (p *plugin) BuildAnalyzers() ([]*analysis.Analyzer, error) {
	for _, rule := range p.rules {
		speakAlone(rule)
	}
	return p.rules, nil
}

// GetLoadMode implements [register.LinterPlugin]: rules need types, and facts of
// imported packages.
func (*plugin) GetLoadMode() string { return register.LoadModeTypesInfo }
