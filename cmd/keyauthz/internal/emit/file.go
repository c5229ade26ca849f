package emit

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// WriteFile puts data into the named file, as a whole or not at all: a run that
// is interrupted leaves what was there before. What is no ordinary file, such as
// a pipe, is written to as it is.
//
// The data goes into a new file beside it, which then takes its name. Libraries
// that do so either leave Windows out, where os.Rename replaces a file as well,
// or leave the file readable for its owner alone.
func WriteFile(name string, data []byte) error {
	if err := replace(name, data); err != nil {
		return fmt.Errorf("cannot write %s: %w", name, reason(err))
	}
	return nil
}

// reason returns what went wrong without the name of the new file, which the user
// has never heard of.
func reason(err error) error {
	if p := new(fs.PathError); errors.As(err, &p) {
		return p.Err
	}
	if l := new(os.LinkError); errors.As(err, &l) {
		return l.Err
	}
	return err
}

func replace(name string, data []byte) (err error) {
	mode, exists := fs.FileMode(0o666), false
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real // a link stays one
	}
	if info, err := os.Stat(name); err == nil {
		if !info.Mode().IsRegular() {
			return os.WriteFile(name, data, mode)
		}
		mode, exists = info.Mode().Perm(), true
	}
	temp, err := create(filepath.Dir(name), mode)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(temp.Name())
		}
	}()
	if _, err = temp.Write(data); err == nil {
		err = temp.Sync()
	}
	if err == nil && exists {
		err = temp.Chmod(mode) // the umask is for new files
	}
	if closed := temp.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(temp.Name(), name)
}

// create makes a new file in dir. Unlike one of os.CreateTemp, it has the mode
// that any other file would have.
func create(dir string, mode fs.FileMode) (*os.File, error) {
	unique, err := os.CreateTemp(dir, ".keyauthz-*.tmp")
	if err != nil {
		return nil, err
	}
	name := unique.Name()
	unique.Close()
	if err := os.Remove(name); err != nil {
		return nil, err
	}
	return os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
}
