// Package shelves keeps what the routes are about that ask for so much of a privilege
// that has degrees.
package shelves

import "context"

// A Member is who asks.
type Member struct {
	ID    string
	Level int
}

// What members may do.
const (
	Reads = iota + 1
	Edits
	Owns
)

// May reports whether a member may do so much.
func (m *Member) May(level int) bool { return m.Level >= level }

// A Store keeps members and shelves.
type Store interface {
	ByKey(ctx context.Context, key string) (*Member, error)
	Shelf(ctx context.Context, id string) (string, error)
	UpdateShelf(ctx context.Context, id, name string) error
	DeleteShelf(ctx context.Context, id string) error
	AddNote(ctx context.Context, id, author, text string) error
}
