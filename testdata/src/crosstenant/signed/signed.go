// Package signed has links that the service has signed, for whoever holds one, beside keys.
package signed

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"net/http"
	"os"

	"keystore"
)

type keyKey struct{}

func authenticate(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil {
			deny(w)
			return
		}
		next(w, r.WithContext(context.WithValue(r.Context(), keyKey{}, k)))
	}
}

func deny(w http.ResponseWriter) { http.Error(w, "forbidden", http.StatusForbidden) }

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /files", authenticate(showsWhatIsSigned))
	mux.HandleFunc("GET /files/any", authenticate(showsWhatIsNotSigned))
	mux.HandleFunc("GET /files/public", authenticate(showsWhatAnybodyCanSign))
	return mux
}

// sign is known to nobody else.
func sign(text string) string {
	mac := hmac.New(sha256.New, []byte(os.Getenv("SECRET")))
	mac.Write([]byte(text))
	return hex.EncodeToString(mac.Sum(nil))
}

func showsWhatIsSigned(w http.ResponseWriter, r *http.Request) { // ok: the service has signed the tenant
	tenant, name := r.FormValue("tenant_id"), r.FormValue("name")
	if !hmac.Equal([]byte(sign(fmt.Sprintf("tenant=%s&name=%s", tenant, name))), []byte(r.FormValue("sig"))) { // guard: crosstenant
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant))
}

// showsWhatIsNotSigned has signed the name alone.
func showsWhatIsNotSigned(w http.ResponseWriter, r *http.Request) {
	if !hmac.Equal([]byte(sign(r.FormValue("name"))), []byte(r.FormValue("sig"))) {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), r.FormValue("tenant_id"))) // want `handler showsWhatIsNotSigned uses query parameter "tenant_id" without comparing it with the key's tenant`
}

// showsWhatAnybodyCanSign has a digest without a key.
func showsWhatAnybodyCanSign(w http.ResponseWriter, r *http.Request) {
	tenant := r.FormValue("tenant_id")
	sum := sha256.Sum256([]byte(tenant))
	if hex.EncodeToString(sum[:]) != r.FormValue("sum") {
		deny(w)
		return
	}
	fmt.Fprint(w, keystore.Records(r.Context(), tenant)) // want `handler showsWhatAnybodyCanSign uses query parameter "tenant_id" without comparing it with the key's tenant`
}
