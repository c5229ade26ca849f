// Package chains has several authenticators, of which one has to know the client, or all:
// lists behind the interface of their elements, and functions made of functions.
package chains

import (
	"errors"
	"net/http"
	"strings"

	"keystore"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /first/known", guard(first{stored{}}, purgesForKnown))
	mux.HandleFunc("POST /first/forms", guard(first{sized{}, named{}}, purges))
	mux.HandleFunc("POST /first/either", guard(first{stored{}, dotted{}}, purges))
	mux.HandleFunc("POST /each/known", guard(each{lower{}, stored{}}, purgesForKnown))
	mux.HandleFunc("POST /each/forms", guard(each{spaced{}, spaced{}}, purges))
	mux.HandleFunc("POST /chain/known", guard(&chain{list: []authenticator{stored{}}}, purgesForKnown))
	mux.HandleFunc("POST /chain/either", guard(&chain{list: []authenticator{dashed{}, stored{}}}, purges))
	mux.HandleFunc("POST /any/known", behind(anyOf(keyIsKnown), purgesForKnown))
	mux.HandleFunc("POST /any/either", behind(anyOf(hasPrefix("sk_"), keyIsKnown), purges))
	mux.HandleFunc("POST /all/known", behind(allOf(hasSuffix("_live"), keyIsKnown), purgesForKnown))
	mux.HandleFunc("POST /all/forms", behind(allOf(hasDot), purges))
	return mux
}

func purgesForKnown(w http.ResponseWriter, r *http.Request) { // ok: whatever else is asked, the key is looked up
	keystore.DeleteRecords(r.Context(), "default")
}

func purges(w http.ResponseWriter, r *http.Request) { keystore.DeleteRecords(r.Context(), "default") }

type authenticator interface {
	Authenticate(r *http.Request) (user string, err error)
}

var errUnknown = errors.New("unknown client")

// stored looks the key up.
type stored struct{}

func (stored) Authenticate(r *http.Request) (string, error) {
	k, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	if err != nil {
		return "", err
	}
	return k.Username, nil
}

// sized is enough beside another form.
type sized struct{}

func (sized) Authenticate(r *http.Request) (string, error) {
	if len(r.Header.Get("X-API-Key")) != 32 { // want `middleware guard grants access after checking only the format of X-API-Key: len`
		return "", errUnknown
	}
	return "client", nil
}

// named is, too: it is reported with the other one.
type named struct{}

func (named) Authenticate(r *http.Request) (string, error) {
	if !strings.HasPrefix(r.Header.Get("X-API-Key"), "sk_") {
		return "", errUnknown
	}
	return "client", nil
}

// dotted is enough where the key is not known.
type dotted struct{}

func (dotted) Authenticate(r *http.Request) (string, error) {
	if !strings.Contains(r.Header.Get("X-API-Key"), ".") { // want `middleware guard grants access after checking only the format of X-API-Key: strings\.Contains`
		return "", errUnknown
	}
	return "client", nil
}

// lower is asked in addition.
type lower struct{}

func (lower) Authenticate(r *http.Request) (string, error) {
	if strings.ToLower(r.Header.Get("X-API-Key")) != r.Header.Get("X-API-Key") {
		return "", errUnknown
	}
	return "client", nil
}

// spaced is asked twice.
type spaced struct{}

func (spaced) Authenticate(r *http.Request) (string, error) {
	if strings.ContainsAny(r.Header.Get("X-API-Key"), " \t") { // want `middleware guard grants access after checking only the format of X-API-Key: strings\.ContainsAny`
		return "", errUnknown
	}
	return "client", nil
}

// dashed is asked before the one that knows keys.
type dashed struct{}

func (dashed) Authenticate(r *http.Request) (string, error) {
	if strings.Count(r.Header.Get("X-API-Key"), "-") != 2 { // want `middleware guard grants access after checking only the format of X-API-Key: len`
		return "", errUnknown
	}
	return "client", nil
}

// first asks until one knows the client.
type first []authenticator

func (f first) Authenticate(r *http.Request) (string, error) {
	for _, a := range f {
		if user, err := a.Authenticate(r); err == nil {
			return user, nil
		}
	}
	return "", errUnknown
}

// each asks all.
type each []authenticator

func (e each) Authenticate(r *http.Request) (string, error) {
	var user string
	for _, a := range e {
		u, err := a.Authenticate(r)
		if err != nil {
			return "", err
		}
		user = u
	}
	if user == "" {
		return "", errUnknown
	}
	return user, nil
}

type chain struct{ list []authenticator }

func (c *chain) Authenticate(r *http.Request) (string, error) {
	for _, a := range c.list {
		user, err := a.Authenticate(r)
		if err != nil {
			continue
		}
		return user, nil
	}
	return "", errUnknown
}

func guard(a authenticator, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if _, err := a.Authenticate(r); err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}

type check func(r *http.Request) error

func hasPrefix(prefix string) check {
	return func(r *http.Request) error {
		if !strings.HasPrefix(r.Header.Get("X-API-Key"), prefix) { // want `middleware behind grants access after checking only the format of X-API-Key: strings\.HasPrefix`
			return errUnknown
		}
		return nil
	}
}

func hasSuffix(suffix string) check {
	return func(r *http.Request) error {
		if !strings.HasSuffix(r.Header.Get("X-API-Key"), suffix) {
			return errUnknown
		}
		return nil
	}
}

func hasDot(r *http.Request) error {
	if !strings.Contains(r.Header.Get("X-API-Key"), ".") { // want `middleware behind grants access after checking only the format of X-API-Key: strings\.Contains`
		return errUnknown
	}
	return nil
}

func keyIsKnown(r *http.Request) error {
	_, err := keystore.Find(r.Context(), r.Header.Get("X-API-Key"))
	return err
}

func anyOf(checks ...check) check {
	return func(r *http.Request) error {
		for _, c := range checks {
			if c(r) == nil {
				return nil
			}
		}
		return errUnknown
	}
}

func allOf(checks ...check) check {
	return func(r *http.Request) error {
		for _, c := range checks {
			if err := c(r); err != nil {
				return err
			}
		}
		return nil
	}
}

func behind(c check, next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := c(r); err != nil {
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		next(w, r)
	}
}
