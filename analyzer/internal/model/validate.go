package model

// Sources: github.com/go-playground/validator/v10 v10.30.3, validator_instance.go.
var playgroundValidator = Library{
	Name: "validator", Path: "github.com/go-playground/validator", Release: "v10.30.3",
	Shapes: []Shape{
		// func (v *Validate) Struct(s interface{}) error
		// func (v *Validate) Var(field interface{}, tag string) error
		{Symbols: []string{
			"(*Validate).Struct", "(*Validate).StructExcept", "(*Validate).StructFiltered", "(*Validate).StructPartial",
			"(*Validate).Var", "(*Validate).VarWithValue",
		}, Arg: First},
		// func (v *Validate) VarCtx(ctx context.Context, field interface{}, tag string) (err error)
		{Symbols: []string{
			"(*Validate).StructCtx", "(*Validate).StructExceptCtx", "(*Validate).StructFilteredCtx",
			"(*Validate).StructPartialCtx", "(*Validate).VarCtx", "(*Validate).VarWithValueCtx",
		}, Arg: Second},
	},
}
