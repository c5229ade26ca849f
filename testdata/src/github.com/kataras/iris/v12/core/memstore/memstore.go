// Package memstore has the part of iris v12.2.11 that the scenarios use, without
// code.
package memstore

type Entry struct{ Key string }

type Store []Entry

func (r *Store) Set(key string, value any) (Entry, bool) { return Entry{}, false }
func (r *Store) Get(key string) any                      { return nil }
func (r *Store) GetString(key string) string             { return "" }
