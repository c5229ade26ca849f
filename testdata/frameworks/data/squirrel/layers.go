package squirrel

// This file has the layers behind the handlers that ask a service.

import (
	"context"
	"database/sql"

	sq "github.com/Masterminds/squirrel"

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
	query, args, err := psql.Select("id", "total").From("invoices").
		Where(sq.Eq{"id": invoiceID, "tenant_id": tenant}).ToSql()
	if err != nil {
		return nil, err
	}
	var inv invoice
	err = s.db.QueryRowContext(ctx, query, args...).Scan(&inv.ID, &inv.Total)
	return inv, err
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	_, err := psql.Delete("invoices").Where(sq.Eq{"id": invoiceID}).RunWith(s.db).ExecContext(ctx)
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
