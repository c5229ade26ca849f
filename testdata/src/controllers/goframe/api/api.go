// Package api has what clients of the goframe service send and get.
package api

import "github.com/gogf/gf/v2/frame/g"

// ListReq has its tenant in the path, under a name that only its letters tell.
type ListReq struct {
	g.Meta   `path:"/tenants/{tenant_id}/records" method:"get"`
	TenantId string
	Limit    int `json:"limit" v:"max:100"`
}

type ListRes struct{ Records []string }

type ComparedReq struct {
	g.Meta `path:"/tenants/:tenant_id/compared" method:"get,post"`
	Tenant string `in:"path" json:"tenant_id"`
}

type ResetReq struct {
	g.Meta `path:"/reset" method:"post"`
}

type ScopedReq struct {
	g.Meta `path:"/scoped" method:"post"`
}

type ResetRes struct{}

type DropReq struct {
	g.Meta `path:"/drop" method:"delete"`
}

// SecretReq has the key in a header.
type SecretReq struct {
	g.Meta `path:"/secret" method:"get"`
	Key    string `in:"header" json:"X-API-Key"`
}

type SecretOfKeyReq struct {
	g.Meta `path:"/key/secret" method:"get"`
}

type SecretRes struct{ Secret string }
