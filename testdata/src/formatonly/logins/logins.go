// Package logins has logins and registrations that make a token for a client.
package logins

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"

	"github.com/golang-jwt/jwt/v5"
)

var (
	db     *sql.DB
	secret []byte
)

type form struct {
	Username string `json:"username"`
	Password string `json:"password"`
	Tenant   string `json:"tenant_id"`
}

type directory interface {
	Check(ctx context.Context, name, password string) error
	Enter(ctx context.Context, f form) error
}

var users directory

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("POST /login", login)
	mux.HandleFunc("POST /login/long", loginByLength)
	mux.HandleFunc("POST /login/stored", loginOfStored)
	mux.HandleFunc("POST /login/plain", loginOfPlain)
	mux.HandleFunc("POST /login/directory", loginByDirectory)
	mux.HandleFunc("POST /login/form", loginByForm)
	mux.HandleFunc("POST /login/found", loginOfFound)
	mux.HandleFunc("POST /register", register)
	mux.HandleFunc("POST /guest", guest)
	return mux
}

func read(w http.ResponseWriter, r *http.Request) (f form, ok bool) {
	if err := json.NewDecoder(r.Body).Decode(&f); err != nil {
		http.Error(w, "no JSON", http.StatusBadRequest)
		return f, false
	}
	return f, true
}

func answer(w http.ResponseWriter, name string) {
	token := jwt.New(nil)
	token.Claims = jwt.MapClaims{"sub": name}
	signed, err := token.SignedString(secret)
	if err != nil {
		http.Error(w, "no token", http.StatusInternalServerError)
		return
	}
	json.NewEncoder(w).Encode(signed)
}

func login(w http.ResponseWriter, r *http.Request) {
	f, ok := read(w, r)
	if !ok {
		return
	}
	if f.Username == "" || f.Password == "" { // want `POST "/login" grants access after checking only the format of body field "Password": non-empty`
		http.Error(w, "who are you?", http.StatusBadRequest)
		return
	}
	answer(w, f.Username)
}

func loginByLength(w http.ResponseWriter, r *http.Request) {
	f, ok := read(w, r)
	if !ok {
		return
	}
	if len(f.Password) < 8 { // want `POST "/login/long" grants access after checking only the format of body field "Password": len`
		http.Error(w, "too short", http.StatusBadRequest)
		return
	}
	answer(w, f.Username)
}

func loginOfStored(w http.ResponseWriter, r *http.Request) { // ok: the store knows the password
	f, ok := read(w, r)
	if !ok || f.Password == "" {
		return
	}
	var name string
	if err := db.QueryRowContext(r.Context(), "SELECT name FROM users WHERE name = $1 AND hash = crypt($2, hash)", f.Username, f.Password).Scan(&name); err != nil {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	answer(w, name)
}

func loginOfPlain(w http.ResponseWriter, r *http.Request) { // ok: it is compared
	f, ok := read(w, r)
	if !ok || f.Password == "" {
		return
	}
	var password string
	if err := db.QueryRowContext(r.Context(), "SELECT password FROM users WHERE name = $1", f.Username).Scan(&password); err != nil || password != f.Password {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	answer(w, f.Username)
}

func loginByDirectory(w http.ResponseWriter, r *http.Request) { // ok: code that is not seen gets it
	f, ok := read(w, r)
	if !ok || f.Password == "" {
		return
	}
	if err := users.Check(r.Context(), f.Username, f.Password); err != nil {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	answer(w, f.Username)
}

func loginByForm(w http.ResponseWriter, r *http.Request) { // ok: code that is not seen gets all of the form
	f, ok := read(w, r)
	if !ok || f.Password == "" {
		return
	}
	if err := users.Enter(r.Context(), f); err != nil {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	answer(w, f.Username)
}

func loginOfFound(w http.ResponseWriter, r *http.Request) { // ok: by which part of the message something is found is not told
	f, ok := read(w, r)
	if !ok {
		return
	}
	if f.Password == "" {
		http.Error(w, "who are you?", http.StatusBadRequest)
		return
	}
	var name string
	if err := db.QueryRowContext(r.Context(), "SELECT name FROM users WHERE name = $1", f.Username).Scan(&name); err != nil {
		http.Error(w, "who are you?", http.StatusUnauthorized)
		return
	}
	answer(w, name)
}

func register(w http.ResponseWriter, r *http.Request) { // ok: it is stored
	f, ok := read(w, r)
	if !ok || f.Password == "" {
		return
	}
	if _, err := db.ExecContext(r.Context(), "INSERT INTO users (name, password) VALUES ($1, $2)", f.Username, f.Password); err != nil {
		http.Error(w, "taken", http.StatusConflict)
		return
	}
	answer(w, f.Username)
}

func guest(w http.ResponseWriter, r *http.Request) { // ok: nobody asks for a password
	f, ok := read(w, r)
	if !ok || f.Username == "" {
		return
	}
	answer(w, "guest "+f.Username)
}
