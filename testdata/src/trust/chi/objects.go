package chi

import (
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"

	"keystore"
)

// Objects.

func showsItsOwnNote(w http.ResponseWriter, r *http.Request) { // ok: the query asks whose the note is
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(ctx, "SELECT text FROM notes WHERE id = $1 AND tenant_id = $2", chi.URLParam(r, "id"), k.TenantID).Scan(&text)
	fmt.Fprint(w, text)
}

func changesItsOwnNote(w http.ResponseWriter, r *http.Request) { // ok: the statement asks whose the note is
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE notes SET seen = true WHERE id = $1 AND tenant_id = $2", chi.URLParam(r, "id"), k.TenantID)
	w.WriteHeader(http.StatusNoContent)
}

func comparesTheOwnerOfTheNote(w http.ResponseWriter, r *http.Request) { // ok: what was loaded says whose it is
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var text, owner string
	db.QueryRowContext(ctx, "SELECT text, tenant_id FROM notes WHERE id = $1", chi.URLParam(r, "id")).Scan(&text, &owner)
	if owner != k.TenantID {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	fmt.Fprint(w, text)
}

func changesAnyNote(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE notes SET pinned = true WHERE id = $1", chi.URLParam(r, "id")) // want `POST "/notes/\{id\}/pin", handler changesAnyNote, reaches what "id" names without asking whose it is, unlike GET "/notes/\{id\}" and 2 other routes beside it`
	w.WriteHeader(http.StatusNoContent)
}

func showsAnyNote(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	k := key(r)
	if k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	var text string
	db.QueryRowContext(ctx, "SELECT text FROM notes WHERE id = $1", chi.URLParam(r, "id")).Scan(&text) // want `GET "/notes/\{id\}/text", handler showsAnyNote, reaches what "id" names without asking whose it is, unlike GET "/notes/\{id\}" and 2 other routes beside it`
	fmt.Fprint(w, text)
}

func changesAnyNoteForAdministrators(w http.ResponseWriter, r *http.Request) { // ok: an administrator may change all
	ctx := r.Context()
	k := key(r)
	if k == nil || !k.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE notes SET pinned = true WHERE id = $1", chi.URLParam(r, "id"))
	w.WriteHeader(http.StatusNoContent)
}

// Strength.

func resetsForReaders(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	if k := key(r); k == nil || !k.Has("records:read") {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	keystore.Reset(ctx) // want `POST "/read" reaches keystore\.Reset for whoever may read: records:read is checked`
	w.WriteHeader(http.StatusNoContent)
}

type profile struct {
	Name string `json:"name"`
	Role string `json:"role"`
}

func letsClientsNameTheirRole(w http.ResponseWriter, r *http.Request) {
	ctx := r.Context()
	k := key(r)
	var in profile
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil || k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID) // want `PUT "/profile" writes "Role" of the request through DB\.ExecContext, and no scope or role of who sends it is checked`
	w.WriteHeader(http.StatusNoContent)
}

func letsAdministratorsNameRoles(w http.ResponseWriter, r *http.Request) { // ok: an administrator gives roles
	ctx := r.Context()
	k := key(r)
	var in profile
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil || k == nil || !k.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	w.WriteHeader(http.StatusNoContent)
}

func asksWhereThereIsARole(w http.ResponseWriter, r *http.Request) { // ok: who names a role is asked for a privilege
	ctx := r.Context()
	k := key(r)
	var in profile
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil || k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if in.Role != "" && !k.Admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	w.WriteHeader(http.StatusNoContent)
}

func givesHarmlessRoles(w http.ResponseWriter, r *http.Request) { // ok: none of the roles rules over others
	ctx := r.Context()
	k := key(r)
	var in profile
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil || k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	if in.Role != "reader" && in.Role != "author" {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1, role = $2 WHERE tenant_id = $3", in.Name, in.Role, k.TenantID)
	w.WriteHeader(http.StatusNoContent)
}

func keepsTheRoleOfAMessage(w http.ResponseWriter, r *http.Request) { // ok: the role is one in a conversation
	ctx := r.Context()
	k := key(r)
	var in profile
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil || k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "INSERT INTO messages (text, role, tenant_id) VALUES ($1, $2, $3)", in.Name, in.Role, k.TenantID)
	w.WriteHeader(http.StatusNoContent)
}

func writesANameOnly(w http.ResponseWriter, r *http.Request) { // ok: of the body only the name is written
	ctx := r.Context()
	k := key(r)
	var in profile
	if err := json.NewDecoder(r.Body).Decode(&in); err != nil || k == nil {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	db.ExecContext(ctx, "UPDATE users SET name = $1 WHERE tenant_id = $2", in.Name, k.TenantID)
	w.WriteHeader(http.StatusNoContent)
}
