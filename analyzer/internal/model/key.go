package model

import "strings"

// Key returns what is known of the function with a key "path.F" or
// "path.(T).M", or nil.
func (ix *Index) Key(key string) *Entry {
	dot := strings.Index(key, ".(")
	if dot < 0 {
		dot = strings.LastIndexByte(key, '.')
	}
	if dot < 0 {
		return nil
	}
	return ix.lookup(key[:dot], bare(key[dot+1:]))
}
