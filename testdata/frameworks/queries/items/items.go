// Package items is a service that keeps items in DynamoDB, and says in conditions whose
// they are.
package items

import (
	"context"
	"errors"
	"net/http"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/feature/dynamodb/expression"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct {
	db   *dynamodb.Client
	keys map[string]*client.Account
}

func (s *server) account(ctx context.Context, key string) (*client.Account, error) {
	if a, ok := s.keys[key]; ok {
		return a, nil
	}
	return nil, errors.New("no such key")
}

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /items/{id}", client.Authenticate(s.account, s.readsBelowTheTenant))
	mux.Handle("DELETE /items/{id}/mine", client.Authenticate(s.account, s.deletesIfItIsTheTenants))
	mux.Handle("DELETE /items/{id}", client.Authenticate(s.account, s.deletesWhatever))
	return mux
}

func text(s string) types.AttributeValue { return &types.AttributeValueMemberS{Value: s} }

func (s *server) readsBelowTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the tenant is part of the key
	out, err := s.db.GetItem(r.Context(), &dynamodb.GetItemInput{TableName: aws.String("items"), Key: map[string]types.AttributeValue{
		"tenant": text(client.Of(r.Context()).TenantID), "id": text(r.PathValue("id")),
	}})
	client.Answer(w, out, err)
}

func (s *server) deletesIfItIsTheTenants(w http.ResponseWriter, r *http.Request) { // ok: the tenant is a condition
	mine := expression.Name("tenant").Equal(expression.Value(client.Of(r.Context()).TenantID))
	e, err := expression.NewBuilder().WithCondition(mine).Build()
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	_, err = s.db.DeleteItem(r.Context(), &dynamodb.DeleteItemInput{
		TableName: aws.String("items"), Key: map[string]types.AttributeValue{"id": text(r.PathValue("id"))},
		ConditionExpression: e.Condition(), ExpressionAttributeNames: e.Names(), ExpressionAttributeValues: e.Values(),
	})
	client.Answer(w, nil, err)
}

func (s *server) deletesWhatever(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.DeleteItem(r.Context(), &dynamodb.DeleteItemInput{ // want `DELETE "/items/\{id\}", handler server\.deletesWhatever, reaches what "id" names without asking whose it is, unlike GET "/items/\{id\}" and DELETE "/items/\{id\}/mine"`
		TableName: aws.String("items"), Key: map[string]types.AttributeValue{"id": text(r.PathValue("id"))},
	})
	client.Answer(w, nil, err)
}
