// Package records has a controller of goframe that does not import the framework: what
// its methods take says what their routes are.
//
// keyauthz-test:no-routes they are where the program is put together
// keyauthz-test:only-safe what is found is reported there
package records

import (
	"context"
	"errors"

	"keystore"

	"controllers/goframe/api"
)

// Controller has the records of tenants.
type Controller struct{ name string }

// New returns a controller.
func New() *Controller { return &Controller{name: "records"} }

var errDenied = errors.New("denied")

func keyOf(ctx context.Context) *keystore.Key {
	k, _ := ctx.Value("key").(*keystore.Key)
	return k
}

func (c *Controller) List(ctx context.Context, req *api.ListReq) (*api.ListRes, error) {
	return &api.ListRes{Records: keystore.Records(ctx, req.TenantId)}, nil
}

func (c *Controller) Compared(ctx context.Context, req *api.ComparedReq) (*api.ListRes, error) { // ok: the tenants are compared
	if keyOf(ctx).TenantID != req.Tenant {
		return nil, errDenied
	}
	return &api.ListRes{Records: keystore.Records(ctx, req.Tenant)}, nil
}

func (c *Controller) Reset(ctx context.Context, req *api.ResetReq) (*api.ResetRes, error) {
	keystore.Reset(ctx)
	return nil, nil
}

func (c *Controller) Scoped(ctx context.Context, req *api.ScopedReq) (*api.ResetRes, error) { // ok: the scope is checked
	if !keyOf(ctx).Has("admin:reset") {
		return nil, errDenied
	}
	keystore.Reset(ctx)
	return nil, nil
}

// A Dropper is what the program knows of a controller.
type Dropper interface {
	Drop(ctx context.Context, req *api.DropReq) (*api.ResetRes, error)
}

// NewDropper returns a controller behind an interface.
func NewDropper() Dropper { return &dropper{name: "dropper"} }

type dropper struct{ name string }

func (d *dropper) Drop(ctx context.Context, req *api.DropReq) (*api.ResetRes, error) {
	keystore.Reset(ctx)
	return nil, nil
}
