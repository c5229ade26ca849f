package sqlx

// This file has the layers behind the handlers that ask a service.

import (
	"context"

	"github.com/jmoiron/sqlx"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

// A repository is all that the service knows of the store.
type repository interface {
	Find(ctx context.Context, tenant, invoiceID string) (any, error)
	Remove(ctx context.Context, invoiceID string) error
}

// A store is the only one.
type store struct{ db *sqlx.DB }

func newStore(db *sqlx.DB) repository { return &store{db: db} }

func (s *store) Find(ctx context.Context, tenant, invoiceID string) (any, error) {
	var inv invoice
	err := s.db.GetContext(ctx, &inv, "SELECT * FROM invoices WHERE id = $1 AND tenant_id = $2",
		invoiceID, tenant)
	return inv, err
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	_, err := s.db.NamedExecContext(ctx, "DELETE FROM invoices WHERE id = :id", map[string]any{"id": invoiceID})
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
