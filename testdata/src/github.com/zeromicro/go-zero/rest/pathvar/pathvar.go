// Package pathvar is a stub with what scenarios use of
// github.com/zeromicro/go-zero/rest/pathvar.
package pathvar

import "net/http"

func Vars(r *http.Request) map[string]string { return nil }
