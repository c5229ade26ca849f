// Package runtime is a stub with what scenarios use of
// github.com/oapi-codegen/runtime.
package runtime

type ParamLocation int

const (
	ParamLocationPath   ParamLocation = 2
	ParamLocationHeader ParamLocation = 3
)

type BindStyledParameterOptions struct {
	ParamLocation    ParamLocation
	Explode          bool
	Required         bool
	Type             string
	Format           string
	ValueIsUnescaped bool
}

func BindStyledParameterWithOptions(style string, paramName string, value string, dest any, opts BindStyledParameterOptions) error {
	return nil
}
