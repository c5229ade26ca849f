package xorm

// This file has the layers behind the handlers that ask a service.

import (
	"context"

	"xorm.io/xorm"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

// A repository is all that the service knows of the store.
type repository interface {
	Find(ctx context.Context, tenant, invoiceID string) (any, error)
	Remove(ctx context.Context, invoiceID string) error
}

// A store is the only one.
type store struct{ db *xorm.Engine }

func newStore(db *xorm.Engine) repository { return &store{db: db} }

func (s *store) Find(ctx context.Context, tenant, invoiceID string) (any, error) {
	var inv invoice
	_, err := s.db.Where("tenant_id = ?", tenant).And("id = ?", invoiceID).Get(&inv)
	return inv, err
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	_, err := s.db.ID(invoiceID).Delete(new(invoice))
	return err
}

// A service says whose invoices a client may find.
type service struct{ invoices repository }

func (s *service) show(ctx context.Context, invoiceID string) (any, error) {
	return s.invoices.Find(ctx, client.Of(ctx).TenantID, invoiceID)
}

func (s *service) remove(ctx context.Context, invoiceID string) error {
	return s.invoices.Remove(ctx, invoiceID)
}
