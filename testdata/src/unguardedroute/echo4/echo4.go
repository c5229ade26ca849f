// Command echo4 makes tokens that nothing looks at, with echo.
package main

import (
	"net/http"

	"github.com/golang-jwt/jwt/v5"
	"github.com/labstack/echo/v4"
)

func main() {
	e := echo.New()
	e.POST("/login", login)
	e.GET("/items", list)
	e.DELETE("/items/:id", remove) // want `DELETE "/items/:id", handler remove, and another route are open to everybody: Token\.SignedString makes a credential in login, and nothing checks one`
	e.GET("/docs", docs)
	e.Start(":8080")
}

var (
	items  = make(map[string]string)
	secret = []byte("secret")
)

func login(c echo.Context) error { // ok: nobody has a credential before
	token, err := jwt.New(jwt.SigningMethodHS256).SignedString(secret)
	if err != nil {
		return err
	}
	return c.String(http.StatusOK, token)
}

func list(c echo.Context) error { return c.JSON(http.StatusOK, items[c.QueryParam("id")]) }

func remove(c echo.Context) error {
	delete(items, c.Param("id"))
	return c.NoContent(http.StatusNoContent)
}

func docs(c echo.Context) error { return c.String(http.StatusOK, "see the README") } // ok: documentation
