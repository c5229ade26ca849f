package pgx

// This file has the layers behind the handlers that ask a service.

import (
	"context"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

// A repository is all that the service knows of the store.
type repository interface {
	Find(ctx context.Context, tenant, invoiceID string) (any, error)
	Remove(ctx context.Context, invoiceID string) error
}

// A store is the only one.
type store struct{ db *pgxpool.Pool }

func newStore(db *pgxpool.Pool) repository { return &store{db: db} }

func (s *store) Find(ctx context.Context, tenant, invoiceID string) (any, error) {
	rows, err := s.db.Query(ctx, "SELECT * FROM invoices WHERE id = @id AND tenant_id = @tenant", pgx.NamedArgs{
		"id": invoiceID, "tenant": tenant,
	})
	if err != nil {
		return nil, err
	}
	inv, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[invoice])
	return inv, err
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	_, err := s.db.Exec(ctx, "DELETE FROM invoices WHERE id = $1", invoiceID)
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
