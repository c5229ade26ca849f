package gorm

// This file has the layers behind the handlers that ask a service.

import (
	"context"

	"gorm.io/gorm"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

// A repository is all that the service knows of the store.
type repository interface {
	Find(ctx context.Context, tenant, invoiceID string) (any, error)
	Remove(ctx context.Context, invoiceID string) error
}

// A store is the only one.
type store struct{ db *gorm.DB }

func newStore(db *gorm.DB) repository { return &store{db: db} }

func (s *store) Find(ctx context.Context, tenant, invoiceID string) (any, error) {
	var inv invoice
	err := s.db.WithContext(ctx).
		Where("tenant_id = ?", tenant).
		Where("id = ?", invoiceID).
		First(&inv).Error
	return inv, err
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	return s.db.Delete(&invoice{}, "id = ?", invoiceID).Error
}

// A service says whose invoices a client may find.
type service struct{ invoices repository }

func (s *service) show(ctx context.Context, invoiceID string) (any, error) {
	return s.invoices.Find(ctx, client.Of(ctx).TenantID, invoiceID)
}

func (s *service) remove(ctx context.Context, invoiceID string) error {
	return s.invoices.Remove(ctx, invoiceID)
}
