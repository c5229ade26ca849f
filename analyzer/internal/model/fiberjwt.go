package model

// Sources: github.com/gofiber/contrib/jwt v1.1.2, jwt.go, config.go.
var fiberJWT = Library{
	Name:    "fiber/contrib/jwt",
	Path:    "github.com/gofiber/contrib/jwt",
	Release: "v1.1.2",
	Chain:   Stops,
	Auths: []Auth{
		// func New(config ...Config) fiber.Handler
		{Symbols: []string{"New"}, Optional: []string{"Filter"}, Keys: []string{"user"}},
	},
}
