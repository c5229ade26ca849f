// Package basev1 is a stub.
package basev1

type CheckResult int32

const (
	CheckResult_CHECK_RESULT_UNSPECIFIED CheckResult = 0
	CheckResult_CHECK_RESULT_ALLOWED     CheckResult = 1
	CheckResult_CHECK_RESULT_DENIED      CheckResult = 2
)

type Entity struct{ Type, Id string }

type Subject struct{ Type, Id string }

type PermissionCheckRequest struct {
	TenantId   string
	Entity     *Entity
	Permission string
	Subject    *Subject
}

type PermissionCheckResponse struct{ Can CheckResult }

func (x *PermissionCheckResponse) GetCan() CheckResult { return x.Can }
