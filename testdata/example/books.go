package main

import (
	"sync"
	"time"
)

// An Invoice is what a tenant is owed.
type Invoice struct {
	ID       string
	TenantID string
	Cents    int64
	Year     int
}

// books holds the data of all tenants, and knows nothing of keys.
type books struct {
	mu       sync.Mutex
	year     int
	invoices map[string][]Invoice // by tenant
	byID     map[string]*Invoice
	rates    map[string]float64 // by currency
}

func newBooks() *books {
	return &books{
		year:     time.Now().Year(),
		invoices: make(map[string][]Invoice),
		byID:     make(map[string]*Invoice),
		rates:    make(map[string]float64),
	}
}

func (b *books) Invoices(tenant string) []Invoice {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.invoices[tenant]
}

func (b *books) Invoice(tenant, id string) *Invoice {
	for _, inv := range b.Invoices(tenant) {
		if inv.ID == id {
			return &inv
		}
	}
	return nil
}

// InvoiceByID returns an invoice of any tenant, or nil.
func (b *books) InvoiceByID(id string) *Invoice {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.byID[id]
}

// Void ends the demand of an invoice of any tenant.
func (b *books) Void(id string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.byID, id)
}

func (b *books) Balance(tenant string) int64 {
	var cents int64
	for _, inv := range b.Invoices(tenant) {
		cents += inv.Cents
	}
	return cents
}

// A Summary says how much a tenant is owed.
type Summary struct {
	Invoices int
	Cents    int64
}

func (b *books) Summary(tenant string) Summary {
	return Summary{len(b.Invoices(tenant)), b.Balance(tenant)}
}

// Reset drops everything.
func (b *books) Reset() {
	b.mu.Lock()
	defer b.mu.Unlock()
	clear(b.invoices)
}

// CloseYear drops the invoices of the year that ends.
func (b *books) CloseYear() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for tenant, invoices := range b.invoices {
		var open []Invoice
		for _, inv := range invoices {
			if inv.Year > b.year {
				open = append(open, inv)
			}
		}
		b.invoices[tenant] = open
	}
	b.year++
}

func (b *books) Rates() map[string]float64 { return b.rates }

func (b *books) SetRate(currency string, rate float64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.rates[currency] = rate
}

func (b *books) DropRate(currency string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	delete(b.rates, currency)
}

func (b *books) Currencies() []string {
	var names []string
	for name := range b.rates {
		names = append(names, name)
	}
	return names
}

// Since returns the year of a tenant's first invoice.
func (b *books) Since(tenant string) int {
	first := b.year
	for _, inv := range b.Invoices(tenant) {
		first = min(first, inv.Year)
	}
	return first
}
