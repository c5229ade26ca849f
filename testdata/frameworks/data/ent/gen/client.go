// Package gen has the shape of what ent generates.
package gen

import (
	"context"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"entgo.io/ent/dialect/sql/sqlgraph"

	"github.com/keyauthz/keyauthz/testdata/frameworks/data/ent/gen/invoice"
	"github.com/keyauthz/keyauthz/testdata/frameworks/data/ent/gen/predicate"
)

// Client is the client that holds all builders.
type Client struct {
	Invoice *InvoiceClient
	Member  *MemberClient
}

// Invoice is the model entity.
type Invoice struct {
	ID, TenantID, ApprovedBy string
}

// InvoiceClient is a client for the Invoice schema.
type InvoiceClient struct{ driver dialect.Driver }

func (c *InvoiceClient) Query() *InvoiceQuery { return &InvoiceQuery{driver: c.driver} }

func (c *InvoiceClient) Get(ctx context.Context, id string) (*Invoice, error) {
	return c.Query().Where(invoice.ID(id)).Only(ctx)
}

func (c *InvoiceClient) UpdateOneID(id string) *InvoiceUpdateOne {
	return &InvoiceUpdateOne{driver: c.driver, mutation: &InvoiceMutation{id: &id}}
}

func (c *InvoiceClient) DeleteOneID(id string) *InvoiceDeleteOne {
	return &InvoiceDeleteOne{driver: c.driver, predicates: []predicate.Invoice{invoice.ID(id)}}
}

// InvoiceQuery is the builder for querying Invoice entities.
type InvoiceQuery struct {
	driver     dialect.Driver
	predicates []predicate.Invoice
}

func (iq *InvoiceQuery) Where(ps ...predicate.Invoice) *InvoiceQuery {
	iq.predicates = append(iq.predicates, ps...)
	return iq
}

func (iq *InvoiceQuery) Only(ctx context.Context) (*Invoice, error) {
	nodes, err := iq.All(ctx)
	if err != nil || len(nodes) != 1 {
		return nil, err
	}
	return nodes[0], nil
}

func (iq *InvoiceQuery) All(ctx context.Context) ([]*Invoice, error) {
	nodes := []*Invoice{}
	_spec := sqlgraph.NewQuerySpec("invoices", []string{"id", "tenant_id"}, nil)
	if ps := iq.predicates; len(ps) > 0 {
		_spec.Predicate = func(selector *sql.Selector) {
			for i := range ps {
				ps[i](selector)
			}
		}
	}
	_spec.Assign = func(columns []string, values []any) error {
		nodes = append(nodes, &Invoice{})
		return nil
	}
	if err := sqlgraph.QueryNodes(ctx, iq.driver, _spec); err != nil {
		return nil, err
	}
	return nodes, nil
}

// InvoiceMutation represents an operation that mutates the Invoice nodes in the graph.
type InvoiceMutation struct {
	id          *string
	approved_by *string
	predicates  []predicate.Invoice
}

// InvoiceUpdateOne is the builder for updating a single Invoice entity.
type InvoiceUpdateOne struct {
	driver   dialect.Driver
	mutation *InvoiceMutation
}

func (iuo *InvoiceUpdateOne) SetApprovedBy(s string) *InvoiceUpdateOne {
	iuo.mutation.approved_by = &s
	return iuo
}

func (iuo *InvoiceUpdateOne) Where(ps ...predicate.Invoice) *InvoiceUpdateOne {
	iuo.mutation.predicates = append(iuo.mutation.predicates, ps...)
	return iuo
}

func (iuo *InvoiceUpdateOne) Exec(ctx context.Context) error {
	_spec := sqlgraph.NewUpdateSpec("invoices", nil, sqlgraph.NewFieldSpec("id", 0))
	_spec.Node.ID.Value = *iuo.mutation.id
	return sqlgraph.UpdateNode(ctx, iuo.driver, _spec)
}

// InvoiceDeleteOne is the builder for deleting a single Invoice entity.
type InvoiceDeleteOne struct {
	driver     dialect.Driver
	predicates []predicate.Invoice
}

func (ido *InvoiceDeleteOne) Exec(ctx context.Context) error {
	_, err := sqlgraph.DeleteNodes(ctx, ido.driver, sqlgraph.NewDeleteSpec("invoices", nil))
	return err
}

// Member is the model entity.
type Member struct{ TenantID, UserID string }

// MemberClient is a client for the Member schema.
type MemberClient struct{ driver dialect.Driver }

func (c *MemberClient) Query() *MemberQuery { return &MemberQuery{driver: c.driver} }

// MemberQuery is the builder for querying Member entities.
type MemberQuery struct {
	driver     dialect.Driver
	predicates []predicate.Member
}

func (mq *MemberQuery) Where(ps ...predicate.Member) *MemberQuery {
	mq.predicates = append(mq.predicates, ps...)
	return mq
}

func (mq *MemberQuery) Only(ctx context.Context) (*Member, error) {
	if err := sqlgraph.QueryNodes(ctx, mq.driver, sqlgraph.NewQuerySpec("members", nil, nil)); err != nil {
		return nil, err
	}
	return &Member{}, nil
}

func (mq *MemberQuery) Exist(ctx context.Context) (bool, error) {
	n, err := sqlgraph.CountNodes(ctx, mq.driver, sqlgraph.NewQuerySpec("members", nil, nil))
	return n > 0, err
}

func (mq *MemberQuery) Count(ctx context.Context) (int, error) {
	return sqlgraph.CountNodes(ctx, mq.driver, sqlgraph.NewQuerySpec("members", nil, nil))
}
