package browser

import (
	"context"
	"encoding/json"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// browsers are the names by which one may be installed.
var browsers = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "headless-shell", "msedge"}

// executable returns the path of the browser to use, or "".
func executable() string {
	if name := os.Getenv("BROWSER_PATH"); name != "" {
		return name
	}
	for _, name := range browsers {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	return ""
}

// made is the directory of the page, once there is one.
var made string

// page returns the address of the page of the example service.
var page = sync.OnceValues(func() (string, error) {
	data, err := routes("html")
	if err != nil {
		return "", err
	}
	if made, err = os.MkdirTemp("", "keyauthz-page"); err != nil {
		return "", err
	}
	name := filepath.Join(made, "routes.html")
	return "file:///" + strings.TrimPrefix(filepath.ToSlash(name), "/"), os.WriteFile(name, data, 0o666)
})

// A route is what keyauthz says of one to programs, to which the page is compared.
type route struct {
	Method, Path, State string
	Handler             struct{ Name string }
	Key                 []any
	Verdicts            []struct{ Rule, State, Reason string }
}

func (r *route) is(rule, state string) bool {
	for _, v := range r.Verdicts {
		if v.Rule == rule && v.State == state {
			return true
		}
	}
	return false
}

// table are the routes of the example service, in the order of the page.
var table = sync.OnceValues(func() ([]route, error) {
	data, err := routes("json")
	if err != nil {
		return nil, err
	}
	var t struct{ Routes []route }
	return t.Routes, json.Unmarshal(data, &t)
})

func routes(format string) ([]byte, error) {
	cmd := exec.Command("go", "run", "./cmd/keyauthz", "routes", "-C", "testdata/example", "-format", format, "./...")
	cmd.Dir = filepath.Join("..", "..")
	cmd.Stderr = os.Stderr
	return cmd.Output()
}

// browser starts the browser that all tests share, one tab each.
var browser = sync.OnceValues(func() (context.Context, error) {
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(executable()), chromedp.WindowSize(1400, 1000))
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox) // which root cannot have
	}
	ctx, _ := chromedp.NewExecAllocator(all, options...)
	ctx, _ = chromedp.NewContext(ctx)
	return ctx, chromedp.Do(ctx) // starts it
})

// all ends with the tests.
var all, stop = context.WithCancel(context.Background())

func TestMain(m *testing.M) {
	status := m.Run()
	if executable() != "" {
		if ctx, err := browser(); err == nil {
			chromedp.Cancel(ctx)
		}
	}
	stop()
	os.RemoveAll(made)
	os.Exit(status)
}

// open opens the page in a new tab, after the given actions. What the page
// complains about, or asks the network for, fails the test.
func open(t *testing.T, fragment string, before ...chromedp.Action[chromedp.Void]) context.Context {
	t.Helper()
	if executable() == "" {
		t.Skipf("no browser: none of %s is in the path, and BROWSER_PATH is not set", strings.Join(browsers, ", "))
	}
	address, err := page()
	if err != nil {
		t.Fatal(err)
	}
	ctx, err := browser()
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := chromedp.NewContext(ctx)
	do(t, ctx)
	tab := chromedp.FromContext(ctx).Target
	var watching sync.WaitGroup
	watch(&watching, cdp.Events(ctx, tab, network.RequestWillBeSent), func(e network.EventRequestWillBeSent) {
		if !strings.HasPrefix(e.Request.URL, address) {
			t.Errorf("the page asks for %s", e.Request.URL)
		}
	})
	watch(&watching, cdp.Events(ctx, tab, runtime.ExceptionThrown), func(e runtime.EventExceptionThrown) {
		t.Errorf("the script fails: %+v", e.ExceptionDetails)
	})
	watch(&watching, cdp.Events(ctx, tab, log.EntryAdded), func(e log.EventEntryAdded) {
		t.Errorf("the browser says: %s", e.Entry.Text)
	})
	t.Cleanup(func() {
		stop()
		watching.Wait()
	})
	do(t, ctx, command(network.Enable, network.EnableParams{}), command(log.Enable, cdp.Empty{}))
	do(t, ctx, before...)
	do(t, ctx, chromedp.Navigate(address+fragment))
	return ctx
}

// watch calls f for each event until the tab is closed.
func watch[E any](wg *sync.WaitGroup, events iter.Seq2[E, error], f func(E)) {
	wg.Go(func() {
		for e, err := range events {
			if err == nil {
				f(e)
			}
		}
	})
}

// command is an action that gives the browser a command.
func command[P, R any](c cdp.Command[P, R], params P) chromedp.Action[chromedp.Void] {
	return func(ctx context.Context, tab *chromedp.Target) (chromedp.Void, error) {
		_, err := cdp.Call(ctx, tab, c, params)
		return chromedp.Void{}, err
	}
}

func do(t *testing.T, ctx context.Context, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	run(t, ctx, chromedp.Steps(actions...))
}

// run returns what an action returns.
func run[T any](t *testing.T, ctx context.Context, action chromedp.Action[T]) T {
	t.Helper()
	v, err := chromedp.Run(ctx, func(ctx context.Context, tab *chromedp.Target) (T, error) {
		ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
		defer cancel()
		return action(ctx, tab)
	})
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// eval returns what an expression is in the page.
func eval[T any](t *testing.T, ctx context.Context, expr string) T {
	t.Helper()
	return run(t, ctx, chromedp.Evaluate[T](expr))
}

// shown returns the rows that are to be seen, as the reader meets them.
func shown(t *testing.T, ctx context.Context) []string {
	t.Helper()
	return eval[[]string](t, ctx, `[...document.querySelectorAll("#routes tbody tr")]
		.filter((row) => row.checkVisibility())
		.map((row) => row.cells[0].textContent + " " + row.cells[1].querySelector("code").textContent)`)
}
