package bun

// This file has the layers behind the handlers that ask a service.

import (
	"context"

	"github.com/uptrace/bun"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

// A repository is all that the service knows of the store.
type repository interface {
	Find(ctx context.Context, tenant, invoiceID string) (any, error)
	Remove(ctx context.Context, invoiceID string) error
}

// A store is the only one.
type store struct{ db *bun.DB }

func newStore(db *bun.DB) repository { return &store{db: db} }

func (s *store) Find(ctx context.Context, tenant, invoiceID string) (any, error) {
	inv := new(invoice)
	err := s.db.NewSelect().Model(inv).
		Where("id = ?", invoiceID).
		Where("tenant_id = ?", tenant).
		Scan(ctx)
	return inv, err
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	err := s.db.RunInTx(ctx, nil, func(ctx context.Context, tx bun.Tx) error {
		_, err := tx.NewDelete().Model((*invoice)(nil)).Where("id = ?", invoiceID).Exec(ctx)
		return err
	})
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
