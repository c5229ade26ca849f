package flow

import (
	"cmp"
	"iter"
	"math/bits"
	"slices"
)

// Bits is a set of guards. Bits are values: operations do not change their
// operands, but for Add. The last word is never zero, so that equal sets have equal words.
type Bits struct{ words []uint64 }

// Bit returns the set of the one guard i.
func Bit(i int) Bits {
	words := make([]uint64, i/64+1)
	words[i/64] = 1 << (i % 64)
	return Bits{words}
}

// Add puts guard i into b, whose words must be those of no other set: a set that is
// built of one guard after another is not copied for each.
func (b *Bits) Add(i int) {
	if missing := i/64 + 1 - len(b.words); missing > 0 {
		b.words = append(b.words, make([]uint64, missing)...)
	}
	b.words[i/64] |= 1 << (i % 64)
}

// Has reports whether guard i is in b.
func (b Bits) Has(i int) bool {
	return i/64 < len(b.words) && b.words[i/64]&(1<<(i%64)) != 0
}

// Or returns the union of b and c.
func (b Bits) Or(c Bits) Bits {
	if len(b.words) < len(c.words) {
		b, c = c, b
	}
	if !c.exceeds(b, c) {
		return b
	}
	words := slices.Clone(b.words)
	for i, w := range c.words {
		words[i] |= w
	}
	return Bits{words}
}

// And returns the intersection of b and c.
func (b Bits) And(c Bits) Bits {
	words := make([]uint64, min(len(b.words), len(c.words)))
	for i := range words {
		words[i] = b.words[i] & c.words[i]
	}
	return Bits{trim(words)}
}

// The two below are asked of every pair of alternatives, and so make no sets.

// exceeds reports whether b has a guard of of that c has not.
func (b Bits) exceeds(c, of Bits) bool {
	for i := range min(len(b.words), len(of.words)) {
		w := b.words[i] & of.words[i]
		if i < len(c.words) {
			w &^= c.words[i]
		}
		if w != 0 {
			return true
		}
	}
	return false
}

// common returns how many guards of of are in both b and c.
func (b Bits) common(c, of Bits) int {
	n := 0
	for i := range min(len(b.words), len(c.words), len(of.words)) {
		n += bits.OnesCount64(b.words[i] & c.words[i] & of.words[i])
	}
	return n
}

func trim(words []uint64) []uint64 {
	for len(words) > 0 && words[len(words)-1] == 0 {
		words = words[:len(words)-1]
	}
	return words
}

// Equal reports whether b and c hold the same guards.
func (b Bits) Equal(c Bits) bool { return slices.Equal(b.words, c.words) }

func (b Bits) compare(c Bits) int {
	return cmp.Or(cmp.Compare(len(b.words), len(c.words)), slices.Compare(b.words, c.words))
}

// All yields the guards of b in ascending order.
func (b Bits) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, w := range b.words {
			for ; w != 0; w &= w - 1 {
				if !yield(i*64 + bits.TrailingZeros64(w)) {
					return
				}
			}
		}
	}
}

// List returns the guards of b in ascending order.
func (b Bits) List() []int { return slices.Collect(b.All()) }

// Meets reports whether b and c have a guard in common.
func (b Bits) Meets(c Bits) bool {
	for i := range min(len(b.words), len(c.words)) {
		if b.words[i]&c.words[i] != 0 {
			return true
		}
	}
	return false
}
