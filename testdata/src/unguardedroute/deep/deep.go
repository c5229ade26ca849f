// Command deep runs what another package puts together from a third one, of which
// it can name nothing.
//
// keyauthz-test:only-unsafe the handlers lie elsewhere
package main

import "unguardedroute/deep/wiring"

func main() {
	wiring.Run() // want `DELETE "/items/{id}", handler remove, is open to everybody: requireKey checks who asks on 3 routes beside it`
}
