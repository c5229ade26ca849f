// Command registrars puts a server together from the outside in: modules that have
// routes are fields of options, which are set where they are needed, and the
// middleware in front of all of them is one more.
package main

import (
	"os"

	"house/registrars/app"
	"house/registrars/ledgers"
)

type program struct {
	server *app.Server
	close  func()
}

func main() {
	p, err := newProgram()
	if err != nil {
		panic(err)
	}
	defer p.close()
	p.server.Run()
}

func newProgram() (*program, error) {
	options := app.Options{}
	if store := os.Getenv("STORE"); store != "" {
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
