// Package jwt has the part of golang-jwt v5.3.1 that the scenarios use, without code.
package jwt

type Claims interface{ GetSubject() (string, error) }

type MapClaims map[string]any

func (m MapClaims) GetSubject() (string, error) { return "", nil }

type RegisteredClaims struct {
	Subject string
}

func (c RegisteredClaims) GetSubject() (string, error) { return "", nil }

type Token struct {
	Raw    string
	Claims Claims
	Valid  bool
}

type Keyfunc func(*Token) (any, error)

type ParserOption func(*Parser)

type Parser struct{ validMethods []string }

func NewParser(options ...ParserOption) *Parser { return nil }

func (p *Parser) Parse(tokenString string, keyFunc Keyfunc) (*Token, error) { return nil, nil }

func (p *Parser) ParseUnverified(tokenString string, claims Claims) (token *Token, parts []string, err error) {
	return nil, nil, nil
}

func Parse(tokenString string, keyFunc Keyfunc, options ...ParserOption) (*Token, error) {
	return nil, nil
}

func ParseWithClaims(tokenString string, claims Claims, keyFunc Keyfunc, options ...ParserOption) (*Token, error) {
	return nil, nil
}

type SigningMethod interface{ Alg() string }

type SigningMethodHMAC struct{ Name string }

func (m *SigningMethodHMAC) Alg() string { return "" }

var SigningMethodHS256 *SigningMethodHMAC

type TokenOption func(*Token)

func New(method SigningMethod, opts ...TokenOption) *Token { return nil }

func (t *Token) SignedString(key any) (string, error) { return "", nil }
