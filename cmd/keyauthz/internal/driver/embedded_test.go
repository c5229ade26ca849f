package driver

import (
	"fmt"
	"testing"
)

func TestFilesThatAreToBeEmbeddedNeedNotBeThere(t *testing.T) {
	inModule(t, twoPackages+`
-- page/page.go --
package page

import _ "embed"

//go:embed built.html
var Page string
-- server/server.go --
package server

import (
	"example.com/m/keys"
	"example.com/m/page"
)

var _, _ = page.Page, keys.CheckKey()
`)
	report := analyze(t, request("./..."), suite(nil))
	equal(t, "findings", places(t, report), "api/api.go:5 keys/keys.go:5 keys/keys.go:5 server/server.go:8")
	equal(t, "broken", fmt.Sprint(report.Broken, report.Skipped), "[] []")
}

func TestAPackageThatIsLeftOutOfTheBuildLeavesTheRest(t *testing.T) {
	inModule(t, twoPackages+`
-- helper/helper.go --
//go:build helper

package helper
-- keys/in_test.go --
package keys

import _ "example.com/m/helper"
`)
	report := analyze(t, request("./..."), suite(nil))
	equal(t, "findings", places(t, report), "api/api.go:5 keys/keys.go:5 keys/keys.go:5")
}
