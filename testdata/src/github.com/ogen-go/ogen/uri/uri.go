// Package uri is a stub with what scenarios use of github.com/ogen-go/ogen/uri.
package uri

import "net/http"

type PathStyle string

const PathStyleSimple PathStyle = "simple"

type PathDecoderConfig struct {
	Param   string
	Value   string
	Style   PathStyle
	Explode bool
}

type Decoder interface{ DecodeValue() (string, error) }

type PathDecoder struct{}

func NewPathDecoder(cfg PathDecoderConfig) *PathDecoder { return nil }

func (d *PathDecoder) DecodeValue() (string, error) { return "", nil }

type HeaderParameterDecodingConfig struct {
	Name    string
	Explode bool
}

type HeaderDecoder struct{}

func NewHeaderDecoder(header http.Header) *HeaderDecoder { return nil }

func (h *HeaderDecoder) HasParam(cfg HeaderParameterDecodingConfig) error { return nil }

func (h *HeaderDecoder) DecodeParam(cfg HeaderParameterDecodingConfig, f func(Decoder) error) error {
	return nil
}
