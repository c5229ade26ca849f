// Package cerbos is a stub.
package cerbos

import "context"

type Principal struct{}

func NewPrincipal(id string, roles ...string) *Principal       { return nil }
func (p *Principal) WithAttr(key string, value any) *Principal { return p }
func (p *Principal) WithRoles(roles ...string) *Principal      { return p }

type Resource struct{}

func NewResource(kind, id string) *Resource                  { return nil }
func (r *Resource) WithAttr(key string, value any) *Resource { return r }

type ResourceBatch struct{}

func NewResourceBatch() *ResourceBatch                                             { return nil }
func (rb *ResourceBatch) Add(resource *Resource, actions ...string) *ResourceBatch { return rb }

type CheckResourcesResponse struct{}

func (crr *CheckResourcesResponse) GetResource(resourceID string) *ResourceResult { return nil }

type ResourceResult struct{}

func (rr *ResourceResult) IsAllowed(action string) bool { return false }

type GRPCClient struct{}

func New(address string) (*GRPCClient, error) { return nil, nil }

func (c *GRPCClient) IsAllowed(ctx context.Context, principal *Principal, resource *Resource, action string) (bool, error) {
	return false, nil
}

func (c *GRPCClient) CheckResources(ctx context.Context, principal *Principal, resourceBatch *ResourceBatch) (*CheckResourcesResponse, error) {
	return nil, nil
}

func (c *GRPCClient) WithPrincipal(p *Principal) PrincipalCtx { return PrincipalCtx{} }

type PrincipalCtx struct{}

func (pc PrincipalCtx) IsAllowed(ctx context.Context, resource *Resource, action string) (bool, error) {
	return false, nil
}
