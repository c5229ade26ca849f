package stdsql

// This file has the layers behind the handlers that ask a service.

import (
	"context"
	"database/sql"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

// A repository is all that the service knows of the store.
type repository interface {
	Find(ctx context.Context, tenant, invoiceID string) (any, error)
	Remove(ctx context.Context, invoiceID string) error
}

// A store is the only one.
type store struct{ db *sql.DB }

func newStore(db *sql.DB) repository { return &store{db: db} }

func (s *store) Find(ctx context.Context, tenant, invoiceID string) (any, error) {
	var inv invoice
	err := s.db.QueryRowContext(ctx, "SELECT id, total FROM invoices WHERE id = $1 AND tenant_id = $2",
		invoiceID, tenant).Scan(&inv.ID, &inv.Total)
	return inv, err
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	_, err := s.db.ExecContext(ctx, "DELETE FROM invoices WHERE id = $1", invoiceID)
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
