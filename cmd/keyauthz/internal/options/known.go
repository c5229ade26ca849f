package options

import (
	"errors"
	"flag"
)

// Known says which findings are not reported since they are known.
type Known struct {
	Revision string // those that were there at this revision, "" for none
	Baseline string // those in this file, "" for none
	Write    bool   // whether the file is written with what is found
	Prune    bool   // whether entries of the file that match nothing are removed
}

func (k *Known) flags(fs *flag.FlagSet) {
	fs.StringVar(&k.Revision, "new-from-rev", "", "")
	fs.StringVar(&k.Baseline, "baseline", "", "")
	fs.BoolVar(&k.Write, "write-baseline", false, "")
	fs.BoolVar(&k.Prune, "prune-baseline", false, "")
}

func (k *Known) check() error {
	switch {
	case (k.Write || k.Prune) && k.Baseline == "":
		return errors.New("-write-baseline and -prune-baseline need -baseline to name the file")
	case k.Write && k.Prune:
		return errors.New("-write-baseline prunes already: give one of it and -prune-baseline")
	case k.Write && k.Revision != "":
		return errors.New("-write-baseline writes all findings, -new-from-rev drops most: give one of them")
	}
	return nil
}
