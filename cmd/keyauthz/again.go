package main

import (
	"io"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/driver"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/options"
	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/terminal"
)

// An again is what it takes to analyse the program once more, in another state.
type again struct {
	args     []string
	dir      string
	progress io.Writer
}

// analyze analyses the program with the contents of some files, by absolute name,
// replaced. It starts anew: analyzers serve one run.
func (a *again) analyze(overlay map[string][]byte) (*driver.Report, error) {
	opts, err := options.Parse(a.args)
	if err != nil {
		return nil, err
	}
	if opts, err = opts.Configure(a.dir); err != nil {
		return nil, err
	}
	progress := terminal.NewProgress(a.progress)
	defer progress.Stop()
	req := request(opts, progress)
	req.Restrict = opts.Suite.Restrict
	req.Routes = opts.Suite.Routes(false)
	req.Fix = opts.Suite.FixElsewhere
	req.Overlay = overlay
	return driver.Analyze(req, opts.Rules)
}
