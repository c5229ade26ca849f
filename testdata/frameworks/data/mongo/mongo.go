// Package mongo is a service that keeps invoices with the driver of MongoDB.
package mongo

import (
	"context"
	"errors"
	"net/http"

	"go.mongodb.org/mongo-driver/v2/bson"
	"go.mongodb.org/mongo-driver/v2/mongo"
	"go.mongodb.org/mongo-driver/v2/mongo/options"

	"github.com/keyauthz/keyauthz/testdata/frameworks/client"
)

type server struct{ db *mongo.Database }

func (s *server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /invoices/{id}", client.Authenticate(s.account, s.filtersByTheTenant))
	mux.Handle("GET /invoices/{id}/lines", client.Authenticate(s.account, s.filtersInAnotherFunction))
	mux.Handle("GET /invoices/{id}/notes", client.Authenticate(s.account, s.filtersByOptions))
	mux.Handle("DELETE /invoices/{id}", client.Authenticate(s.account, s.selectsByTheIDAlone))
	mux.Handle("PUT /invoices/{id}/approval", client.Authenticate(s.account, s.writesWhoAsks))
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

func (s *server) account(ctx context.Context, key string) (*client.Account, error) {
	var a client.Account
	if err := s.db.Collection("keys").FindOne(ctx, bson.M{"key": key}).Decode(&a); err != nil {
		return nil, err
	}
	return &a, nil
}

func (s *server) filtersByTheTenant(w http.ResponseWriter, r *http.Request) { // ok: the filter has the tenant
	id, err := bson.ObjectIDFromHex(r.PathValue("id"))
	if err != nil {
		http.Error(w, "bad id", http.StatusBadRequest)
		return
	}
	var inv invoice
	err = s.db.Collection("invoices").FindOne(r.Context(), bson.M{"_id": id, "tenant_id": client.Of(r.Context()).TenantID}).Decode(&inv)
	client.Answer(w, inv, err)
}

func mine(ctx context.Context, filter bson.D) bson.D {
	return append(filter, bson.E{Key: "tenant_id", Value: client.Of(ctx).TenantID})
}

func (s *server) filtersInAnotherFunction(w http.ResponseWriter, r *http.Request) { // ok: a function adds the tenant
	cursor, err := s.db.Collection("lines").Find(r.Context(), mine(r.Context(), bson.D{{Key: "invoice", Value: r.PathValue("id")}}))
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	defer cursor.Close(r.Context())
	var lines []bson.M
	err = cursor.All(r.Context(), &lines)
	client.Answer(w, lines, err)
}

func (s *server) filtersByOptions(w http.ResponseWriter, r *http.Request) { // ok: a stage of the pipeline has the tenant
	cursor, err := s.db.Collection("invoices").Aggregate(r.Context(), mongo.Pipeline{
		{{Key: "$match", Value: bson.M{"id": r.PathValue("id")}}},
		{{Key: "$match", Value: bson.M{"tenant_id": client.Of(r.Context()).TenantID}}},
		{{Key: "$project", Value: bson.M{"notes": 1}}},
	})
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	var notes []bson.M
	for cursor.Next(r.Context()) {
		var n bson.M
		if err = cursor.Decode(&n); err != nil {
			break
		}
		notes = append(notes, n)
	}
	client.Answer(w, notes, err)
}

func (s *server) selectsByTheIDAlone(w http.ResponseWriter, r *http.Request) {
	_, err := s.db.Collection("invoices").DeleteOne(r.Context(), bson.M{"id": r.PathValue("id")}) // want `DELETE "/invoices/\{id\}", handler server\.selectsByTheIDAlone, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 4 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) writesWhoAsks(w http.ResponseWriter, r *http.Request) {
	update := bson.M{"$set": bson.M{"approved_by": client.Of(r.Context()).UserID}}
	_, err := s.db.Collection("invoices").UpdateOne(r.Context(), bson.M{"id": r.PathValue("id")}, update) // want `PUT "/invoices/\{id\}/approval", handler server\.writesWhoAsks, reaches what "id" names without asking whose it is, unlike GET "/invoices/\{id\}" and 3 other routes beside it`
	client.Answer(w, nil, err)
}

func (s *server) usesAnyTenant(w http.ResponseWriter, r *http.Request) {
	cursor, err := s.db.Collection("invoices").Find(r.Context(), bson.D{{Key: "tenant_id", Value: r.PathValue("tenant_id")}}, options.Find().SetLimit(50)) // want `handler server\.usesAnyTenant uses path tenant "tenant_id" without comparing it with the key's tenant`
	if err != nil {
		client.Answer(w, nil, err)
		return
	}
	var all []invoice
	err = cursor.All(r.Context(), &all)
	client.Answer(w, all, err)
}

func (s *server) loadsThenCompares(w http.ResponseWriter, r *http.Request) { // ok: the document is compared
	var inv invoice
	err := s.db.Collection("invoices").FindOne(r.Context(), bson.M{"id": r.PathValue("id")}).Decode(&inv)
	if errors.Is(err, mongo.ErrNoDocuments) || inv.TenantID != client.Of(r.Context()).TenantID {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	client.Answer(w, inv, err)
}

func (s *server) asksForTheMembership(w http.ResponseWriter, r *http.Request) { // ok: the client is a member
	n, err := s.db.Collection("members").CountDocuments(r.Context(), bson.M{
		"tenant_id": r.PathValue("tenant_id"), "user_id": client.Of(r.Context()).UserID,
	})
	if err != nil || n == 0 {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	n, err = s.db.Collection("members").CountDocuments(r.Context(), bson.M{"tenant_id": r.PathValue("tenant_id")})
	client.Answer(w, n, err)
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
