// Package shown has objects of which some are for everybody, as they say themselves.
package shown

import (
	"net/http"

	"keystore"
)

type repo struct {
	Private  bool
	Archived bool
}

var repos = map[string]*repo{}

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /repos/{id}/build", buildsWhatIsPublic)
	mux.HandleFunc("POST /repos/{id}/clean", cleansWhatIsInUse)
	return mux
}

func buildsWhatIsPublic(w http.ResponseWriter, r *http.Request) { // ok: a public repository is for everybody
	p := repos[r.PathValue("id")]
	if p == nil {
		http.Error(w, "no such repository", http.StatusNotFound)
		return
	}
	if p.Private {
		k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
		if err != nil || !k.Has("build") {
			http.Error(w, "forbidden", http.StatusForbidden)
			return
		}
	}
	keystore.Reset(r.Context())
}

func cleansWhatIsInUse(w http.ResponseWriter, r *http.Request) {
	p := repos[r.PathValue("id")]
	if p == nil {
		http.Error(w, "no such repository", http.StatusNotFound)
		return
	}
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		http.Error(w, "unauthorized", http.StatusUnauthorized)
		return
	}
	if p.Archived && !k.Has("build") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(r.Context()) // want `POST "/repos/{id}/clean" reaches keystore\.Reset for any valid key: no scope or role is checked`
}
