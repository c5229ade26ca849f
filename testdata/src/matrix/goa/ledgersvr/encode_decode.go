package ledgersvr

import (
	"context"
	"net/http"
	"strings"

	goahttp "goa.design/goa/v3/http"
	goa "goa.design/goa/v3/pkg"

	"matrix/goa/ledger"
)

func EncodeChecksOnlyTheFormatResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		res, _ := v.([]string)
		enc := encoder(ctx, w)
		body := res
		w.WriteHeader(http.StatusOK)
		return enc.Encode(body)
	}
}
func DecodeChecksOnlyTheFormatRequest(mux goahttp.Muxer, decoder func(*http.Request) goahttp.Decoder) func(*http.Request) (*ledger.ChecksOnlyTheFormatPayload, error) {
	return func(r *http.Request) (*ledger.ChecksOnlyTheFormatPayload, error) {
		var payload *ledger.ChecksOnlyTheFormatPayload
		var (
			key string
			err error
		)
		key = r.Header.Get("X-API-Key")
		if key == "" {
			err = goa.MergeErrors(err, goa.MissingFieldError("key", "header"))
		}
		if err != nil {
			return payload, err
		}
		payload = NewChecksOnlyTheFormatPayload(key)

		return payload, nil
	}
}
func EncodeChecksOnlyTheFormatOfABearerTokenResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		res, _ := v.([]string)
		enc := encoder(ctx, w)
		body := res
		w.WriteHeader(http.StatusOK)
		return enc.Encode(body)
	}
}
func DecodeChecksOnlyTheFormatOfABearerTokenRequest(mux goahttp.Muxer, decoder func(*http.Request) goahttp.Decoder) func(*http.Request) (*ledger.ChecksOnlyTheFormatOfABearerTokenPayload, error) {
	return func(r *http.Request) (*ledger.ChecksOnlyTheFormatOfABearerTokenPayload, error) {
		var payload *ledger.ChecksOnlyTheFormatOfABearerTokenPayload
		var (
			authorization *string
		)
		authorizationRaw := r.Header.Get("Authorization")
		if authorizationRaw != "" {
			authorization = &authorizationRaw
		}
		payload = NewChecksOnlyTheFormatOfABearerTokenPayload(authorization)

		return payload, nil
	}
}
func EncodeVerifiesTheKeyResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		res, _ := v.([]string)
		enc := encoder(ctx, w)
		body := res
		w.WriteHeader(http.StatusOK)
		return enc.Encode(body)
	}
}
func DecodeVerifiesTheKeyRequest(mux goahttp.Muxer, decoder func(*http.Request) goahttp.Decoder) func(*http.Request) (*ledger.VerifiesTheKeyPayload, error) {
	return func(r *http.Request) (*ledger.VerifiesTheKeyPayload, error) {
		var payload *ledger.VerifiesTheKeyPayload
		var (
			key string
			err error
		)
		key = r.Header.Get("X-API-Key")
		if key == "" {
			err = goa.MergeErrors(err, goa.MissingFieldError("key", "header"))
		}
		if err != nil {
			return payload, err
		}
		payload = NewVerifiesTheKeyPayload(key)

		return payload, nil
	}
}
func EncodeIsBehindAPrefixResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		res, _ := v.([]string)
		enc := encoder(ctx, w)
		body := res
		w.WriteHeader(http.StatusOK)
		return enc.Encode(body)
	}
}
func EncodeIsBehindAFormatOnlyResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		res, _ := v.([]string)
		enc := encoder(ctx, w)
		body := res
		w.WriteHeader(http.StatusOK)
		return enc.Encode(body)
	}
}
func DecodeIsBehindAFormatOnlyRequest(mux goahttp.Muxer, decoder func(*http.Request) goahttp.Decoder) func(*http.Request) (*ledger.IsBehindAFormatOnlyPayload, error) {
	return func(r *http.Request) (*ledger.IsBehindAFormatOnlyPayload, error) {
		var payload *ledger.IsBehindAFormatOnlyPayload
		var (
			key *string
		)
		keyRaw := r.Header.Get("X-API-Key")
		if keyRaw != "" {
			key = &keyRaw
		}
		payload = NewIsBehindAFormatOnlyPayload(key)
		if payload.Key != nil {
			if strings.Contains(*payload.Key, " ") {
				cred := strings.SplitN(*payload.Key, " ", 2)[1]
				payload.Key = &cred
			}
		}

		return payload, nil
	}
}
func EncodeUsesAnyTenantResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		res, _ := v.([]string)
		enc := encoder(ctx, w)
		body := res
		w.WriteHeader(http.StatusOK)
		return enc.Encode(body)
	}
}
func DecodeUsesAnyTenantRequest(mux goahttp.Muxer, decoder func(*http.Request) goahttp.Decoder) func(*http.Request) (*ledger.UsesAnyTenantPayload, error) {
	return func(r *http.Request) (*ledger.UsesAnyTenantPayload, error) {
		var payload *ledger.UsesAnyTenantPayload
		var (
			tenantID string
			key      string
			err      error

			params = mux.Vars(r)
		)
		tenantID = params["tenant_id"]
		key = r.Header.Get("X-API-Key")
		if key == "" {
			err = goa.MergeErrors(err, goa.MissingFieldError("key", "header"))
		}
		if err != nil {
			return payload, err
		}
		payload = NewUsesAnyTenantPayload(tenantID, key)
		if strings.Contains(payload.Key, " ") {
			cred := strings.SplitN(payload.Key, " ", 2)[1]
			payload.Key = cred
		}

		return payload, nil
	}
}
func EncodeComparesTheTenantResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		res, _ := v.([]string)
		enc := encoder(ctx, w)
		body := res
		w.WriteHeader(http.StatusOK)
		return enc.Encode(body)
	}
}
func DecodeComparesTheTenantRequest(mux goahttp.Muxer, decoder func(*http.Request) goahttp.Decoder) func(*http.Request) (*ledger.ComparesTheTenantPayload, error) {
	return func(r *http.Request) (*ledger.ComparesTheTenantPayload, error) {
		var payload *ledger.ComparesTheTenantPayload
		var (
			tenantID string
			key      string
			err      error

			params = mux.Vars(r)
		)
		tenantID = params["tenant_id"]
		key = r.Header.Get("X-API-Key")
		if key == "" {
			err = goa.MergeErrors(err, goa.MissingFieldError("key", "header"))
		}
		if err != nil {
			return payload, err
		}
		payload = NewComparesTheTenantPayload(tenantID, key)
		if strings.Contains(payload.Key, " ") {
			cred := strings.SplitN(payload.Key, " ", 2)[1]
			payload.Key = cred
		}

		return payload, nil
	}
}
func EncodeIsAMethodValueResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		res, _ := v.([]string)
		enc := encoder(ctx, w)
		body := res
		w.WriteHeader(http.StatusOK)
		return enc.Encode(body)
	}
}
func DecodeIsAMethodValueRequest(mux goahttp.Muxer, decoder func(*http.Request) goahttp.Decoder) func(*http.Request) (*ledger.IsAMethodValuePayload, error) {
	return func(r *http.Request) (*ledger.IsAMethodValuePayload, error) {
		var payload *ledger.IsAMethodValuePayload
		var (
			tenantID string
			key      string
			err      error

			params = mux.Vars(r)
		)
		tenantID = params["tenant_id"]
		key = r.Header.Get("X-API-Key")
		if key == "" {
			err = goa.MergeErrors(err, goa.MissingFieldError("key", "header"))
		}
		if err != nil {
			return payload, err
		}
		payload = NewIsAMethodValuePayload(tenantID, key)
		if strings.Contains(payload.Key, " ") {
			cred := strings.SplitN(payload.Key, " ", 2)[1]
			payload.Key = cred
		}

		return payload, nil
	}
}
func EncodeIsBehindATenantMiddlewareResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		res, _ := v.([]string)
		enc := encoder(ctx, w)
		body := res
		w.WriteHeader(http.StatusOK)
		return enc.Encode(body)
	}
}
func DecodeIsBehindATenantMiddlewareRequest(mux goahttp.Muxer, decoder func(*http.Request) goahttp.Decoder) func(*http.Request) (*ledger.IsBehindATenantMiddlewarePayload, error) {
	return func(r *http.Request) (*ledger.IsBehindATenantMiddlewarePayload, error) {
		var payload *ledger.IsBehindATenantMiddlewarePayload
		var (
			tenantID string

			params = mux.Vars(r)
		)
		tenantID = params["tenant_id"]
		payload = NewIsBehindATenantMiddlewarePayload(tenantID)

		return payload, nil
	}
}
func EncodeResetsForAnyKeyResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
}
func DecodeResetsForAnyKeyRequest(mux goahttp.Muxer, decoder func(*http.Request) goahttp.Decoder) func(*http.Request) (*ledger.ResetsForAnyKeyPayload, error) {
	return func(r *http.Request) (*ledger.ResetsForAnyKeyPayload, error) {
		var payload *ledger.ResetsForAnyKeyPayload
		var (
			key string
			err error
		)
		key = r.Header.Get("X-API-Key")
		if key == "" {
			err = goa.MergeErrors(err, goa.MissingFieldError("key", "header"))
		}
		if err != nil {
			return payload, err
		}
		payload = NewResetsForAnyKeyPayload(key)
		if strings.Contains(payload.Key, " ") {
			cred := strings.SplitN(payload.Key, " ", 2)[1]
			payload.Key = cred
		}

		return payload, nil
	}
}
func EncodeResetsForARequiredScopeResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
}
func DecodeResetsForARequiredScopeRequest(mux goahttp.Muxer, decoder func(*http.Request) goahttp.Decoder) func(*http.Request) (*ledger.ResetsForARequiredScopePayload, error) {
	return func(r *http.Request) (*ledger.ResetsForARequiredScopePayload, error) {
		var payload *ledger.ResetsForARequiredScopePayload
		var (
			key string
			err error
		)
		key = r.Header.Get("X-API-Key")
		if key == "" {
			err = goa.MergeErrors(err, goa.MissingFieldError("key", "header"))
		}
		if err != nil {
			return payload, err
		}
		payload = NewResetsForARequiredScopePayload(key)
		if strings.Contains(payload.Key, " ") {
			cred := strings.SplitN(payload.Key, " ", 2)[1]
			payload.Key = cred
		}

		return payload, nil
	}
}
func EncodeIsBehindAScopeMiddlewareResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
}
func EncodeIsBehindAGuardedGroupResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
}
func EncodeIsRegisteredByAFunctionResponse(encoder func(context.Context, http.ResponseWriter) goahttp.Encoder) func(context.Context, http.ResponseWriter, any) error {
	return func(ctx context.Context, w http.ResponseWriter, v any) error {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
}
func DecodeIsRegisteredByAFunctionRequest(mux goahttp.Muxer, decoder func(*http.Request) goahttp.Decoder) func(*http.Request) (*ledger.IsRegisteredByAFunctionPayload, error) {
	return func(r *http.Request) (*ledger.IsRegisteredByAFunctionPayload, error) {
		var payload *ledger.IsRegisteredByAFunctionPayload
		var (
			key string
			err error
		)
		key = r.Header.Get("X-API-Key")
		if key == "" {
			err = goa.MergeErrors(err, goa.MissingFieldError("key", "header"))
		}
		if err != nil {
			return payload, err
		}
		payload = NewIsRegisteredByAFunctionPayload(key)
		if strings.Contains(payload.Key, " ") {
			cred := strings.SplitN(payload.Key, " ", 2)[1]
			payload.Key = cred
		}

		return payload, nil
	}
}
