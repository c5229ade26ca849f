// Package version tells which build of keyauthz this is.
package version

import "runtime/debug"

// String returns the module's version, or the revision it was built from, and
// the Go release that built it.
func String() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	return describe(info)
}

func describe(info *debug.BuildInfo) string {
	version := info.Main.Version
	if version == "" || version == "(devel)" {
		version = "devel"
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				version += "-" + s.Value[:min(12, len(s.Value))]
			}
		}
	}
	return version + " (" + info.GoVersion + ")"
}
