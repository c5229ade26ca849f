// Package validate is a stub with what scenarios use of
// github.com/ogen-go/ogen/validate.
package validate

import "errors"

var ErrFieldRequired = errors.New("field required")
