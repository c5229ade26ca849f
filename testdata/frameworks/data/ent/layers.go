package ent

// This file has the layers behind the handlers that ask a service.

import (
	"context"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
	"github.com/keyauthz/keyauthz/testdata/frameworks/data/ent/gen"
	"github.com/keyauthz/keyauthz/testdata/frameworks/data/ent/gen/invoice"
)

// A repository is all that the service knows of the store.
type repository interface {
	Find(ctx context.Context, tenant, invoiceID string) (any, error)
	Remove(ctx context.Context, invoiceID string) error
}

// A store is the only one.
type store struct{ db *gen.Client }

func newStore(db *gen.Client) repository { return &store{db: db} }

func (s *store) Find(ctx context.Context, tenant, invoiceID string) (any, error) {
	inv, err := s.db.Invoice.Query().
		Where(invoice.ID(invoiceID), invoice.TenantID(tenant)).
		Only(ctx)
	return inv, err
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	return s.db.Invoice.DeleteOneID(invoiceID).Exec(ctx)
}

// A service says whose invoices a client may find.
type service struct{ invoices repository }

func (s *service) show(ctx context.Context, invoiceID string) (any, error) {
	return s.invoices.Find(ctx, client.Of(ctx).TenantID, invoiceID)
}

func (s *service) remove(ctx context.Context, invoiceID string) error {
	return s.invoices.Remove(ctx, invoiceID)
}
