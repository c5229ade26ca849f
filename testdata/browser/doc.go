// Package browser opens the page that keyauthz routes makes in a real browser. It
// is a module of its own, so that nothing else depends on what drives browsers.
package browser
