package route

import "github.com/keyauthz/keyauthz/analyzer/internal/summary"

// This file is about middlewares that run in front of streams alone, or of other methods
// of services alone:
//
//	connect.UnaryInterceptorFunc(authenticate)   // streams pass it by
//	grpc.ChainStreamInterceptor(authenticate)    // others pass it by

// ofKind returns the links of a middleware that is one function for streams and another
// one for other methods, or none of the two, and notes those of the kind that passes.
func (r *run) ofKind(s summary.Sym) []Link {
	streams := s.Fields
	s.Fields = nil
	of := func(stream bool) []Link {
		was := r.ofStream
		r.ofStream = stream
		defer func() { r.ofStream = was }()
		if !stream {
			return r.middleware(s)
		}
		if len(streams) == 0 {
			return nil
		}
		own := s
		own.Name = streams[0]
		return r.middleware(own)
	}
	links := of(r.ofStream)
	if len(links) == 0 {
		r.passedBy = append(r.passedBy, of(!r.ofStream)...)
	}
	return links
}
