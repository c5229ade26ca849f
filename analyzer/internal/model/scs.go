package model

// Sources: github.com/alexedwards/scs/v2 v2.9.0, session.go, data.go.
var scs = Library{
	Name: "alexedwards/scs", Path: "github.com/alexedwards/scs", Major: []int{2}, Release: "v2.9.0",
	Harmless: []Harmless{
		// It loads the session, if there is one; whoever has none passes, too.
		// func (s *SessionManager) LoadAndSave(next http.Handler) http.Handler
		{Symbols: []string{"(*SessionManager).LoadAndSave"}},
	},
	Gets: []ContextGet{
		// func (s *SessionManager) GetString(ctx context.Context, key string) string
		{Symbols: []string{
			"(*SessionManager).Get", "(*SessionManager).GetString", "(*SessionManager).GetBytes", "(*SessionManager).GetBool",
			"(*SessionManager).GetInt", "(*SessionManager).GetInt32", "(*SessionManager).GetInt64", "(*SessionManager).Exists",
		}, Key: Second},
	},
}
