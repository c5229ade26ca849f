// Package api has the shape of what ogen v1.24.0 generates for operations that want one
// of several ways of authentication, or two at once: what measures and traces, clients
// and most of the router are left out.
package api

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"

	"github.com/go-faster/errors"
	ht "github.com/ogen-go/ogen/http"
	"github.com/ogen-go/ogen/middleware"
	"github.com/ogen-go/ogen/ogenerrors"
	"go.opentelemetry.io/otel/attribute"
	semconv "go.opentelemetry.io/otel/semconv/v1.39.0"
)

// ErrorHandler is error handler.
type ErrorHandler = ogenerrors.ErrorHandler

type serverConfig struct {
	ErrorHandler ErrorHandler
	Middleware   middleware.Middleware
	Attributes   []attribute.KeyValue
}

// ServerOption is server config option.
type ServerOption interface {
	applyServer(*serverConfig)
}

// OperationName is the ogen operation name
type OperationName = string

const (
	EitherOperation OperationName = "Either"
	BothOperation   OperationName = "Both"
)

type KeyAuth struct {
	APIKey string
	Roles  []string
}

type BearerAuth struct {
	Token string
	Roles []string
}

type Records []string

// Handler handles operations described by OpenAPI v3 specification.
type Handler interface {
	// Either implements either operation.
	//
	// GET /either
	Either(ctx context.Context) (*Records, error)
	// Both implements both operation.
	//
	// GET /both
	Both(ctx context.Context) (*Records, error)
}

// Server implements http server based on OpenAPI v3 specification and
// calls Handler to handle requests.
type Server struct {
	h   Handler
	sec SecurityHandler
	cfg serverConfig
}

// NewServer creates new Server.
func NewServer(h Handler, sec SecurityHandler, opts ...ServerOption) (*Server, error) {
	cfg := serverConfig{ErrorHandler: ogenerrors.DefaultErrorHandler}
	for _, opt := range opts {
		opt.applyServer(&cfg)
	}
	return &Server{h: h, sec: sec, cfg: cfg}, nil
}

// UnimplementedHandler is no-op Handler which returns http.ErrNotImplemented.
type UnimplementedHandler struct{}

var _ Handler = UnimplementedHandler{}

func (UnimplementedHandler) Either(ctx context.Context) (r *Records, _ error) {
	return r, ht.ErrNotImplemented
}

func (UnimplementedHandler) Both(ctx context.Context) (r *Records, _ error) {
	return r, ht.ErrNotImplemented
}

// SecurityHandler is handler for security parameters.
type SecurityHandler interface {
	// HandleKeyAuth handles KeyAuth security.
	HandleKeyAuth(ctx context.Context, operationName OperationName, t KeyAuth) (context.Context, error)
	// HandleBearerAuth handles BearerAuth security.
	HandleBearerAuth(ctx context.Context, operationName OperationName, t BearerAuth) (context.Context, error)
}

func findAuthorization(h http.Header, prefix string) (string, bool) {
	v, ok := h["Authorization"]
	if !ok {
		return "", false
	}
	for _, vv := range v {
		scheme, value, ok := strings.Cut(vv, " ")
		if !ok || !strings.EqualFold(scheme, prefix) {
			continue
		}
		return value, true
	}
	return "", false
}

func (s *Server) securityKeyAuth(ctx context.Context, operationName OperationName, req *http.Request) (context.Context, bool, error) {
	var t KeyAuth
	const parameterName = "X-API-Key"
	value := req.Header.Get(parameterName)
	if value == "" {
		return ctx, false, nil
	}
	t.APIKey = value
	rctx, err := s.sec.HandleKeyAuth(ctx, operationName, t)
	if errors.Is(err, ogenerrors.ErrSkipServerSecurity) {
		return nil, false, nil
	} else if err != nil {
		return nil, false, err
	}
	return rctx, true, err
}

func (s *Server) securityBearerAuth(ctx context.Context, operationName OperationName, req *http.Request) (context.Context, bool, error) {
	var t BearerAuth
	token, ok := findAuthorization(req.Header, "Bearer")
	if !ok {
		return ctx, false, nil
	}
	t.Token = token
	rctx, err := s.sec.HandleBearerAuth(ctx, operationName, t)
	if errors.Is(err, ogenerrors.ErrSkipServerSecurity) {
		return nil, false, nil
	} else if err != nil {
		return nil, false, err
	}
	return rctx, true, err
}

func (s *Server) handleEitherRequest(args [0]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("GET"),
		semconv.HTTPRouteKey.String("/either"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := r.Context()

	opErrContext := ogenerrors.OperationContext{
		Name: EitherOperation,
		ID:   "either",
	}
	{
		type bitset = [1]uint8
		var satisfied bitset
		{
			sctx, ok, err := s.securityKeyAuth(ctx, EitherOperation, r)
			if err != nil {
				err = &ogenerrors.SecurityError{
					OperationContext: opErrContext,
					Security:         "KeyAuth",
					Err:              err,
				}
				s.cfg.ErrorHandler(ctx, w, r, err)
				return
			}
			if ok {
				satisfied[0] |= 1 << 0
				ctx = sctx
			}
		}
		{
			sctx, ok, err := s.securityBearerAuth(ctx, EitherOperation, r)
			if err != nil {
				err = &ogenerrors.SecurityError{
					OperationContext: opErrContext,
					Security:         "BearerAuth",
					Err:              err,
				}
				s.cfg.ErrorHandler(ctx, w, r, err)
				return
			}
			if ok {
				satisfied[0] |= 1 << 1
				ctx = sctx
			}
		}

		if ok := func() bool {
		nextRequirement:
			for _, requirement := range []bitset{
				{0b00000001},
				{0b00000010},
			} {
				for i, mask := range requirement {
					if satisfied[i]&mask != mask {
						continue nextRequirement
					}
				}
				return true
			}
			return false
		}(); !ok {
			err := &ogenerrors.SecurityError{
				OperationContext: opErrContext,
				Err:              ogenerrors.ErrSecurityRequirementIsNotSatisfied,
			}
			s.cfg.ErrorHandler(ctx, w, r, err)
			return
		}
	}

	response, err := s.h.Either(ctx)
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
	if err := json.NewEncoder(w).Encode(response); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

func (s *Server) handleBothRequest(args [0]string, argsEscaped bool, w http.ResponseWriter, r *http.Request) {
	otelAttrs := []attribute.KeyValue{
		semconv.HTTPRequestMethodKey.String("GET"),
		semconv.HTTPRouteKey.String("/both"),
	}
	// Add attributes from config.
	otelAttrs = append(otelAttrs, s.cfg.Attributes...)
	ctx := r.Context()

	opErrContext := ogenerrors.OperationContext{
		Name: BothOperation,
		ID:   "both",
	}
	{
		type bitset = [1]uint8
		var satisfied bitset
		{
			sctx, ok, err := s.securityKeyAuth(ctx, BothOperation, r)
			if err != nil {
				err = &ogenerrors.SecurityError{
					OperationContext: opErrContext,
					Security:         "KeyAuth",
					Err:              err,
				}
				s.cfg.ErrorHandler(ctx, w, r, err)
				return
			}
			if ok {
				satisfied[0] |= 1 << 0
				ctx = sctx
			}
		}
		{
			sctx, ok, err := s.securityBearerAuth(ctx, BothOperation, r)
			if err != nil {
				err = &ogenerrors.SecurityError{
					OperationContext: opErrContext,
					Security:         "BearerAuth",
					Err:              err,
				}
				s.cfg.ErrorHandler(ctx, w, r, err)
				return
			}
			if ok {
				satisfied[0] |= 1 << 1
				ctx = sctx
			}
		}

		if ok := func() bool {
		nextRequirement:
			for _, requirement := range []bitset{
				{0b00000011},
			} {
				for i, mask := range requirement {
					if satisfied[i]&mask != mask {
						continue nextRequirement
					}
				}
				return true
			}
			return false
		}(); !ok {
			err := &ogenerrors.SecurityError{
				OperationContext: opErrContext,
				Err:              ogenerrors.ErrSecurityRequirementIsNotSatisfied,
			}
			s.cfg.ErrorHandler(ctx, w, r, err)
			return
		}
	}

	response, err := s.h.Both(ctx)
	if err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
	if err := json.NewEncoder(w).Encode(response); err != nil {
		s.cfg.ErrorHandler(ctx, w, r, err)
		return
	}
}

// ServeHTTP serves http request as defined by OpenAPI v3 specification,
// calling handler that matches the path or returning not found error.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/either":
		s.handleEitherRequest([0]string{}, false, w, r)
	case "/both":
		s.handleBothRequest([0]string{}, false, w, r)
	default:
		http.NotFound(w, r)
	}
}
