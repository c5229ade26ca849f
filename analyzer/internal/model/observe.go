package model

// Logs, metrics and traces by the prefix of their import paths. Middlewares
// among them stand in libraries of their own.
var (
	zap = Library{
		Name: "zap", Path: "go.uber.org/zap", Release: "v1.28.0",
		Silent: []Silent{{Symbols: []string{"*"}}},
	}
	zerolog = Library{
		Name: "zerolog", Path: "github.com/rs/zerolog", Release: "v1.35.1",
		Silent: []Silent{{Symbols: []string{"*"}}},
	}
	logrus = Library{
		Name: "logrus", Path: "github.com/sirupsen/logrus", Release: "v1.10.2",
		Silent: []Silent{{Symbols: []string{"*"}}},
	}
	klog = Library{
		Name: "klog", Path: "k8s.io/klog", Release: "v2.140.0",
		Silent: []Silent{{Symbols: []string{"*"}}},
	}
	glog = Library{
		Name: "glog", Path: "github.com/golang/glog", Release: "v1.2.5",
		Silent: []Silent{{Symbols: []string{"*"}}},
	}
	gokitLog = Library{
		Name: "go-kit/log", Path: "github.com/go-kit/log", Release: "v0.2.1",
		Silent: []Silent{{Symbols: []string{"*"}}},
	}
	prometheus = Library{
		Name: "prometheus", Path: "github.com/prometheus/client_golang/prometheus", Release: "v1.24.1",
		Silent: []Silent{{Symbols: []string{"*"}}},
	}
	otel = Library{
		Name: "opentelemetry", Path: "go.opentelemetry.io/otel", Release: "v1.46.0",
		Silent: []Silent{{Symbols: []string{"*"}}},
	}
	sentry = Library{
		Name: "sentry", Path: "github.com/getsentry/sentry-go", Release: "v0.50.0",
		Silent: []Silent{{Symbols: []string{"*"}}},
	}
	newrelic = Library{
		Name: "newrelic", Path: "github.com/newrelic/go-agent/newrelic", Release: "v3.45.0",
		Silent: []Silent{{Symbols: []string{"*"}}},
	}
	statsd = Library{
		Name: "datadog", Path: "github.com/DataDog/datadog-go/statsd", Release: "v5.9.1",
		Silent: []Silent{{Symbols: []string{"*"}}},
	}
)

// Sources: github.com/prometheus/client_golang v1.24.1, prometheus/promhttp/http.go,
// instrument_server.go.
var promhttp = Library{
	Name: "promhttp", Path: "github.com/prometheus/client_golang/prometheus/promhttp", Release: "v1.24.1",
	Wraps: []Wrap{
		// func InstrumentHandlerDuration(obs prometheus.ObserverVec, next http.Handler, opts ...Option) http.HandlerFunc
		{Symbols: []string{
			"InstrumentHandlerCounter", "InstrumentHandlerDuration", "InstrumentHandlerInFlight", "InstrumentHandlerRequestSize",
			"InstrumentHandlerResponseSize", "InstrumentHandlerTimeToWriteHeader", "InstrumentMetricHandler",
		}, Handler: Second},
	},
	Harmless: []Harmless{
		// func HandlerFor(reg prometheus.Gatherer, opts HandlerOpts) http.Handler
		{Symbols: []string{"Handler", "HandlerFor", "HandlerForTransactional"}},
	},
}

// Sources: go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp v0.71.0, handler.go.
var otelhttp = Library{
	Name: "otelhttp", Path: "go.opentelemetry.io/contrib/instrumentation/net/http/otelhttp", Release: "v0.71.0",
	Wraps: []Wrap{
		// func NewHandler(handler http.Handler, operation string, opts ...Option) http.Handler
		{Symbols: []string{"NewHandler"}, Handler: First},
	},
	Harmless: []Harmless{
		// func NewMiddleware(operation string, opts ...Option) func(http.Handler) http.Handler
		{Symbols: []string{"NewMiddleware"}},
	},
}

// Sources: github.com/getsentry/sentry-go v0.50.0, http/sentryhttp.go.
var sentryhttp = Library{
	Name: "sentryhttp", Path: "github.com/getsentry/sentry-go/http", Release: "v0.50.0",
	Wraps: []Wrap{
		// func (h *Handler) Handle(handler http.Handler) http.Handler
		{Symbols: []string{"(*Handler).Handle", "(*Handler).HandleFunc"}, Handler: First},
	},
}

// Sources: go.opentelemetry.io/contrib/instrumentation/github.com/labstack/echo/otelecho v0.68.0, echo.go.
var otelecho = Library{
	Name: "otelecho", Path: "go.opentelemetry.io/contrib/instrumentation/github.com/labstack/echo/otelecho", Release: "v0.68.0",
	Harmless: []Harmless{
		// func Middleware(service string, opts ...Option) echo.MiddlewareFunc
		{Symbols: []string{"Middleware"}},
	},
}
