package browser

import (
	"cmp"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// rows returns the routes of the example service for which keep holds, as the
// page shows them.
func rows(t *testing.T, keep func(*route) bool) []string {
	t.Helper()
	all, err := table()
	if err != nil {
		t.Fatal(err)
	}
	rows := []string{}
	for i := range all {
		if keep == nil || keep(&all[i]) {
			rows = append(rows, all[i].Method+" "+all[i].Path)
		}
	}
	return rows
}

// want compares what the page shows with rows, and with what it says of their
// number.
func want(t *testing.T, ctx context.Context, want []string) {
	t.Helper()
	if got := shown(t, ctx); !slices.Equal(got, want) {
		t.Errorf("the page shows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	says := fmt.Sprintf("%d of %d shown", len(want), len(rows(t, nil)))
	if got := eval[string](t, ctx, `document.getElementById("count").textContent`); got != says {
		t.Errorf("the page says %q, want %q", got, says)
	}
}

// some is want for a filter that shows some routes and hides others.
func some(t *testing.T, ctx context.Context, keep func(*route) bool) {
	t.Helper()
	if n := len(rows(t, keep)); n == 0 || n == len(rows(t, nil)) {
		t.Errorf("the example service has %d routes that tell nothing about the filter", n)
	}
	want(t, ctx, rows(t, keep))
}

func TestFilterByText(t *testing.T) {
	ctx := open(t, "")
	want(t, ctx, rows(t, nil))
	do(t, ctx, chromedp.SendKeys(chromedp.CSS("#text"), "INVOICES requireKey"))
	some(t, ctx, func(r *route) bool { return strings.Contains(r.Path, "invoices") })
	do(t, ctx, chromedp.SendKeys(chromedp.CSS("#text"), " nosuch"))
	want(t, ctx, []string{})
	do(t, ctx, chromedp.Click(chromedp.CSS("button[type=reset]")))
	run(t, ctx, chromedp.Poll[bool](`document.getElementById("text").value === "" && !document.getElementById("count").textContent.startsWith("0 ")`))
	want(t, ctx, rows(t, nil))
}

// choose sets a list as a person does, with an event.
func choose(list, value string) chromedp.Action[chromedp.Void] {
	return chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`(() => {
		const list = document.getElementById(%q);
		list.value = %q;
		if (list.value !== %[2]q) throw new Error("no such choice");
		list.dispatchEvent(new Event("input", { bubbles: true }));
	})()`, list, value))
}

func TestFilterByState(t *testing.T) {
	ctx := open(t, "")
	for _, state := range []string{"unmet", "accepted", "ok"} {
		do(t, ctx, choose("rule", ""), choose("state", state))
		some(t, ctx, func(r *route) bool {
			return r.State == state || slices.ContainsFunc(r.Verdicts, func(v struct{ Rule, State, Reason string }) bool { return v.State == state })
		})
		for _, rule := range []string{"formatonly", "missingscope"} {
			do(t, ctx, choose("rule", rule))
			want(t, ctx, rows(t, func(r *route) bool { return r.is(rule, state) }))
		}
	}
}

func TestFilterByTheLackOfAKeyCheck(t *testing.T) {
	ctx := open(t, "")
	do(t, ctx, chromedp.Click(chromedp.CSS("#keyless")))
	some(t, ctx, func(r *route) bool { return len(r.Key) == 0 })
}

func TestTheAddressKeepsTheFilter(t *testing.T) {
	ctx := open(t, "")
	do(t, ctx, choose("rule", "crosstenant"), choose("state", "unmet"), chromedp.SendKeys(chromedp.CSS("#text"), "invoices"))
	fragment := eval[string](t, ctx, "location.hash")
	again := open(t, fragment)
	some(t, again, func(r *route) bool { return r.is("crosstenant", "unmet") && strings.Contains(r.Path, "invoices") })
	if got := eval[string](t, again, `document.getElementById("rule").value`); got != "crosstenant" {
		t.Errorf("the list of rules shows %q", got)
	}
}

func TestSortByColumnsWithTheKeyboard(t *testing.T) {
	ctx := open(t, "")
	press := func(name string) {
		t.Helper()
		if !eval[bool](t, ctx, fmt.Sprintf(`(() => {
			const button = [...document.querySelectorAll("thead button")].find((b) => b.textContent.includes(%q));
			button.focus();
			return document.activeElement === button;
		})()`, name)) {
			t.Fatalf("%s does not take the focus", name)
		}
		do(t, ctx, chromedp.KeyEvent(kb.Enter))
	}
	all, err := table()
	if err != nil {
		t.Fatal(err)
	}
	// What is equal keeps the order of the page.
	sorted := func(compare func(a, b route) int) []string {
		var s []string
		for _, r := range slices.SortedStableFunc(slices.Values(all), compare) {
			s = append(s, r.Method+" "+r.Path)
		}
		return s
	}

	press("Path")
	want(t, ctx, sorted(func(a, b route) int { return cmp.Compare(b.Path, a.Path) }))
	heads := `[...document.querySelectorAll("th[aria-sort]")].map((h) => h.textContent + " " + h.getAttribute("aria-sort")).join()`
	if got := eval[string](t, ctx, heads); got != "Path descending" {
		t.Errorf("said to be sorted by %s", got)
	}
	press("Path")
	want(t, ctx, rows(t, nil))
	press("Handler")
	want(t, ctx, sorted(func(a, b route) int { return cmp.Compare(a.Handler.Name, b.Handler.Name) }))
	press("Method")
	want(t, ctx, sorted(func(a, b route) int { return cmp.Compare(a.Method, b.Method) }))

	// What matters most comes first.
	press("crosstenant")
	weight := func(r route) int {
		return slices.IndexFunc([]string{"unmet", "unknown", "accepted", "ok", "none"}, func(s string) bool { return r.is("crosstenant", s) })
	}
	want(t, ctx, sorted(func(a, b route) int { return weight(a) - weight(b) }))
}

func TestThePageIsReadWithoutScript(t *testing.T) {
	ctx := open(t, "", command(emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}))
	text := run(t, ctx, chromedp.Text(chromedp.CSS("body")))
	all, err := table()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range all {
		if !strings.Contains(text, r.Path+"\n") {
			t.Errorf("%s is not shown", r.Path)
		}
		for _, v := range r.Verdicts {
			if !strings.Contains(text, v.Reason) {
				t.Errorf("%s: %q is not shown", r.Path, v.Reason)
			}
		}
	}
	for _, s := range []string{"admin:close by slices.Contains in requireScope (auth.go:", "no scope or role is checked before books.Reset"} {
		if !strings.Contains(text, s) {
			t.Errorf("%q is not shown", s)
		}
	}
	if strings.Contains(text, "Show all") {
		t.Error("a filter is offered that does nothing")
	}
}

// TestThePageCanBeHeard looks at the page as a screen reader does.
func TestThePageCanBeHeard(t *testing.T) {
	ctx := open(t, "")
	tree := run(t, ctx, func(ctx context.Context, tab *chromedp.Target) (accessibility.GetFullAXTreeResult, error) {
		return cdp.Call(ctx, tab, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	})
	value := func(v *accessibility.Value) string {
		if v == nil {
			return ""
		}
		return strings.Trim(string(v.Value), `"`)
	}
	heard := make(map[string][]string)
	for _, n := range tree.Nodes {
		if !n.Ignored {
			heard[value(n.Role)] = append(heard[value(n.Role)], value(n.Name))
		}
	}
	for role, least := range map[string]int{
		"main": 1, "search": 1, "table": 1, "heading": 2, "searchbox": 1, "combobox": 2, "checkbox": 1, "button": 7,
		"columnheader": 7, "rowheader": len(rows(t, nil)), "status": 1,
	} {
		if len(heard[role]) < least {
			t.Errorf("%d nodes are a %s, want %d: %q", len(heard[role]), role, least, heard[role])
		}
	}
	for _, role := range []string{"search", "table", "heading", "searchbox", "combobox", "checkbox", "button", "columnheader", "rowheader"} {
		if slices.Contains(heard[role], "") {
			t.Errorf("a %s has no name", role)
		}
	}
	if title := eval[string](t, ctx, "document.title + document.documentElement.lang"); title != "Routes and what guards themen" {
		t.Errorf("title and language are %q", title)
	}
}

// contrast is the least contrast of a text with its background on the page, as
// WCAG computes it, with the text.
const contrast = `(() => {
	const numbers = (color) => color.match(/[\d.]+/g).map(Number);
	const luminance = ([r, g, b]) => [r, g, b].map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
		.reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
	const background = (e) => {
		for (; e; e = e.parentElement) {
			const color = numbers(getComputedStyle(e).backgroundColor);
			if (color.length === 3 || color[3] > 0) return color;
		}
		return [255, 255, 255];
	};
	let least = [99, ""];
	for (const e of document.querySelectorAll("body *")) {
		const text = [...e.childNodes].filter((n) => n.nodeType === Node.TEXT_NODE).map((n) => n.textContent.trim()).join("");
		if (!text || e.tagName === "SCRIPT" || !e.checkVisibility()) continue;
		const [a, b] = [luminance(numbers(getComputedStyle(e).color)), luminance(background(e))];
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < least[0]) least = [ratio, text];
	}
	return least[0].toFixed(2) + " " + least[1];
})()`

func TestTextStandsOutInLightAndDark(t *testing.T) {
	var seen []string
	for _, scheme := range []string{"light", "dark"} {
		ctx := open(t, "", command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}))
		least := eval[string](t, ctx, contrast)
		var ratio float64
		if _, err := fmt.Sscan(least, &ratio); err != nil || ratio < 4.5 {
			t.Errorf("%s: the contrast is %s, want 4.5 (%v)", scheme, least, err)
		}
		seen = append(seen, eval[string](t, ctx, "getComputedStyle(document.body).backgroundColor"))
	}
	if seen[0] == seen[1] {
		t.Errorf("light and dark have the same background %s", seen[0])
	}
}

func TestNarrowWindowsScrollOnlyTheTable(t *testing.T) {
	ctx := open(t, "", command(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 360, Height: 700, DeviceScaleFactor: 1}))
	if over := eval[int](t, ctx, "document.documentElement.scrollWidth - innerWidth"); over > 0 {
		t.Errorf("the page is %d pixels too wide", over)
	}
	if !eval[bool](t, ctx, `document.querySelector(".wide").scrollWidth > document.querySelector(".wide").clientWidth`) {
		t.Error("the table does not scroll")
	}
}

func TestUsualWindowsShowAllColumns(t *testing.T) {
	ctx := open(t, "", command(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: 1100, Height: 800, DeviceScaleFactor: 1}))
	if over := eval[int](t, ctx, `document.querySelector(".wide").scrollWidth - document.querySelector(".wide").clientWidth`); over > 0 {
		t.Errorf("the table is %d pixels too wide", over)
	}
	if cut := eval[string](t, ctx, `[...document.querySelectorAll("th, td")].filter(c => c.scrollWidth > c.clientWidth + 1).map(c => c.textContent).join(", ")`); cut != "" {
		t.Errorf("cut off: %s", cut)
	}
}

func TestPaperShowsTheTableAlone(t *testing.T) {
	ctx := open(t, "", command(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: "print"}))
	text := run(t, ctx, chromedp.Text(chromedp.CSS("body")))
	if strings.Contains(text, "Show all") || !regexp.MustCompile(`/v1/rates\b`).MatchString(text) {
		t.Errorf("paper shows\n%s", text)
	}
}
