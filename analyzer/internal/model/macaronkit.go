package model

// The middlewares of github.com/go-macaron: none of them knows who asks.

// contrib is a middleware of go-macaron that lets everything through.
func contrib(name, release string, symbols ...string) Library {
	return Library{
		Name: "go-macaron/" + name, Path: "github.com/go-macaron/" + name, Release: release,
		Chain:    Continues,
		Harmless: []Harmless{{Symbols: symbols}},
	}
}

var (
	// func Bind(obj interface{}, ifacePtr ...interface{}) macaron.Handler
	macaronBinding = Library{
		Name: "go-macaron/binding", Path: "github.com/go-macaron/binding", Release: "v1.2.0",
		Chain: Continues,
		Harmless: []Harmless{
			{Symbols: []string{"Bind", "BindIgnErr", "Form", "MultipartForm", "Json", "Yaml"}, Decodes: First},
			{Symbols: []string{"URL", "Validate"}},
		},
	}
	macaronCache   = contrib("cache", "v0.0.0-20190810181446-10f7c57e2196", "Cacher")
	macaronCaptcha = contrib("captcha", "v0.2.0", "Captchaer")
	macaronCSRF    = contrib("csrf", "v0.0.0-20190812063352-946f6d303a4c", "Generate", "Csrfer", "Validate")
	macaronGzip    = contrib("gzip", "v0.0.0-20160222043647-cad1c6580a07", "Gziper")
	macaronI18n    = contrib("i18n", "v0.6.0", "I18n")
	macaronSession = contrib("session", "v1.0.3", "Sessioner")
	macaronToolbox = contrib("toolbox", "v0.0.0-20190813233741-94defb8383c6", "Toolboxer")
)
