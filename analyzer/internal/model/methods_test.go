package model

import (
	"reflect"
	"slices"
	"testing"
)

func TestPathsOfMethods(t *testing.T) {
	tests := []struct {
		methods               Methods
		template, typ, method string
		want                  string
	}{
		{Methods{Suffix: "Controller"}, "/{type}/{method}", "UserKeysController", "ShowAll", "/userkeys/showall"},
		{Methods{}, "/{the-method}", "Controller", "ShowAll", "/show-all"},
		{Methods{}, "/{the-method}", "Controller", "OfAKey", "/of-a-key"},
		{Methods{Suffix: "Resource"}, "/{{the_type}_id}/edit", "ApiKeysResource", "Edit", "/{api_key_id}/edit"},
		{Methods{Suffix: "Resource"}, "/{{the_type}_id}", "CompaniesResource", "Show", "/{company_id}"},
		{Methods{}, "", "Controller", "Get", ""},
	}
	for _, tt := range tests {
		if got := tt.methods.Text(tt.template, tt.typ, tt.method); got != tt.want {
			t.Errorf("Text(%q, %q, %q) = %q, want %q", tt.template, tt.typ, tt.method, got, tt.want)
		}
	}
}

func TestPatternsWithNames(t *testing.T) {
	m := Methods{OfType: "{.struct}", OfMethod: "{.method}"}
	tests := []struct {
		pattern, want string
		named         bool
	}{
		{"/users/{id}", "/users/{id}", false},
		{"/{.struct}", "/user-keys", false},
		{"/{.struct}/{.method}", "/user-keys/show-all", true},
	}
	for _, tt := range tests {
		if got, named := m.Pattern(tt.pattern, "UserKeys", "ShowAll"); got != tt.want || named != tt.named {
			t.Errorf("Pattern(%q) = %q, %v, want %q, %v", tt.pattern, got, named, tt.want, tt.named)
		}
	}
}

func TestNamesOfMethods(t *testing.T) {
	tests := []struct {
		pairs bool
		text  string
		want  []Named
	}{
		{true, "get:List;post:Create", []Named{{"List", "GET", ""}, {"Create", "POST", ""}}},
		{true, "get,post:Login", []Named{{"Login", "GET,POST", ""}}},
		{true, "*:Any", []Named{{"Any", "", ""}}},
		{false, "Show, Reset", []Named{{"Show", "", ""}, {"Reset", "", ""}}},
	}
	for _, tt := range tests {
		m := Methods{Pairs: tt.pairs}
		if got := m.Names(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("Names(%q) = %v, want %v", tt.text, got, tt.want)
		}
	}
}

func TestOriginsOfFields(t *testing.T) {
	m := Meta{In: "in", Names: []string{"p", "json"}}
	const pattern = "/tenants/{tenant_id}/keys/:key"
	tests := []struct {
		field string
		tag   reflect.StructTag
		verb  string
		class Class
		name  string
	}{
		{"TenantId", "", "GET", PathParam, "tenant_id"},
		{"Tenant", `json:"tenant_id"`, "POST", PathParam, "tenant_id"},
		{"Key", `in:"path"`, "GET", PathParam, "key"},
		{"Key", `in:"header" json:"X-API-Key"`, "GET", Header, "X-API-Key"},
		{"Limit", `p:"limit" json:"Limit,omitempty"`, "GET", Query, "limit"},
		{"Name", `json:"name"`, "POST", Body, "name"},
		{"Hidden", `json:"-"`, "POST", Body, "Hidden"},
	}
	for _, tt := range tests {
		if class, name := m.origin(tt.field, tt.tag, tt.verb, pattern); class != tt.class || name != tt.name {
			t.Errorf("origin(%q, %q) = %v, %q, want %v, %q", tt.field, tt.tag, class, name, tt.class, tt.name)
		}
	}
}
