// Package goframe has objects whose methods goframe finds by their names, and by what
// they take.
package goframe

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"github.com/gogf/gf/v2/frame/g"
	"github.com/gogf/gf/v2/net/ghttp"

	"keystore"

	"controllers/goframe/api"
	"controllers/goframe/records"
)

func routes() *ghttp.Server {
	s := g.Server()
	s.Group("/api", func(group *ghttp.RouterGroup) {
		group.Middleware(verify)
		group.Bind(records.New())        // want `handler Controller\.List uses path tenant "tenant_id" without comparing it with the key's tenant` `POST "/api/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
		group.Bind(records.NewDropper()) // want `DELETE "/api/drop" reaches keystore\.Reset for any valid key: no scope or role is checked`
		group.ALL("/objects", &objects{})
		group.GET("/only/{tenant_id}", &objects{}, "OnlyAny")
		group.REST("/rest/{tenant_id}", &resource{})
		group.Map(g.Map{
			"/mapped/{tenant_id}":          isMapped,
			"/mapped/{tenant_id}/compared": isMappedAndCompares,
		})
	})
	s.Group("/open", func(group *ghttp.RouterGroup) {
		group.Bind(showsTheSecret, &secrets{}, showsTheSecretOfAKey)
	})
	s.BindObject("/bound/{.struct}/{.method}", &guarded{}, "Show, Reset")
	s.BindObjectMethod("POST:/alone", &guarded{}, "Reset")
	s.BindObjectRest("/rested/{tenant_id}", &resource{})
	return s
}

func verify(r *ghttp.Request) {
	k, err := keystore.Find(r.Context(), r.GetHeader("X-API-Key"))
	if err != nil {
		r.Response.WriteStatusExit(http.StatusUnauthorized)
	}
	r.SetCtxVar("key", k)
	r.Middleware.Next()
}

func keyOf(r *ghttp.Request) *keystore.Key {
	k, _ := r.GetCtxVar("key").Val().(*keystore.Key)
	return k
}

// -- by what they take --

var errDenied = errors.New("denied")

func showsTheSecret(ctx context.Context, req *api.SecretReq) (*api.SecretRes, error) {
	if !strings.HasPrefix(req.Key, "tk_") { // want `GET "/open/secret" grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return nil, errDenied
	}
	return &api.SecretRes{Secret: keystore.Secret()}, nil
}

func showsTheSecretOfAKey(ctx context.Context, req *api.SecretOfKeyReq) (*api.SecretRes, error) { // ok: the key is looked up
	key := g.RequestFromCtx(ctx).GetHeader("X-API-Key")
	if !strings.HasPrefix(key, "tk_") || !keystore.Valid(key) {
		return nil, errDenied
	}
	return &api.SecretRes{Secret: keystore.Secret()}, nil
}

// secrets has handlers of both forms, and a method that is none.
type secrets struct{ name string }

func (s *secrets) Named() string { return s.name }

func (s *secrets) OfAKey(r *ghttp.Request) {
	if len(r.GetHeader("X-API-Key")) != 40 { // want `"/open/of-a-key" grants access after checking only the format of X-API-Key: len`
		r.Exit()
	}
	r.Response.WriteJson(keystore.Secret())
}

// -- by their names --

// objects are behind the middleware of a group.
type objects struct{ name string }

func (o *objects) Index(r *ghttp.Request) {
	keystore.Reset(r.Context()) // want `"/api/objects" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

func (o *objects) Reset(r *ghttp.Request) { // ok: the scope is checked
	if !keyOf(r).Has("admin:reset") { // guard: missingscope
		r.Response.WriteStatus(http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context())
}

func (o *objects) OnlyAny(r *ghttp.Request) {
	r.Response.WriteJson(keystore.Records(r.Context(), r.GetRouter("tenant_id").String())) // want `handler objects\.OnlyAny uses path tenant "tenant_id" without comparing it with the key's tenant`
}

// guarded verifies the key in front of all of its methods.
type guarded struct{ name string }

func (o *guarded) Init(r *ghttp.Request) {
	k, err := keystore.Find(r.Context(), r.GetHeader("X-API-Key"))
	if err != nil {
		r.Response.WriteStatusExit(http.StatusUnauthorized)
	}
	r.SetCtxVar("key", k)
}

func (o *guarded) Show(r *ghttp.Request) { // ok: the key is verified in front of it
	if !strings.HasPrefix(r.GetHeader("X-API-Key"), "tk_") {
		r.Exit()
	}
	r.Response.WriteJson(keystore.Secret())
}

func (o *guarded) Reset(r *ghttp.Request) {
	keystore.Reset(r.Context()) // want `"/bound/guarded/reset" reaches keystore\.Reset for any valid key: no scope or role is checked`
}

// resource goes by verbs.
type resource struct{ name string }

func (o *resource) Get(r *ghttp.Request) {
	r.Response.WriteJson(keystore.Records(r.Context(), r.GetRouter("tenant_id").String())) // want `handler resource\.Get uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func (o *resource) Delete(r *ghttp.Request) { // ok: the tenants and the scope are checked
	tenant := r.GetRouter("tenant_id").String()
	if k := keyOf(r); k.TenantID != tenant || !k.Has("records:delete") {
		r.Response.WriteStatusExit(http.StatusForbidden)
	}
	keystore.DeleteRecords(r.Context(), tenant)
}

func isMapped(r *ghttp.Request) {
	r.Response.WriteJson(keystore.Records(r.Context(), r.GetRouter("tenant_id").String())) // want `handler isMapped uses path tenant "tenant_id" without comparing it with the key's tenant`
}

func isMappedAndCompares(r *ghttp.Request) { // ok: the tenants are compared
	tenant := r.GetRouter("tenant_id").String()
	if keyOf(r).TenantID != tenant { // guard: crosstenant
		r.Response.WriteStatusExit(http.StatusForbidden)
	}
	r.Response.WriteJson(keystore.Records(r.Context(), tenant))
}
