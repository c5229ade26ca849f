// Command registrars puts a server together from the outside in: modules that have
// routes are fields of options, which are set where they are needed, and the
// middleware in front of all of them is one more.
package main

import (
	"context"
	"os"

	"house/registrars/app"
	"house/registrars/ledgers"
)

type program struct {
	server *app.Server
	close  func()
}

func main() {
	p, err := newProgram(withStore(context.Background(), os.Getenv("STORE")))
	if err != nil {
		panic(err)
	}
	defer p.close()
	p.server.Run()
}

type storeKey struct{}

// withStore keeps something in a context that is none of a request.
func withStore(ctx context.Context, store string) context.Context {
	if store == "" {
		return ctx
	}
	return context.WithValue(ctx, storeKey{}, store)
}

func newProgram(ctx context.Context) (*program, error) {
	options := app.Options{}
	if store, ok := ctx.Value(storeKey{}).(string); ok {
		options.Ledgers = newLedgers(store)
		options.Owned = owned{}
		options.Session = session
	}
	server, err := app.New(options) // want `handler Handler\.clear uses path tenant "tenant_id" without comparing it with the key's tenant`
	if err != nil {
		return nil, err
	}
	return &program{server: server, close: func() {}}, nil
}

func newLedgers(store string) app.Routes { return ledgers.NewHandler(store) }
