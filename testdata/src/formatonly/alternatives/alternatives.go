// Package alternatives has operations that want one of several ways of authentication:
// each of these has to verify what it is shown.
package alternatives

import (
	"context"
	"errors"
	"net/http"
	"strings"

	"formatonly/alternatives/api"
	"keystore"
)

func servers() []http.Handler {
	weak, _ := api.NewServer(&weakServer{}, &weak{})
	strict, _ := api.NewServer(&strictServer{}, &strict{})
	both, _ := api.NewServer(&bothServer{}, &prefixed{})
	return []http.Handler{weak, strict, both}
}

var errForbidden = errors.New("forbidden")

// bearer verifies tokens.
type bearer struct{}

func (s bearer) HandleBearerAuth(ctx context.Context, operationName api.OperationName, t api.BearerAuth) (context.Context, error) {
	_, err := keystore.Find(ctx, t.Token)
	return ctx, err
}

// weak looks only at the beginning of keys.
type weak struct{ bearer }

func (s *weak) HandleKeyAuth(ctx context.Context, operationName api.OperationName, t api.KeyAuth) (context.Context, error) {
	if !strings.HasPrefix(t.APIKey, "ak_") { // want `middleware weak\.HandleKeyAuth grants access after checking only the format of X-API-Key: strings\.HasPrefix`
		return nil, errForbidden
	}
	return ctx, nil
}

type weakServer struct{ api.UnimplementedHandler }

func (s *weakServer) Either(ctx context.Context) (*api.Records, error) {
	return &api.Records{keystore.Secret()}, nil
}

// strict verifies keys, too.
type strict struct{ bearer }

func (s *strict) HandleKeyAuth(ctx context.Context, operationName api.OperationName, t api.KeyAuth) (context.Context, error) {
	if !strings.HasPrefix(t.APIKey, "ak_") || !keystore.Valid(t.APIKey) {
		return nil, errForbidden
	}
	return ctx, nil
}

type strictServer struct{ api.UnimplementedHandler }

func (s *strictServer) Either(ctx context.Context) (*api.Records, error) { // ok: either way, what is shown is looked up
	return &api.Records{keystore.Secret()}, nil
}

// prefixed is as lax as weak.
type prefixed struct{ bearer }

func (s *prefixed) HandleKeyAuth(ctx context.Context, operationName api.OperationName, t api.KeyAuth) (context.Context, error) {
	if !strings.HasPrefix(t.APIKey, "ak_") {
		return nil, errForbidden
	}
	return ctx, nil
}

type bothServer struct{ api.UnimplementedHandler }

func (s *bothServer) Both(ctx context.Context) (*api.Records, error) { // ok: the token is looked up besides
	return &api.Records{keystore.Secret()}, nil
}
