// Package security is a stub with what scenarios use of
// github.com/go-openapi/runtime/security.
package security

import "github.com/go-openapi/runtime"

type TokenAuthentication func(string) (any, error)

func APIKeyAuth(name, in string, authenticate TokenAuthentication) runtime.Authenticator { return nil }

func Authorized() runtime.Authorizer { return nil }
