// Rdjsonl reads diagnostics in reviewdog's format, a line each, from standard
// input, and fails on what reviewdog itself passes over: fields and values that
// the format does not have.
package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/reviewdog/reviewdog/proto/rdf"
	"google.golang.org/protobuf/encoding/protojson"
)

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var d rdf.Diagnostic
		if err := protojson.Unmarshal(lines.Bytes(), &d); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		start := d.GetLocation().GetRange().GetStart()
		fmt.Printf("%s:%d:%d: %s\n", d.GetLocation().GetPath(), start.GetLine(), start.GetColumn(), d.GetMessage())
	}
	if err := lines.Err(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
