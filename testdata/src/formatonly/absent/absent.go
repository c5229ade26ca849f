// Package absent has checks of a key that are made only where there is one, in all the
// places where a check can stand.
package absent

import (
	"bytes"
	"errors"
	"log"
	"net/http"
	"strings"
)

func routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("DELETE /first/{id}", asksForTheShapeOfAKeyThatIsThere)
	mux.HandleFunc("DELETE /second/{id}", asksForTheShapeBelow)
	mux.HandleFunc("DELETE /third/{id}", asksAHelperForTheShape)
	mux.HandleFunc("DELETE /fourth/{id}", asksAHelperForAnAnswer)
	mux.HandleFunc("DELETE /fifth/{id}", keepsTheAnswer)
	mux.HandleFunc("DELETE /sixth/{id}", resetsWhereNothingSpeaksAgainstIt)
	mux.HandleFunc("DELETE /seventh/{id}", choosesByTheShape)
	mux.HandleFunc("DELETE /eighth/{id}", verifiesInAHelper)
	mux.HandleFunc("DELETE /ninth/{id}", asksAHelperForAVerdict)
	mux.HandleFunc("DELETE /tenth/{id}", keepsTheVerdict)
	mux.HandleFunc("DELETE /eleventh/{id}", verifiesWhatAHelperTakesForOne)
	mux.HandleFunc("DELETE /twelfth/{id}", shapeIfThere(resets))
	mux.HandleFunc("DELETE /thirteenth/{id}", knownIfThere(resetsToo))
	mux.HandleFunc("DELETE /fourteenth/{id}", fillsTheHeaderInFirst)

	mux.HandleFunc("DELETE /safe/first/{id}", asksForOneBefore)
	mux.HandleFunc("DELETE /safe/second/{id}", refusesUnlessItIsKnown)
	mux.HandleFunc("DELETE /safe/third/{id}", refusesWhatAHelperDoesNotFind)
	mux.HandleFunc("DELETE /safe/fourth/{id}", needsNoKey)
	mux.HandleFunc("DELETE /safe/fifth/{id}", asksForTheShapeOfAnotherHeader)
	mux.HandleFunc("DELETE /safe/sixth/{id}", session(asksForTheShapeOfAKeyBesides))
	mux.HandleFunc("DELETE /safe/seventh/{id}", handsTheKeyOn)
	mux.HandleFunc("DELETE /safe/eighth/{id}", asksForTheShapeOfACookie)
	mux.HandleFunc("GET /safe/ninth/{id}", showsTheSameToAll)
	mux.HandleFunc("POST /safe/tenth/{id}", answersTheSameToAll)
	mux.HandleFunc("DELETE /safe/eleventh/{id}", countsKeysOfAKind)
	mux.HandleFunc("DELETE /safe/twelfth/{id}", resetsForAKnownKeyOnly)
	mux.HandleFunc("DELETE /safe/thirteenth/{id}", asksForTheShapeBeforeItLooksTheKeyUp)
	mux.HandleFunc("DELETE /safe/webhooks/fourteenth/{id}", asksForTheShapeOfWhatAHookShows)
	return mux
}

var keys, records map[string]string

func deleteRecord(id string) { delete(records, id) }

func valid(key string) bool {
	_, ok := keys[key] // want `middleware knownIfThere reaches deleteRecord without verifying X-API-Key, where header X-API-Key is absent`
	return ok
}

// check returns an error for a key that nobody has issued.
func check(key string) error {
	if !valid(key) {
		return errors.New("unknown key")
	}
	return nil
}

func refuse(w http.ResponseWriter) { http.Error(w, "unauthorized", http.StatusUnauthorized) }

func shaped(key string) bool { return strings.HasPrefix(key, "tk_") }

// wrong returns an error for a key that cannot be one.
func wrong(key string) error {
	if key == "" {
		return nil
	}
	if !strings.HasPrefix(key, "tk_") {
		return errors.New("malformed key")
	}
	return nil
}

func shapedOrMissing(key string) bool { return key == "" || shaped(key) }

// unknown returns an error for a key that nobody has issued.
func unknown(key string) error {
	if key == "" {
		return nil
	}
	return check(key)
}

func knownOrMissing(key string) bool { return key == "" || valid(key) }

// known returns an error unless somebody has issued the key.
func known(key string) error {
	if key == "" {
		return errors.New("missing key")
	}
	return check(key)
}

// verifiable checks what is there to be checked.
func verifiable(key string, verify func(string) error) error {
	if key != "" {
		return verify(key)
	}
	return nil
}

func asksForTheShapeOfAKeyThatIsThere(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if key != "" && !strings.HasPrefix(key, "tk_") {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id")) // want `DELETE "/first/\{id\}" grants access after checking only the format of X-API-Key: strings\.HasPrefix, and nothing where header X-API-Key is absent`
}

func asksForTheShapeBelow(w http.ResponseWriter, r *http.Request) {
	if key := r.Header.Get("X-API-Key"); len(key) > 0 {
		if len(key) != 35 {
			refuse(w)
			return
		}
	}
	deleteRecord(r.PathValue("id")) // want `DELETE "/second/\{id\}" grants access after checking only the format of X-API-Key: len, and nothing where header X-API-Key is absent`
}

func asksAHelperForTheShape(w http.ResponseWriter, r *http.Request) {
	if err := wrong(r.Header.Get("X-API-Key")); err != nil {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id")) // want `DELETE "/third/\{id\}" grants access after checking only the format of X-API-Key: strings\.HasPrefix, and nothing where header X-API-Key is absent`
}

func asksAHelperForAnAnswer(w http.ResponseWriter, r *http.Request) {
	if !shapedOrMissing(r.Header.Get("X-API-Key")) {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id")) // want `DELETE "/fourth/\{id\}" grants access after checking only the format of X-API-Key: strings\.HasPrefix, and nothing where header X-API-Key is absent`
}

func keepsTheAnswer(w http.ResponseWriter, r *http.Request) {
	ok, key := true, r.Header.Get("X-API-Key")
	if key != "" {
		ok = shaped(key)
	}
	if !ok {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id")) // want `DELETE "/fifth/\{id\}" grants access after checking only the format of X-API-Key: strings\.HasPrefix, and nothing where header X-API-Key is absent`
}

func resetsWhereNothingSpeaksAgainstIt(w http.ResponseWriter, r *http.Request) {
	key := r.Header.Get("X-API-Key")
	if key == "" || strings.HasPrefix(key, "tk_") {
		deleteRecord(r.PathValue("id")) // want `DELETE "/sixth/\{id\}" grants access after checking only the format of X-API-Key: strings\.HasPrefix, and nothing where header X-API-Key is absent`
		return
	}
	refuse(w)
}

func choosesByTheShape(w http.ResponseWriter, r *http.Request) {
	switch key := r.Header.Get("X-API-Key"); {
	case key == "":
	case strings.HasPrefix(key, "tk_"):
	default:
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id")) // want `DELETE "/seventh/\{id\}" grants access after checking only the format of X-API-Key: strings\.HasPrefix, and nothing where header X-API-Key is absent`
}

func verifiesInAHelper(w http.ResponseWriter, r *http.Request) {
	if err := unknown(r.Header.Get("X-API-Key")); err != nil {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id")) // want `DELETE "/eighth/\{id\}" reaches deleteRecord without verifying X-API-Key, where header X-API-Key is absent`
}

func asksAHelperForAVerdict(w http.ResponseWriter, r *http.Request) {
	if !knownOrMissing(r.Header.Get("X-API-Key")) {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id")) // want `DELETE "/ninth/\{id\}" reaches deleteRecord without verifying X-API-Key, where header X-API-Key is absent`
}

func keepsTheVerdict(w http.ResponseWriter, r *http.Request) {
	var err error
	if key := r.Header.Get("X-API-Key"); key != "" {
		err = check(key)
	}
	if err != nil {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id")) // want `DELETE "/tenth/\{id\}" reaches deleteRecord without verifying X-API-Key, where header X-API-Key is absent`
}

func verifiesWhatAHelperTakesForOne(w http.ResponseWriter, r *http.Request) {
	if err := verifiable(r.Header.Get("X-API-Key"), check); err != nil {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id")) // want `DELETE "/eleventh/\{id\}" reaches deleteRecord without verifying X-API-Key, where header X-API-Key is absent`
}

// shapeIfThere lets through who has no key.
func shapeIfThere(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		key := r.Header.Get("X-API-Key")
		if key != "" && !strings.HasPrefix(key, "tk_") { // want `middleware shapeIfThere grants access after checking only the format of X-API-Key: strings\.HasPrefix, and nothing where header X-API-Key is absent`
			refuse(w)
			return
		}
		next(w, r)
	}
}

// knownIfThere lets through who has no key.
func knownIfThere(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := unknown(r.Header.Get("X-API-Key")); err != nil {
			refuse(w)
			return
		}
		next(w, r)
	}
}

// fillsTheHeaderInFirst looks twice at a header, which is another one then.
func fillsTheHeaderInFirst(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("X-API-Key") == "" {
		r.Header.Set("X-API-Key", r.FormValue("key"))
		if r.Header.Get("X-API-Key") != "" { // want `DELETE "/fourteenth/\{id\}" grants access after checking only the format of X-API-Key: non-empty`
			deleteRecord(r.PathValue("id"))
			return
		}
	}
	refuse(w)
}

func resets(w http.ResponseWriter, r *http.Request) { deleteRecord(r.PathValue("id")) }

func resetsToo(w http.ResponseWriter, r *http.Request) { deleteRecord(r.PathValue("id")) }

func asksForOneBefore(w http.ResponseWriter, r *http.Request) { // ok: it is there by then
	key := r.Header.Get("X-API-Key")
	if key == "" {
		refuse(w)
		return
	}
	if key != "" && !valid(key) {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id"))
}

func refusesUnlessItIsKnown(w http.ResponseWriter, r *http.Request) { // ok: none is no known one
	ok, key := false, r.Header.Get("X-API-Key")
	if key != "" {
		ok = valid(key)
	}
	if !ok {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id"))
}

func refusesWhatAHelperDoesNotFind(w http.ResponseWriter, r *http.Request) { // ok: the helper refuses who has none
	if err := known(r.Header.Get("X-API-Key")); err != nil {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id"))
}

func needsNoKey(w http.ResponseWriter, r *http.Request) { // ok: it asks for none
	deleteRecord(r.PathValue("id"))
}

func asksForTheShapeOfAnotherHeader(w http.ResponseWriter, r *http.Request) { // ok: that is no credential
	if key := r.Header.Get("Idempotency-Key"); key != "" && len(key) != 36 {
		http.Error(w, "malformed idempotency key", http.StatusBadRequest)
		return
	}
	deleteRecord(r.PathValue("id"))
}

// session lets through who has one.
func session(next http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c, err := r.Cookie("session")
		if err != nil || !valid(c.Value) {
			refuse(w)
			return
		}
		next(w, r)
	}
}

func asksForTheShapeOfAKeyBesides(w http.ResponseWriter, r *http.Request) { // ok: the session is known
	if key := r.Header.Get("X-API-Key"); key != "" && !shaped(key) {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id"))
}

func handsTheKeyOn(w http.ResponseWriter, r *http.Request) { // ok: whoever gets it verifies it
	key := r.Header.Get("X-API-Key")
	if key != "" && !shaped(key) {
		refuse(w)
		return
	}
	req, _ := http.NewRequestWithContext(r.Context(), http.MethodDelete, "https://books.example", nil)
	req.Header.Set("X-API-Key", key)
	res, err := http.DefaultClient.Do(req)
	if err != nil || res.StatusCode != http.StatusOK {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id"))
}

func asksForTheShapeOfACookie(w http.ResponseWriter, r *http.Request) { // ok: an old cookie is to be fetched anew, and says nothing of who asks
	if c, err := r.Cookie("session_token"); err == nil && !strings.HasPrefix(c.Value, "v2.") {
		http.Error(w, "reload the page", http.StatusBadRequest)
		return
	}
	deleteRecord(r.PathValue("id"))
}

func showsTheSameToAll(w http.ResponseWriter, r *http.Request) { // ok: a page for everybody, and a typing error is told
	if key := r.Header.Get("X-API-Key"); key != "" && !shaped(key) {
		refuse(w)
		return
	}
	w.Write([]byte(records["everybody"]))
}

func answersTheSameToAll(w http.ResponseWriter, r *http.Request) { // ok: nothing is changed
	if key := r.Header.Get("X-API-Key"); key != "" && !shaped(key) {
		refuse(w)
		return
	}
	w.Write(bytes.ToUpper([]byte(r.URL.Path)))
}

func countsKeysOfAKind(w http.ResponseWriter, r *http.Request) { // ok: nothing is refused for the key, it is only counted
	if key := r.Header.Get("X-API-Key"); key != "" && !shaped(key) {
		log.Print("a key of the old kind")
	}
	deleteRecord(r.PathValue("id"))
}

func resetsForAKnownKeyOnly(w http.ResponseWriter, r *http.Request) { // ok: who has no key is told so
	key := r.Header.Get("X-API-Key")
	if key != "" && !shaped(key) {
		refuse(w)
		return
	}
	if key != "" && valid(key) {
		deleteRecord(r.PathValue("id"))
		return
	}
	w.Write([]byte("nothing was done"))
}

func asksForTheShapeBeforeItLooksTheKeyUp(w http.ResponseWriter, r *http.Request) { // ok: no record is kept of an empty key
	key := r.Header.Get("X-API-Key")
	if key != "" && !shaped(key) {
		refuse(w)
		return
	}
	if _, err := find(key); err != nil {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id"))
}

// find returns the user whom a key was issued to.
func find(key string) (string, error) {
	user, ok := keys[key]
	if !ok {
		return "", errors.New("unknown key")
	}
	return user, nil
}

func asksForTheShapeOfWhatAHookShows(w http.ResponseWriter, r *http.Request) { // ok: hooks are public by their path
	if key := r.Header.Get("X-Hook-Token"); key != "" && !shaped(key) {
		refuse(w)
		return
	}
	deleteRecord(r.PathValue("id"))
}
