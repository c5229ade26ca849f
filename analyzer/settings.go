package analyzer

import "github.com/keyauthz/keyauthz/analyzer/internal/settings"

// Node is a value of some notation, such as YAML, in which a configuration is
// written; Key and NodeKind are parts of it, and Places and Problem what came of
// decoding it.
type (
	Node     = settings.Node
	NodeKey  = settings.Key
	NodeKind = settings.Kind
	Places   = settings.Places
	Problem  = settings.Problem
)

// The kinds of a [Node].
const (
	NullNode   = settings.Null
	TextNode   = settings.Text
	NumberNode = settings.Number
	BoolNode   = settings.Bool
	ListNode   = settings.List
	MapNode    = settings.Map
)

// NodeOf returns v, as package encoding/json decodes into an any, as a node with
// places below the given one.
func NodeOf(v any, place string) (*Node, error) { return settings.Of(v, place) }

// Decode changes c as n says: keys are as in the configuration file, and what is
// not there stays. It is strict; where it returns problems, c is as before.
func (c *Config) Decode(n *Node) (Places, []Problem) {
	s := settings.Settings{Confidence: c.Confidence, Modules: c.Modules, Names: c.Names, Models: c.Models}
	places, problems := s.Decode(n)
	if len(problems) == 0 {
		c.Confidence, c.Modules, c.Names, c.Models = s.Confidence, s.Modules, s.Names, s.Models
	}
	return places, problems
}
