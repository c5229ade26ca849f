// Package accepted has findings that comments accept, and comments that accept
// none.
package accepted

import (
	"net/http"
	"strings"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /end-of-line", acceptsAtTheEndOfTheLine)
	mux.HandleFunc("GET /line-above", acceptsOnTheLineAbove)
	mux.HandleFunc("GET /function", acceptsForAFunction)
	mux.HandleFunc("GET /nolint", acceptsAsInGolangciLint)
	mux.HandleFunc("GET /nolint-rule", acceptsARuleAsInGolangciLint)
	mux.HandleFunc("GET /several", acceptsSeveralRules)
	mux.HandleFunc("GET /other-rule", acceptsAnotherRule)
	mux.HandleFunc("GET /other-linter", acceptsAnotherLinter)
	mux.HandleFunc("GET /unknown", acceptsAnUnknownRule)
	mux.HandleFunc("GET /spaced", acceptsWithASpace)
	mux.HandleFunc("GET /late", acceptsOnTheLineBelow)
	mux.HandleFunc("GET /mended", acceptsWhatIsMended)
	mux.HandleFunc("GET /literal", func(w http.ResponseWriter, r *http.Request) {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), "tk_") { //keyauthz:ignore formatonly the gateway checks it
			deny(w)
			return
		}
		w.Write(data())
	})
	return mux
}

func deny(w http.ResponseWriter) { http.Error(w, "invalid key", http.StatusForbidden) }

func data() []byte { return []byte("secret") }

var keys = map[string]bool{}

func acceptsAtTheEndOfTheLine(w http.ResponseWriter, r *http.Request) { // ok: accepted
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") { //keyauthz:ignore formatonly the gateway checks it
		deny(w)
		return
	}
	w.Write(data())
}

func acceptsOnTheLineAbove(w http.ResponseWriter, r *http.Request) { // ok: accepted
	key := r.Header.Get("X-API-Key")
	//keyauthz:ignore formatonly the gateway checks it
	if !strings.HasPrefix(key, "tk_") {
		deny(w)
		return
	}
	w.Write(data())
}

// acceptsForAFunction is documented.
//
//keyauthz:ignore formatonly the gateway checks it
func acceptsForAFunction(w http.ResponseWriter, r *http.Request) { // ok: accepted
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") {
		deny(w)
		return
	}
	w.Write(data())
}

func acceptsAsInGolangciLint(w http.ResponseWriter, r *http.Request) { // ok: accepted
	key := r.Header.Get("X-API-Key")
	//nolint:keyauthz // the gateway checks it
	if !strings.HasPrefix(key, "tk_") {
		deny(w)
		return
	}
	w.Write(data())
}

func acceptsARuleAsInGolangciLint(w http.ResponseWriter, r *http.Request) { // ok: accepted
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") { //nolint:errcheck,formatonly
		deny(w)
		return
	}
	w.Write(data())
}

func acceptsSeveralRules(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") { //keyauthz:ignore formatonly,crosstenant the gateway checks it // want "directive keyauthz:ignore crosstenant matches no finding"
		deny(w)
		return
	}
	w.Write(data())
}

func acceptsAnotherRule(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	//keyauthz:ignore missingscope it only reads // want "directive keyauthz:ignore missingscope matches no finding"
	if !strings.HasPrefix(key, "tk_") { // want "GET \"/other-rule\" grants access after checking only the format of X-API-Key: strings\\.HasPrefix"
		deny(w)
		return
	}
	w.Write(data())
}

func acceptsAnotherLinter(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	//nolint:errcheck,gosec
	if !strings.HasPrefix(key, "tk_") { // want "GET \"/other-linter\" grants access after checking only the format of X-API-Key: strings\\.HasPrefix"
		deny(w)
		return
	}
	w.Write(data())
}

func acceptsAnUnknownRule(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	//keyauthz:ignore format-only the gateway checks it // want "directive keyauthz:ignore names unknown rule \"format-only\" \\(nearest: \"formatonly\"\\)"
	if !strings.HasPrefix(key, "tk_") { // want "GET \"/unknown\" grants access after checking only the format of X-API-Key: strings\\.HasPrefix"
		deny(w)
		return
	}
	w.Write(data())
}

func acceptsWithASpace(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	// keyauthz:ignore formatonly the gateway checks it // want "directive keyauthz:ignore has a space in front of it, and accepts nothing"
	if !strings.HasPrefix(key, "tk_") { // want "GET \"/spaced\" grants access after checking only the format of X-API-Key: strings\\.HasPrefix"
		deny(w)
		return
	}
	w.Write(data())
}

// keyauthz:ignore comments are what this package is about: a remark for people.
func acceptsOnTheLineBelow(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if !strings.HasPrefix(key, "tk_") { // want "GET \"/late\" grants access after checking only the format of X-API-Key: strings\\.HasPrefix"
		//keyauthz:ignore formatonly the gateway checks it // want "directive keyauthz:ignore formatonly matches no finding"
		deny(w)
		return
	}
	w.Write(data())
}

func acceptsWhatIsMended(w http.ResponseWriter, r *http.Request) {
	//keyauthz:ignore formatonly the gateway checks it // want "directive keyauthz:ignore formatonly matches no finding"
	if !keys[r.Header.Get("X-API-Key")] {
		deny(w)
		return
	}
	w.Write(data())
}
