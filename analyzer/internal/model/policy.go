package model

// Sources: github.com/casbin/casbin/v2 v2.135.0, enforcer.go, enforcer_cached.go,
// enforcer_synced.go, enforcer_interface.go, rbac_api.go.
var casbin = Library{
	Name: "casbin", Path: "github.com/casbin/casbin", Release: "v2.135.0",
	Checks: []Check{
		// func (e *Enforcer) Enforce(rvals ...interface{}) (bool, error)
		{Symbols: []string{
			"(*Enforcer).Enforce", "(*CachedEnforcer).Enforce", "(*SyncedEnforcer).Enforce", "(*SyncedCachedEnforcer).Enforce",
			"(IEnforcer).Enforce", "(*Enforcer).EnforceEx", "(*SyncedEnforcer).EnforceEx", "(IEnforcer).EnforceEx",
			"(*Enforcer).HasPolicy", "(*SyncedEnforcer).HasPolicy", "(IEnforcer).HasPolicy",
			"(*Enforcer).HasGroupingPolicy", "(*SyncedEnforcer).HasGroupingPolicy", "(IEnforcer).HasGroupingPolicy",
		}, Kind: Decides, Args: []Arg{First}, Rest: true, Pass: True},
		// func (e *Enforcer) EnforceWithMatcher(matcher string, rvals ...interface{}) (bool, error)
		{Symbols: []string{
			"(*Enforcer).EnforceWithMatcher", "(*SyncedEnforcer).EnforceWithMatcher", "(IEnforcer).EnforceWithMatcher",
			"(*Enforcer).EnforceExWithMatcher", "(*SyncedEnforcer).EnforceExWithMatcher", "(IEnforcer).EnforceExWithMatcher",
		}, Kind: Decides, Args: []Arg{Second}, Rest: true, Pass: True},
		// func (e *Enforcer) HasRoleForUser(name string, role string, domain ...string) (bool, error)
		{Symbols: []string{
			"(*Enforcer).HasRoleForUser", "(*SyncedEnforcer).HasRoleForUser", "(IEnforcer).HasRoleForUser",
			"(*Enforcer).HasPermissionForUser", "(*SyncedEnforcer).HasPermissionForUser", "(IEnforcer).HasPermissionForUser",
		}, Kind: Decides, Args: []Arg{First, Second}, Rest: true, Pass: True},
	},
}

// Sources: github.com/open-policy-agent/opa v1.22.2, v1/rego/rego.go, resultset.go.
var opaRego = Library{
	Name: "opa/rego", Path: "github.com/open-policy-agent/opa/rego", Release: "v1.22.2",
	Checks: []Check{
		// func (rs ResultSet) Allowed() bool
		{Symbols: []string{"(ResultSet).Allowed"}, Kind: Decides, Args: []Arg{Receiver}, Pass: True},
		// Value interface{}, of an ExpressionValue
		// type Vars map[string]interface{}
		{Symbols: []string{"ExpressionValue.Value", "Result.Bindings"}, Kind: Decides, Args: []Arg{Receiver}, Pass: True},
	},
	Pure: []Pure{
		// The result set carries the input that it was evaluated for.
		// func (pq PreparedEvalQuery) Eval(ctx context.Context, options ...EvalOption) (ResultSet, error)
		{Symbols: []string{
			"EvalInput", "EvalParsedInput", "Input", "ParsedInput", "New", "(*Rego).Eval", "(PreparedEvalQuery).Eval",
		}},
	},
}

// Sources: github.com/openfga/go-sdk v0.6.3, model_check_response.go.
var openfga = Library{
	Name: "openfga", Path: "github.com/openfga/go-sdk", Release: "v0.6.3",
	Checks: []Check{
		// func (o *CheckResponse) GetAllowed() bool
		// Allowed *bool
		{Symbols: []string{
			"(*CheckResponse).GetAllowed", "CheckResponse.Allowed",
		}, Kind: Decides, Args: []Arg{Receiver}, Pass: True},
	},
}

// Sources: github.com/openfga/go-sdk v0.6.3, client/client.go.
var openfgaClient = Library{
	Name: "openfga/client", Path: "github.com/openfga/go-sdk/client", Release: "v0.6.3",
	Pure: []Pure{
		// The response carries the body that it answers.
		// Body(body ClientCheckRequest) SdkClientCheckRequestInterface
		{Symbols: []string{
			"(*OpenFgaClient).Check", "(SdkClient).Check", "(SdkClientCheckRequestInterface).Body",
			"(SdkClientCheckRequestInterface).Options", "(SdkClientCheckRequestInterface).Execute",
		}},
	},
}

// Sources: github.com/authzed/authzed-go v1.11.0,
// proto/authzed/api/v1/permission_service_grpc.pb.go.
var authzed = Library{
	Name: "authzed", Path: "github.com/authzed/authzed-go/proto/authzed/api", Release: "v1.11.0",
	Checks: []Check{
		// Permissionship CheckPermissionResponse_Permissionship
		{Symbols: []string{
			"CheckPermissionResponse.Permissionship", "(*CheckPermissionResponse).GetPermissionship",
		}, Kind: Decides, Args: []Arg{Receiver}, Is: "CheckPermissionResponse_PERMISSIONSHIP_HAS_PERMISSION"},
	},
	Pure: []Pure{
		// The response carries the request that it answers.
		// CheckPermission(ctx context.Context, in *CheckPermissionRequest, opts ...grpc.CallOption)
		//	(*CheckPermissionResponse, error)
		{Symbols: []string{"(PermissionsServiceClient).CheckPermission"}},
	},
	Data: []Data{
		// LookupResources(ctx context.Context, in *LookupResourcesRequest, opts ...grpc.CallOption)
		//	(grpc.ServerStreamingClient[LookupResourcesResponse], error)
		{Symbols: []string{
			"(PermissionsServiceClient).LookupResources", "(PermissionsServiceClient).LookupSubjects",
			"(PermissionsServiceClient).ReadRelationships",
		}, Kind: Reads},
	},
}

// Sources: github.com/cedar-policy/cedar-go v1.9.1, authorize.go, policy_set.go.
var cedar = Library{
	Name: "cedar", Path: "github.com/cedar-policy/cedar-go", Release: "v1.9.1",
	Checks: []Check{
		// func Authorize(policies PolicyIterator, entities types.EntityGetter, req Request) (Decision, Diagnostic)
		{Symbols: []string{"Authorize"}, Kind: Decides, Args: []Arg{Third}, Pass: True},
		// func (p *PolicySet) IsAuthorized(entities types.EntityGetter, req Request) (Decision, Diagnostic)
		{Symbols: []string{"(*PolicySet).IsAuthorized"}, Kind: Decides, Args: []Arg{Second}, Pass: True},
	},
	Pure: []Pure{
		// func NewEntityUID(typ EntityType, id String) EntityUID
		{Symbols: []string{"NewEntityUID", "NewEntityUIDSet", "NewRecord", "NewSet"}},
	},
}

// Sources: github.com/cedar-policy/cedar-go v1.9.1, types/entity_uid.go, record.go.
var cedarTypes = Library{
	Name: "cedar/types", Path: "github.com/cedar-policy/cedar-go/types", Release: "v1.9.1",
	Pure: []Pure{{Symbols: []string{"*"}}},
}

// Sources: github.com/cerbos/cerbos-sdk-go v0.3.18, cerbos/client.go, grpc.go,
// model.go.
var cerbos = Library{
	Name: "cerbos", Path: "github.com/cerbos/cerbos-sdk-go/cerbos", Release: "v0.3.18",
	Checks: []Check{
		// func (c *GRPCClient) IsAllowed(ctx context.Context, principal *Principal, resource *Resource, action string) (bool, error)
		{Symbols: []string{
			"(*GRPCClient).IsAllowed", "(Client).IsAllowed",
		}, Kind: Decides, Args: []Arg{Second, Third, Fourth}, Pass: True},
		// IsAllowed(ctx context.Context, resource *Resource, action string) (bool, error)
		{Symbols: []string{
			"(PrincipalCtx).IsAllowed", "(PrincipalContext).IsAllowed",
		}, Kind: Decides, Args: []Arg{Receiver, Second, Third}, Pass: True},
		// func (rr *ResourceResult) IsAllowed(action string) bool
		{Symbols: []string{"(*ResourceResult).IsAllowed"}, Kind: Decides, Args: []Arg{Receiver, First}, Pass: True},
	},
	Pure: []Pure{
		// The answer is about those whom it was asked about.
		{Symbols: []string{
			"NewPrincipal", "(*Principal).*", "NewResource", "(*Resource).*", "NewResourceBatch", "(*ResourceBatch).Add",
			"(*GRPCClient).CheckResources", "(Client).CheckResources", "(PrincipalCtx).CheckResources",
			"(PrincipalContext).CheckResources", "(*CheckResourcesResponse).GetResource",
			"(*GRPCClient).WithPrincipal", "(Client).WithPrincipal",
		}},
	},
}

// Sources: the API of Permify v1.7.2, base/v1/service.proto, as buf.build generates
// Go of it.
var permify = Library{
	Name: "permify", Path: "buf.build/gen/go/permifyco/permify/protocolbuffers/go/base", Release: "v1.36.10-20251103093708-d86d36fe3266.1",
	Checks: []Check{
		// Can CheckResult
		{Symbols: []string{
			"PermissionCheckResponse.Can", "(*PermissionCheckResponse).GetCan",
		}, Kind: Decides, Args: []Arg{Receiver}, Is: "CheckResult_CHECK_RESULT_ALLOWED"},
	},
}

// Sources: as of permify.
var permifyGRPC = Library{
	Name: "permify/grpc", Path: "buf.build/gen/go/permifyco/permify/grpc/go/base/basev1grpc", Release: "v1.5.1-20251022084910-7f6d21e1e4a9.2",
	Pure: []Pure{
		// Check(ctx context.Context, in *PermissionCheckRequest, opts ...grpc.CallOption) (*PermissionCheckResponse, error)
		{Symbols: []string{"(PermissionClient).Check"}},
	},
}
