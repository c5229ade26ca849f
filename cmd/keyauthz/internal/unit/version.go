package unit

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
)

// printVersion answers -V=full: it identifies all that decides what the tool
// says and that the go command does not know, for its cache. That is the
// executable, which packages of the module have tests of their own (see
// [config.reportDependency]), and the configuration files (see [configure]). The go command asks once a run, in the directory
// that it works in.
func printVersion(w io.Writer) error {
	exe, err := os.Executable()
	if err != nil {
		return err
	}
	f, err := os.Open(exe)
	if err != nil {
		return err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return err
	}
	dir, err := os.Getwd()
	if err != nil {
		return err
	}
	if err := writeConfig(h, dir); err != nil {
		return err
	}
	writeModule(h, dir)
	_, err = fmt.Fprintf(w, "%s version devel comments-go-here buildID=%02x\n", exe, h.Sum(nil))
	return err
}
