package model

// Sources: github.com/gofiber/contrib/jwt v1.1.2, jwt.go, config.go.
var fiberJWT = Library{
	Name:    "fiber/contrib/jwt",
	Path:    "github.com/gofiber/contrib/jwt",
	Major:   []int{1},
	Release: "v1.1.2",
	Chain:   Stops,
	Auths: []Auth{
		// func New(config ...Config) fiber.Handler
		{Symbols: []string{"New"}, Optional: []string{"Filter"}, Keys: []string{"user"}},
	},
}

// Sources: github.com/gofiber/contrib/v3/jwt v1.1.0: jwt.go, config.go.
var fiberJWT3 = Library{
	Name:    "fiber/contrib/jwt",
	Path:    "github.com/gofiber/contrib/jwt",
	Major:   []int{3},
	Release: "v1.1.0",
	Chain:   Stops,
	Auths: []Auth{
		// func New(config ...Config) fiber.Handler
		{Symbols: []string{"New"}, Optional: []string{"Next"}, Keys: []string{fiberJWTToken}},
	},
	Gets: []ContextGet{
		// func FromContext(ctx any) *jwt.Token
		{Symbols: []string{"FromContext"}, Const: fiberJWTToken},
	},
}

const fiberJWTToken = "fiber jwt token"
