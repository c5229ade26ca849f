package fix

import "testing"

func TestKindsTellWhatIsComparedWithWhat(t *testing.T) {
	for _, test := range []struct {
		param, field string
		fits         bool
	}{
		{"tenant_id", "TenantID", true},
		{"tenantId", "TenantId", true},
		{"tenant", "TenantID", true},
		{"tenant_id", "Tenant", true},
		{"tid", "TenantID", true},
		{"tenant_uuid", "TenantID", true},
		{"org", "OrganizationID", true},
		{"organisation_id", "OrgID", true},
		{"org_slug", "OrgSlug", true},
		{"org_slug", "OrgID", false},
		{"tenant_name", "TenantID", false},
		{"tenant_id", "OrgID", false},
		{"tenant_id", "Tenants", false},
		{"tenant_id", "ParentTenantID", false},
		{"customer_id", "TenantID", false},
	} {
		if got := kindOf(test.field).fits(kindOf(test.param)); got != test.fits {
			t.Errorf("%s and {%s}: fits is %t", test.field, test.param, got)
		}
	}
}
