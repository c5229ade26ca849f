package goqu

// This file has the layers behind the handlers that ask a service.

import (
	"context"

	"github.com/doug-martin/goqu/v9"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

// A repository is all that the service knows of the store.
type repository interface {
	Find(ctx context.Context, tenant, invoiceID string) (any, error)
	Remove(ctx context.Context, invoiceID string) error
}

// A store is the only one.
type store struct{ db *goqu.Database }

func newStore(db *goqu.Database) repository { return &store{db: db} }

func (s *store) Find(ctx context.Context, tenant, invoiceID string) (any, error) {
	var inv invoice
	_, err := s.db.From("invoices").Where(goqu.Ex{
		"id":        invoiceID,
		"tenant_id": tenant,
	}).ScanStructContext(ctx, &inv)
	return inv, err
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	_, err := s.db.Delete("invoices").Where(goqu.C("id").Eq(invoiceID)).Executor().Exec()
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
