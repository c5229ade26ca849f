package sqlc

// This file has the layers behind the handlers that ask a service.

import (
	"context"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

// A repository is all that the service knows of the store.
type repository interface {
	Find(ctx context.Context, tenant, invoiceID string) (any, error)
	Remove(ctx context.Context, invoiceID string) error
}

// A store is the only one.
type store struct{ queries *Queries }

func newStore(queries *Queries) repository { return &store{queries: queries} }

func (s *store) Find(ctx context.Context, tenant, invoiceID string) (any, error) {
	inv, err := s.queries.GetInvoice(ctx, GetInvoiceParams{ID: invoiceID, TenantID: tenant})
	return inv, err
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	return s.queries.DeleteInvoice(ctx, invoiceID)
}

// A service says whose invoices a client may find.
type service struct{ invoices repository }

func (s *service) show(ctx context.Context, invoiceID string) (any, error) {
	return s.invoices.Find(ctx, client.Of(ctx).TenantID, invoiceID)
}

func (s *service) remove(ctx context.Context, invoiceID string) error {
	return s.invoices.Remove(ctx, invoiceID)
}
