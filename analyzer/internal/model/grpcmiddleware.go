package model

// Sources: github.com/grpc-ecosystem/go-grpc-middleware/v2 v2.3.4, directory
// interceptors.
var (
	grpcAuth = Library{
		Name: "go-grpc-middleware/auth", Path: "github.com/grpc-ecosystem/go-grpc-middleware/interceptors/auth", Release: "v2.3.4",
		Inputs: []Input{
			// func AuthFromMD(ctx context.Context, expectedScheme string) (string, error)
			{Symbols: []string{"AuthFromMD"}, Class: Header, Const: "authorization"},
		},
		Gates: []Gate{
			// type AuthFunc func(ctx context.Context) (context.Context, error)
			// func UnaryServerInterceptor(authFunc AuthFunc) grpc.UnaryServerInterceptor
			{Symbols: []string{"UnaryServerInterceptor", "StreamServerInterceptor"}, Func: First},
		},
	}
	grpcMD = Library{
		Name: "go-grpc-middleware/metadata", Path: "github.com/grpc-ecosystem/go-grpc-middleware/metadata", Major: []int{2}, Release: "v2.3.4",
		Inputs: []Input{
			// func ExtractIncoming(ctx context.Context) MD
			{Symbols: []string{"ExtractIncoming"}, Class: Header},
			// func (m MD) Get(key string) string
			{Symbols: []string{"(MD).Get"}, Class: Header, Name: First, Of: Receiver},
		},
	}
	// A selector is used to leave out methods that are public.
	grpcSelector = Library{
		Name: "go-grpc-middleware/selector", Path: "github.com/grpc-ecosystem/go-grpc-middleware/interceptors/selector", Release: "v2.3.4",
		Wraps: []Wrap{
			// func UnaryServerInterceptor(interceptors grpc.UnaryServerInterceptor, matcher Matcher) grpc.UnaryServerInterceptor
			{Symbols: []string{"UnaryServerInterceptor", "StreamServerInterceptor"}, Handler: First},
		},
	}
	grpcLogging   = harmlessPackage("go-grpc-middleware/logging", "github.com/grpc-ecosystem/go-grpc-middleware/interceptors/logging", "v2.3.4")
	grpcRecovery  = harmlessPackage("go-grpc-middleware/recovery", "github.com/grpc-ecosystem/go-grpc-middleware/interceptors/recovery", "v2.3.4")
	grpcRatelimit = harmlessPackage("go-grpc-middleware/ratelimit", "github.com/grpc-ecosystem/go-grpc-middleware/interceptors/ratelimit", "v2.3.4")
	grpcValidator = harmlessPackage("go-grpc-middleware/validator", "github.com/grpc-ecosystem/go-grpc-middleware/interceptors/validator", "v2.3.4")
	grpcRealip    = harmlessPackage("go-grpc-middleware/realip", "github.com/grpc-ecosystem/go-grpc-middleware/interceptors/realip", "v2.3.4")
)

// Sources: github.com/grpc-ecosystem/go-grpc-middleware v1.4.0.
var (
	grpcMiddleware1 = Library{
		Name: "go-grpc-middleware v1", Path: "github.com/grpc-ecosystem/go-grpc-middleware", Release: "v1.4.0",
		Options: []Option{
			// func ChainUnaryServer(interceptors ...grpc.UnaryServerInterceptor) grpc.UnaryServerInterceptor
			// func WithUnaryServerChain(interceptors ...grpc.UnaryServerInterceptor) grpc.ServerOption
			{Symbols: []string{"ChainUnaryServer", "WithUnaryServerChain", "ChainStreamServer"}, Middleware: First},
			{Symbols: []string{"WithStreamServerChain"}, Middleware: First, Streams: true},
		},
	}
	grpcAuth1 = Library{
		Name: "go-grpc-middleware/auth v1", Path: "github.com/grpc-ecosystem/go-grpc-middleware/auth", Release: "v1.4.0",
		Inputs: []Input{
			{Symbols: []string{"AuthFromMD"}, Class: Header, Const: "authorization"},
		},
		Gates: []Gate{
			{Symbols: []string{"UnaryServerInterceptor", "StreamServerInterceptor"}, Func: First},
		},
	}
	grpcRecovery1  = harmlessPackage("go-grpc-middleware/recovery v1", "github.com/grpc-ecosystem/go-grpc-middleware/recovery", "v1.4.0")
	grpcValidator1 = harmlessPackage("go-grpc-middleware/validator v1", "github.com/grpc-ecosystem/go-grpc-middleware/validator", "v1.4.0")
	grpcRatelimit1 = harmlessPackage("go-grpc-middleware/ratelimit v1", "github.com/grpc-ecosystem/go-grpc-middleware/ratelimit", "v1.4.0")
	grpcTags1      = harmlessPackage("go-grpc-middleware/tags v1", "github.com/grpc-ecosystem/go-grpc-middleware/tags", "v1.4.0")
	grpcZap1       = harmlessPackage("go-grpc-middleware/zap v1", "github.com/grpc-ecosystem/go-grpc-middleware/logging/zap", "v1.4.0")
	grpcLogrus1    = harmlessPackage("go-grpc-middleware/logrus v1", "github.com/grpc-ecosystem/go-grpc-middleware/logging/logrus", "v1.4.0")
)

// harmlessPackage is a library all of whose middlewares are harmless.
func harmlessPackage(name, path, release string) Library {
	return Library{Name: name, Path: path, Release: release, Harmless: []Harmless{{Symbols: []string{"*"}}}}
}
