package sarif

import (
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/keyauthz/keyauthz/cmd/keyauthz/internal/source"
)

// lineHashes are fingerprints of lines, each made of the line and what follows
// it without white space. GitHub recognises an alert in the next commit by them
// alone. They are those that its upload step makes if there are none; it warns of
// others.
type lineHashes struct {
	src   *source.Files
	files map[string][]string
}

func newLineHashes(src *source.Files) *lineHashes {
	return &lineHashes{src, make(map[string][]string)}
}

// of returns the hash of a line of a file, if there is that line.
func (h *lineHashes) of(file string, line int) (string, bool) {
	hashes, ok := h.files[file]
	if !ok {
		if data, readable := h.src.Data(file); readable {
			hashes = hashLines(data)
		}
		h.files[file] = hashes
	}
	if line < 1 || line > len(hashes) {
		return "", false
	}
	return hashes[line-1], true
}

// blockSize is how many characters, from a line's first on, its hash is made of.
const blockSize = 100

// hashLines returns the hash of each line: a polynomial in 37 over UTF-16 code
// units modulo 2^64, and how often the file had it so far. All line ends count as
// "\n"; behind the last line stand 65535 and zeros.
func hashLines(data []byte) []string {
	units := significant(data)
	var hashes []string
	seen := make(map[uint64]int)
	lineStart := true
	for i, unit := range units {
		if lineStart {
			var sum uint64
			for j := range blockSize {
				sum *= 37
				if i+j < len(units) {
					sum += uint64(units[i+j])
				}
			}
			seen[sum]++
			hashes = append(hashes, fmt.Sprintf("%x:%d", sum, seen[sum]))
		}
		lineStart = unit == '\n'
	}
	return hashes
}

// significant returns the code units of data that hashes are made of.
func significant(data []byte) []uint16 {
	var units []uint16
	afterCR := false
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		data = data[size:]
		switch skip := r == ' ' || r == '\t' || afterCR && r == '\n'; {
		case skip:
			afterCR = false
		case r == '\r':
			afterCR = true
			units = append(units, '\n')
		default:
			afterCR = false
			units = utf16.AppendRune(units, r)
		}
	}
	return append(units, 65535)
}
