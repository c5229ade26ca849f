// Package dynamodb is a service that keeps invoices with DynamoDB.
package dynamodb

import (
	"context"
	"errors"
	"net/http"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue"
	"github.com/aws/aws-sdk-go-v2/feature/dynamodb/expression"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb"
	"github.com/aws/aws-sdk-go-v2/service/dynamodb/types"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

var errNoKey = errors.New("no such key")

type server struct{ db *dynamodb.Client }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /invoices/{id}", client.Authenticate(s.account, s.filtersByTheTenant))
	mux.Handle("GET /invoices/{id}/lines", client.Authenticate(s.account, s.filtersInAnotherFunction))
	mux.Handle("GET /invoices/{id}/notes", client.Authenticate(s.account, s.filtersByOptions))
	mux.Handle("DELETE /invoices/{id}", client.Authenticate(s.account, s.selectsByTheIDAlone))
	mux.Handle("GET /tenants/{tenant_id}/invoices", client.Authenticate(s.account, s.usesAnyTenant))
	mux.Handle("GET /invoices/{id}/pdf", client.Authenticate(s.account, s.loadsThenCompares))
	mux.Handle("GET /tenants/{tenant_id}/members", client.Authenticate(s.account, s.asksForTheMembership))
	asks := &handlers{&service{newStore(s.db)}}
	mux.Handle("GET /bills/{id}", client.Authenticate(s.account, asks.showsThroughTheLayers))
	mux.Handle("DELETE /bills/{id}", client.Authenticate(s.account, asks.removesThroughTheLayers))
	return mux
}

type invoice struct {
	ID, TenantID string
	Total        int
}

func text(s string) types.AttributeValue { return &types.AttributeValueMemberS{Value: s} }

func (s *server) account(ctx context.Context, key string) (*client.Account, error) {
	out, err := s.db.GetItem(ctx, &dynamodb.GetItemInput{
		TableName: aws.String("keys"),
		Key:       map[string]types.AttributeValue{"key": text(key)},
	})
	if err != nil {
		return nil, err
	}
	if out.Item == nil {
		return nil, errNoKey
	}
	var a client.Account
	err = attributevalue.UnmarshalMap(out.Item, &a)
	return &a, err
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the key has the tenant
	out, err := s.db.GetItem(r.Context(), &dynamodb.GetItemInput{
		TableName: aws.String("invoices"),
		Key: map[string]types.AttributeValue{
			"pk": text("TENANT#" + client.Of(r.Context()).TenantID),
			"sk": text("INVOICE#" + r.PathValue("id")),
		},
	})
	if err != nil || out.Item == nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, out.Item, nil)
}

func keyOf(ctx context.Context, id string) map[string]types.AttributeValue {
	return map[string]types.AttributeValue{"tenant": text(client.Of(ctx).TenantID), "id": text(id)}
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: all keys are made with the tenant
	in := &dynamodb.GetItemInput{TableName: aws.String("lines")}
	in.Key = keyOf(r.Context(), r.PathValue("id"))
	out, err := s.db.GetItem(r.Context(), in)
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	client.Answer(w, out.Item, nil)
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: the condition has the tenant
	cond := expression.Key("id").Equal(expression.Value(r.PathValue("id"))).
		And(expression.Key("tenant").Equal(expression.Value(client.Of(r.Context()).TenantID)))
	expr, err := expression.NewBuilder().WithKeyCondition(cond).Build()
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	out, err := s.db.Query(r.Context(), &dynamodb.QueryInput{
		TableName:                 aws.String("notes"),
		KeyConditionExpression:    expr.KeyCondition(),
		ExpressionAttributeNames:  expr.Names(),
		ExpressionAttributeValues: expr.Values(),
	})
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	client.Answer(w, out.Items, nil)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.DeleteItem(r.Context(), &dynamodb.DeleteItemInput{ // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
		TableName: aws.String("invoices"),
		Key:       map[string]types.AttributeValue{"id": text(r.PathValue("id"))},
	})
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	out, err := s.db.Query(r.Context(), &dynamodb.QueryInput{ // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
		TableName:                 aws.String("invoices"),
		KeyConditionExpression:    aws.String("tenant = :tenant"),
		ExpressionAttributeValues: map[string]types.AttributeValue{":tenant": text(r.PathValue("tenant_id"))},
	})
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	var all []invoice
	err = attributevalue.UnmarshalListOfMaps(out.Items, &all)
	client.Answer(w, all, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the item is compared
	out, err := s.db.GetItem(r.Context(), &dynamodb.GetItemInput{
		TableName: aws.String("invoices"),
		Key:       map[string]types.AttributeValue{"id": text(r.PathValue("id"))},
	})
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	var inv invoice
	if err := attributevalue.UnmarshalMap(out.Item, &inv); err != nil || inv.TenantID != client.Of(r.Context()).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, inv, nil)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	out, err := s.db.GetItem(r.Context(), &dynamodb.GetItemInput{
		TableName: aws.String("members"),
		Key: map[string]types.AttributeValue{
			"tenant": text(r.PathValue("tenant_id")),
			"user":   text(client.Of(r.Context()).UserID),
		},
	})
	if err != nil || len(out.Item) == 0 {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	all, err := s.db.Query(r.Context(), &dynamodb.QueryInput{
		TableName:                 aws.String("members"),
		KeyConditionExpression:    aws.String("tenant = :tenant"),
		ExpressionAttributeValues: map[string]types.AttributeValue{":tenant": text(r.PathValue("tenant_id"))},
	})
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	client.Answer(w, all.Items, nil)
}

// handlers ask a service, which asks a repository.
type handlers struct{ service *service }

func (h *handlers) showsThroughTheLayers(w http.ResponseWriter, r *http.Request) { // ok: the query of the store has the tenant
	inv, err := h.service.show(r.Context(), r.PathValue("id"))
	client.Answer(w, inv, err)
}

func (h *handlers) removesThroughTheLayers(w http.ResponseWriter, r *http.Request) {
	client.Answer(w, nil, h.service.remove(r.Context(), r.PathValue("id"))) // want `DELETE "/bills/\{id\}", handler handlers\.removesThroughTheLayers, reaches what "id" names without asking whose it is, unlike GET "/bills/\{id\}"`
}
