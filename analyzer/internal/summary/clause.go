package summary

import (
	"slices"
	"strings"
	"unicode"
)

// This file says what a statement in SQL does with the values that it is given.
//
//	UPDATE docs SET editor = $1 WHERE id = $2 AND tenant_id = $3
//
// stores the first and selects rows by the others. What a statement sorts by, shows or
// excludes says nothing of whose rows they are:
//
//	SELECT body || $1 FROM docs WHERE id = $2 AND tenant_id <> $3 ORDER BY editor = $4

// A use is what a statement does with a value.
type use uint8

const (
	// selecting: the value says which rows are meant.
	selecting use = 1 << iota
	// storing: it is written as it is.
	storing
	// showing: it is one of the columns, sorts, counts or excludes rows.
	showing
)

// A slot is a place for a value in a statement: the argument number index, or the one
// of a name.
type slot struct {
	index int
	name  string
	use   use
}

// is reports whether two slots are for the same value.
func (s slot) is(o slot) bool { return s.index == o.index && s.name == o.name }

// slotsOf returns the places of a statement in their order.
func slotsOf(text string) []slot {
	verb, _ := parseSQL(text)
	tokens := lexSQL(text)
	stored := map[string]string{"UPDATE": "SET", "INSERT": "SELECT"}[verb]
	asks := asksForNone(tokens)
	var all []slot
	in, depth, next := selecting, 0, 0
	for i, tok := range tokens {
		switch word := strings.ToUpper(tok); {
		case tok == "(":
			depth++
		case tok == ")":
			depth--
		case depth > 0:
		case word == "SET" && stored == word, word == "SELECT" && stored == word:
			in = storing
		case word == "SELECT" && verb == word:
			in = showing
		case word == "WHERE", word == "FROM", word == "HAVING", word == "UNION", word == "RETURNING":
			in = selecting
		case word == "ORDER" && i+1 < len(tokens) && strings.EqualFold(tokens[i+1], "BY"), bounds(tokens[i:]):
			in = showing
		}
		s, ok := slotOf(tok, &next)
		if !ok {
			continue
		}
		s.use = in
		switch {
		case in == storing && depth > 0:
			s.use = selecting // by which something else is found, as a rule
		case in == showing && !sorts(tokens[:i]) && (depth > 0 || compares(tokens, i)):
			s.use = selecting // SELECT tenant_id = $1, SELECT is_member($1, $2)
		case in == selecting && !asks && excludes(tokens, i):
			s.use = showing
		}
		all = append(all, s)
	}
	return all
}

// bounds reports whether tokens begin with how many rows are meant, in place of a column of
// that name.
func bounds(tokens []string) bool {
	word := strings.ToUpper(tokens[0])
	return (word == "LIMIT" || word == "OFFSET") && len(tokens) > 1 && (inWord(tokens[1][0]) || strings.IndexByte("?$@:(", tokens[1][0]) >= 0)
}

// sorts reports whether the last clause that begins in tokens is no list of columns.
func sorts(tokens []string) bool {
	for _, tok := range slices.Backward(tokens) {
		switch strings.ToUpper(tok) {
		case "ORDER", "LIMIT", "OFFSET":
			return true
		case "SELECT":
			return false
		}
	}
	return false
}

// compares reports whether the column of a list in which token i stands asks something.
func compares(tokens []string, i int) bool {
	asks := func(tok string) bool {
		switch strings.ToUpper(tok) {
		case "=", "<>", "!=", "<", ">", "<=", ">=", "IN", "IS", "LIKE", "ILIKE", "BETWEEN", "CASE", "AND", "OR", "NOT", "(", ")":
			return true
		}
		return false
	}
	ends := func(tok string) bool {
		return tok == "," || strings.EqualFold(tok, "FROM") || strings.EqualFold(tok, "SELECT")
	}
	for j := i - 1; j >= 0 && !ends(tokens[j]); j-- {
		if asks(tokens[j]) {
			return true
		}
	}
	for j := i + 1; j < len(tokens) && !ends(tokens[j]); j++ {
		if asks(tokens[j]) {
			return true
		}
	}
	return false
}

// asksForNone reports whether a statement may be there to find that there are no such
// rows: it selects a constant, or counts.
func asksForNone(tokens []string) bool {
	for i, tok := range tokens {
		if !strings.EqualFold(tok, "SELECT") || i+1 == len(tokens) {
			continue
		}
		switch first := strings.ToUpper(tokens[i+1]); {
		case first == "COUNT", first == "EXISTS", first == "NOT", first == "TRUE", first == "BOOL_AND", first == "BOOL_OR", unicode.IsDigit(rune(first[0])):
			return true
		}
	}
	return false
}

// excludes reports whether the value for token i is one that the rows do not have.
func excludes(tokens []string, i int) bool {
	at := func(j int) string {
		if j < 0 || j >= len(tokens) {
			return ""
		}
		return strings.ToUpper(tokens[j])
	}
	differs := func(tok string) bool { return tok == "<>" || tok == "!=" }
	switch {
	case differs(at(i - 1)), differs(at(i + 1)):
		return true
	case at(i-1) == "(" && at(i-2) == "IN":
		return at(i-3) == "NOT"
	case at(i-1) == "FROM" && at(i-2) == "DISTINCT":
		return at(i-3) == "IS" // and not IS NOT DISTINCT FROM
	}
	return false
}

// slotOf returns the place that a token stands for: $2, @id, :id, or ?, of which next
// counts those before it.
func slotOf(tok string, next *int) (slot, bool) {
	if tok == "?" {
		*next++
		return slot{index: *next - 1}, true
	}
	if len(tok) < 2 {
		return slot{}, false
	}
	switch rest := tok[1:]; tok[0] {
	case '$':
		n := 0
		for _, c := range rest {
			if c < '0' || c > '9' || n > 1000 {
				return slot{}, false
			}
			n = n*10 + int(c-'0')
		}
		return slot{index: n - 1}, true
	case '@', ':':
		return slot{index: -1, name: rest}, true
	}
	return slot{}, false
}

// lexSQL splits a statement into words, with what qualifies them, places for values and
// signs. Text in quotes is one sign, a name in quotes a word, and comments are left out.
func lexSQL(text string) []string {
	text = stripComments(text)
	var tokens []string
	for i := 0; i < len(text); {
		j := i + 1
		switch c := text[i]; {
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			i++
			continue
		case c == '\'' || c == '"' || c == '`':
			end := strings.IndexByte(text[j:], c)
			if end < 0 {
				return tokens
			}
			word := "''"
			if c != '\'' {
				word = "_" + text[j:j+end] // no keyword
			}
			tokens, i = append(tokens, word), j+end+1
			continue
		case c == ':' && j < len(text) && text[j] == ':': // x::uuid
			for j++; j < len(text) && inWord(text[j]); j++ {
			}
			i = j
			continue
		case inWord(c), (c == '$' || c == '@' || c == ':') && j < len(text) && inWord(text[j]):
			for j < len(text) && (inWord(text[j]) || text[j] == '.' && c != '$') {
				j++
			}
		case strings.IndexByte("<>!=|", c) >= 0:
			for j < len(text) && strings.IndexByte("<>=|", text[j]) >= 0 {
				j++
			}
		}
		tokens, i = append(tokens, text[i:j]), j
	}
	return tokens
}

func inWord(c byte) bool {
	return c == '_' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}

// eithers returns the places of a statement for whose values one condition each is
// enough, if there are such: the rows that it finds need not satisfy the others.
//
//	SELECT ... WHERE deleted_at IS NULL AND (tenant_id = $1 OR id = $2)     // {$1}, {$2}
//
// A condition that asks for more, or for what another one asks for as well, is left
// alone: it says more of the rows than is read here.
//
//	SELECT ... WHERE id = $1 AND tenant_id = $2 OR id = $1 AND public
func eithers(text string) [][]slot {
	tokens := lexSQL(text)
	start, end, depth := -1, len(tokens), 0
	for i, tok := range tokens {
		switch word := strings.ToUpper(tok); {
		case tok == "(":
			depth++
		case tok == ")":
			depth--
		case depth > 0:
		case word == "UNION", word == "WITH":
			return nil
		case word == "WHERE" && start < 0:
			start = i + 1
		case start >= 0 && end == len(tokens) && slices.Contains([]string{"GROUP", "ORDER", "LIMIT", "OFFSET", "FOR", "RETURNING", "HAVING", ";"}, word):
			end = i
		}
	}
	if start < 0 {
		return nil
	}
	next := 0
	for _, tok := range tokens[:start] {
		slotOf(tok, &next)
	}
	for _, s := range slotsOf(strings.Join(append(slices.Clone(tokens[:start-1]), "WHERE", "TRUE"), " ")) {
		if s.use == selecting {
			return nil // JOIN ... ON user_id = $1
		}
	}
	return groupsIn(tokens[start:end], &next)
}

// groupsIn is [eithers] of a condition, in which next counts the places before it.
func groupsIn(cond []string, next *int) [][]slot {
	for _, tok := range cond {
		if strings.EqualFold(tok, "BETWEEN") || strings.EqualFold(tok, "CASE") {
			return nil // their AND and OR are others
		}
	}
	cond = unwrapped(cond)
	var either []string
	for _, c := range splitAt(cond, "AND") {
		if !slices.ContainsFunc(c, func(tok string) bool { n := 0; _, ok := slotOf(tok, &n); return ok }) {
			continue
		}
		if either != nil {
			return nil
		}
		either = unwrapped(c)
	}
	parts := splitAt(either, "OR")
	if len(parts) < 2 {
		return nil
	}
	var all [][]slot
	for _, p := range parts {
		var group []slot
		for _, c := range splitAt(unwrapped(p), "AND") {
			s, ok := equality(unwrapped(c), next)
			if !ok {
				return nil
			}
			group = append(group, s)
		}
		for _, other := range all {
			if slices.ContainsFunc(other, func(o slot) bool { return slices.ContainsFunc(group, o.is) }) {
				return nil
			}
		}
		all = append(all, group)
	}
	return all
}

// equality returns the place of a condition that is an equality of a column with it.
func equality(cond []string, next *int) (slot, bool) {
	if len(cond) != 3 || cond[1] != "=" {
		return slot{}, false
	}
	a, okA := slotOf(cond[0], next)
	b, okB := slotOf(cond[2], next)
	switch {
	case okA == okB:
		return slot{}, false
	case okA:
		return a, isWord(cond[2])
	}
	return b, isWord(cond[0])
}

func isWord(tok string) bool { return tok != "" && inWord(tok[0]) && !unicode.IsDigit(rune(tok[0])) }

// unwrapped returns a condition without the parentheses around it.
func unwrapped(cond []string) []string {
	for len(cond) > 1 && cond[0] == "(" {
		depth := 0
		for i, tok := range cond {
			switch tok {
			case "(":
				depth++
			case ")":
				depth--
			}
			if depth == 0 && i < len(cond)-1 {
				return cond
			}
		}
		cond = cond[1 : len(cond)-1]
	}
	return cond
}

// splitAt splits a condition at a word outside of parentheses.
func splitAt(cond []string, word string) [][]string {
	var parts [][]string
	start, depth := 0, 0
	for i, tok := range cond {
		switch {
		case tok == "(":
			depth++
		case tok == ")":
			depth--
		case depth == 0 && strings.EqualFold(tok, word):
			parts = append(parts, cond[start:i])
			start = i + 1
		}
	}
	return append(parts, cond[start:])
}
