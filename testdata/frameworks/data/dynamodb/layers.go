package dynamodb

// This file has the layers behind the handlers that ask a service.

import (
	"context"
	"errors"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

var errNotFound = errors.New("not found")

// A repository is all that the service knows of the store.
type repository interface {
	Find(ctx context.Context, tenant, invoiceID string) (any, error)
	Remove(ctx context.Context, invoiceID string) error
}

// A store is the only one.
type store struct{ db *dynamodb.Client }

func newStore(db *dynamodb.Client) repository { return &store{db: db} }

func (s *store) Find(ctx context.Context, tenant, invoiceID string) (any, error) {
	out, err := s.db.GetItem(ctx, &dynamodb.GetItemInput{
		TableName: aws.String("invoices"),
		Key: map[string]types.AttributeValue{
			"pk": text("TENANT#" + tenant),
			"sk": text("INVOICE#" + invoiceID),
		},
	})
	if err != nil || out.Item == nil {
		return nil, errNotFound
	}
	return out.Item, nil
}

func (s *store) Remove(ctx context.Context, invoiceID string) error {
	_, err := s.db.DeleteItem(ctx, &dynamodb.DeleteItemInput{
		TableName: aws.String("invoices"),
		Key:       map[string]types.AttributeValue{"id": text(invoiceID)},
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
