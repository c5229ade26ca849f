// Package gorm has the part of gorm v1.31.2 that the scenarios use, without code.
package gorm

import (
	"context"
	"errors"
)

var ErrRecordNotFound = errors.New("record not found")

type DB struct {
	Error        error
	RowsAffected int64
}

func (db *DB) WithContext(ctx context.Context) *DB                     { return nil }
func (db *DB) Model(value interface{}) (tx *DB)                        { return nil }
func (db *DB) Table(name string, args ...interface{}) (tx *DB)         { return nil }
func (db *DB) Where(query interface{}, args ...interface{}) (tx *DB)   { return nil }
func (db *DB) Scopes(funcs ...func(*DB) *DB) (tx *DB)                  { return nil }
func (db *DB) First(dest interface{}, conds ...interface{}) (tx *DB)   { return nil }
func (db *DB) Take(dest interface{}, conds ...interface{}) (tx *DB)    { return nil }
func (db *DB) Find(dest interface{}, conds ...interface{}) (tx *DB)    { return nil }
func (db *DB) Create(value interface{}) (tx *DB)                       { return nil }
func (db *DB) Delete(value interface{}, conds ...interface{}) (tx *DB) { return nil }
func (db *DB) Update(column string, value interface{}) (tx *DB)        { return nil }
