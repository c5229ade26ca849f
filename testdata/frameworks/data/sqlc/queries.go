package sqlc

import (
	"context"
	"database/sql"
)

// This file has the shape of what sqlc generates for database/sql.

// DBTX is what a database and a transaction have in common.
type DBTX interface {
	ExecContext(context.Context, string, ...interface{}) (sql.Result, error)
	PrepareContext(context.Context, string) (*sql.Stmt, error)
	QueryContext(context.Context, string, ...interface{}) (*sql.Rows, error)
	QueryRowContext(context.Context, string, ...interface{}) *sql.Row
}

// New returns the queries of db.
func New(db DBTX) *Queries { return &Queries{db: db} }

// Queries runs the queries.
type Queries struct{ db DBTX }

// WithTx returns them in a transaction.
func (q *Queries) WithTx(tx *sql.Tx) *Queries { return &Queries{db: tx} }

// An Invoice is a row of invoices.
type Invoice struct {
	ID         string
	TenantID   string
	Total      int32
	ApprovedBy sql.NullString
}

// A Key is a row of keys.
type Key struct {
	TenantID string
	UserID   string
}

const getKey = `-- name: GetKey :one
SELECT tenant_id, user_id FROM keys WHERE hash = encode(sha256($1), 'hex')
`

func (q *Queries) GetKey(ctx context.Context, key string) (Key, error) {
	row := q.db.QueryRowContext(ctx, getKey, key)
	var i Key
	err := row.Scan(&i.TenantID, &i.UserID)
	return i, err
}

const getInvoice = `-- name: GetInvoice :one
SELECT id, tenant_id, total, approved_by FROM invoices
WHERE id = $1 AND tenant_id = $2
`

type GetInvoiceParams struct {
	ID       string
	TenantID string
}

func (q *Queries) GetInvoice(ctx context.Context, arg GetInvoiceParams) (Invoice, error) {
	row := q.db.QueryRowContext(ctx, getInvoice, arg.ID, arg.TenantID)
	var i Invoice
	err := row.Scan(&i.ID, &i.TenantID, &i.Total, &i.ApprovedBy)
	return i, err
}

const getAnyInvoice = `-- name: GetAnyInvoice :one
SELECT id, tenant_id, total, approved_by FROM invoices
WHERE id = $1
`

func (q *Queries) GetAnyInvoice(ctx context.Context, id string) (Invoice, error) {
	row := q.db.QueryRowContext(ctx, getAnyInvoice, id)
	var i Invoice
	err := row.Scan(&i.ID, &i.TenantID, &i.Total, &i.ApprovedBy)
	return i, err
}

const deleteInvoice = `-- name: DeleteInvoice :exec
DELETE FROM invoices WHERE id = $1
`

func (q *Queries) DeleteInvoice(ctx context.Context, id string) error {
	_, err := q.db.ExecContext(ctx, deleteInvoice, id)
	return err
}

const approveInvoice = `-- name: ApproveInvoice :exec
UPDATE invoices SET approved_by = $1
WHERE id = $2
`

type ApproveInvoiceParams struct {
	ApprovedBy string
	ID         string
}

func (q *Queries) ApproveInvoice(ctx context.Context, arg ApproveInvoiceParams) error {
	_, err := q.db.ExecContext(ctx, approveInvoice, arg.ApprovedBy, arg.ID)
	return err
}

const listInvoices = `-- name: ListInvoices :many
SELECT id, tenant_id, total, approved_by FROM invoices
WHERE tenant_id = $1
`

func (q *Queries) ListInvoices(ctx context.Context, tenantID string) ([]Invoice, error) {
	rows, err := q.db.QueryContext(ctx, listInvoices, tenantID)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var items []Invoice
	for rows.Next() {
		var i Invoice
		if err := rows.Scan(&i.ID, &i.TenantID, &i.Total, &i.ApprovedBy); err != nil {
			return nil, err
		}
		items = append(items, i)
	}
	if err := rows.Close(); err != nil {
		return nil, err
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return items, nil
}

const listLines = `-- name: ListLines :many
SELECT text FROM lines JOIN invoices ON invoices.id = invoice_id
WHERE tenant_id = $1 AND invoice_id = $2
`

type ListLinesParams struct {
	TenantID  string
	InvoiceID string
}

func (q *Queries) ListLines(ctx context.Context, arg ListLinesParams) ([]string, error) {
	rows, err := q.db.QueryContext(ctx, listLines, arg.TenantID, arg.InvoiceID)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var items []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		items = append(items, text)
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	return items, nil
}

const isMember = `-- name: IsMember :one
SELECT EXISTS (SELECT 1 FROM members WHERE tenant_id = $1 AND user_id = $2)
`

type IsMemberParams struct {
	TenantID string
	UserID   string
}

func (q *Queries) IsMember(ctx context.Context, arg IsMemberParams) (bool, error) {
	row := q.db.QueryRowContext(ctx, isMember, arg.TenantID, arg.UserID)
	var exists bool
	err := row.Scan(&exists)
	return exists, err
}
