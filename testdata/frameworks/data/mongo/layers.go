package mongo

// This file has the layers behind the handlers that ask a service.

import (
	"context"
	"errors"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

var errNotFound = errors.New("not found")

// A repository is all that the service knows of the store.
type repository interface {
	Find(ctx context.Context, tenant, invoiceID string) (any, error)
	Remove(ctx context.Context, invoiceID string) error
}

// A store is the only one.
type store struct{ db *mongo.Database }

func newStore(db *mongo.Database) repository { return &store{db: db} }

func (s *store) Find(ctx context.Context, tenant, invoiceID string) (any, error) {
	id, err := bson.ObjectIDFromHex(invoiceID)
	if err != nil {
		return nil, errNotFound
	}
	var inv invoice
	err = s.db.Collection("invoices").FindOne(ctx, bson.M{"_id": id, "tenant_id": tenant}).Decode(&inv)
	return inv, err
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	_, err := s.db.Collection("invoices").DeleteOne(ctx, bson.M{"id": invoiceID})
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
