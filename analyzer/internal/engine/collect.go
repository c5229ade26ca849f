package engine

import (
	"cmp"
	"slices"
	"strings"

	"golang.org/x/tools/go/analysis"

	"github.com/keyauthz/keyauthz/analyzer/internal/authz"
	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// A collector keeps one finding for each defect: the surest, and among equals
// the one met first.
type collector struct {
	pass *analysis.Pass
	prog *program
	res  *Result
	seen map[string]int
	all  []authz.Unmet
}

func (c *collector) add(unmet []authz.Unmet) { c.all = append(c.all, unmet...) }

func (c *collector) choose() {
	old := c.prog.reported() // which has to be known at the end only
	for _, u := range c.all {
		if old[u.Key] {
			continue // reported where the handler is
		}
		if u.Branch {
			u.Key += "|" + summary.Where(c.pass.Pkg.Path(), c.pass.Fset, u.Pos)
			if old[u.Key] {
				continue
			}
		}
		i, ok := c.seen[u.Key]
		switch {
		case !ok:
			c.seen[u.Key] = len(c.res.Unmet)
			c.res.Unmet = append(c.res.Unmet, u)
		case u.Confidence > c.res.Unmet[i].Confidence:
			c.res.Unmet[i] = u
		default:
			c.res.Unmet[i].Binding.Join(u.Binding)
		}
	}
}

func (c *collector) finish() {
	c.choose()
	for i := range c.res.Unmet {
		u := &c.res.Unmet[i]
		if !u.Pos.P.IsValid() {
			// The defect lies in an imported package: report where it is used.
			u.Pos, u.Site = u.Site, u.Pos
		}
	}
	slices.SortStableFunc(c.res.Unmet, func(a, b authz.Unmet) int {
		return cmp.Or(cmp.Compare(a.Pos.P, b.Pos.P), strings.Compare(a.Key, b.Key))
	})
}
