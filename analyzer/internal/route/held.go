package route

import (
	"slices"

	"github.com/keyauthz/keyauthz/analyzer/internal/summary"
)

// This file is about routers in fields of objects that are not known where the routers are
// asked for, because a method has put them there:
//
//	func (s *Server) WithAdmin(key string) *Server {
//		s.admin = NewAdmin(key)    // &Admin{mux: http.NewServeMux()}
//		return s
//	}
//	func (s *Server) serveAdmin(w http.ResponseWriter, r *http.Request) { s.admin.mux.ServeHTTP(w, r) }

// hold notes the routers in fields of what a function has made.
func (r *run) hold(values []summary.Sym) {
	for _, v := range values {
		if v.Op != summary.StructOf || v.Name == "" {
			continue
		}
		for i, field := range v.Fields {
			if i >= len(v.Args) || v.Args[i].Op != summary.RouterOf || v.Args[i].Name != made {
				continue
			}
			name := v.Name + "." + field
			if r.held == nil {
				r.held = make(map[string][]int)
			}
			if at := v.Args[i].Index; !slices.Contains(r.held[name], at) {
				r.held[name] = append(r.held[name], at)
			}
		}
	}
}

// around returns the only router in a struct that is a router itself by that:
//
//	type api struct {
//		huma.API
//		prefix string
//	}
func (r *run) around(s summary.Sym) *router {
	var in *router
	if s.Op != summary.StructOf {
		return nil
	}
	for _, a := range s.Args {
		switch rt := r.known(a); {
		case rt == nil:
		case in != nil && in != rt:
			return nil
		default:
			in = rt
		}
	}
	return in
}

// holds returns the only router that an object of its type holds in the field that s is.
func (r *run) holds(s summary.Sym) *router {
	if s.Op != summary.FieldOf || len(s.Fields) != 1 {
		return nil
	}
	if in := r.held[s.Fields[0]+"."+s.Name]; len(in) == 1 {
		return r.routers[in[0]]
	}
	return nil
}
