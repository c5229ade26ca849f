package model

// Sources: google.golang.org/grpc v1.84.0, server.go, interceptor.go. Methods of
// services are registered by generated functions. Streams are not followed, so
// that their interceptors are none of a route's.
var grpc = Library{
	Name:    "grpc",
	Path:    "google.golang.org/grpc",
	Release: "v1.84.0",
	Chain:   Stops,
	Covers:  AllRoutes,
	Handler: []Signature{
		// type UnaryServerInterceptor func(ctx context.Context, req any, info *UnaryServerInfo, handler UnaryHandler) (resp any, err error)
		{
			Params:  []string{"context.Context", anyValue, "*google.golang.org/grpc.UnaryServerInfo", anyFunc},
			Message: Second, Next: "google.golang.org/grpc.UnaryHandler", Middleware: true,
		},
	},
	Endpoints: []Endpoint{
		// func (s *server) Get(ctx context.Context, req *pb.GetRequest) (*pb.GetResponse, error)
		{Params: []string{"context.Context", "*"}, Input: Second, Has: "ProtoReflect"},
	},
	Services: []Service{
		// func RegisterLedgerServer(s grpc.ServiceRegistrar, srv LedgerServer)
		{
			Registrars: []string{"google.golang.org/grpc.ServiceRegistrar", "google.golang.org/grpc.Server"},
			Suffix:     "Server", Placeholder: "Unimplemented", Name: "{service}_{method}_FullMethodName",
		},
	},
	Groups: []Group{
		// func NewServer(opt ...ServerOption) *Server
		{Symbols: []string{"NewServer"}, New: true, Middleware: First},
	},
	Options: []Option{
		// func ChainUnaryInterceptor(interceptors ...UnaryServerInterceptor) ServerOption
		{Symbols: []string{"UnaryInterceptor", "ChainUnaryInterceptor"}, Middleware: First},
	},
	Harmless: []Harmless{
		{Symbols: []string{
			"ChainStreamInterceptor", "ConnectionTimeout", "Creds", "CustomCodec", "ForceServerCodec", "ForceServerCodecV2",
			"HeaderTableSize", "InitialConnWindowSize", "InitialWindowSize", "KeepaliveEnforcementPolicy", "KeepaliveParams",
			"MaxConcurrentStreams", "MaxHeaderListSize", "MaxMsgSize", "MaxRecvMsgSize", "MaxSendMsgSize", "NumStreamWorkers",
			"RPCCompressor", "RPCDecompressor", "ReadBufferSize", "SharedWriteBuffer", "StaticConnWindowSize",
			"StaticStreamWindowSize", "StatsHandler", "StreamInterceptor", "UnknownServiceHandler", "WaitForHandlers",
			"WriteBufferSize",
		}},
	},
}

// Sources: google.golang.org/grpc v1.84.0, metadata/metadata.go.
var grpcMetadata = Library{
	Name:    "grpc/metadata",
	Path:    "google.golang.org/grpc/metadata",
	Release: "v1.84.0",
	Inputs: []Input{
		// func FromIncomingContext(ctx context.Context) (MD, bool)
		{Symbols: []string{"FromIncomingContext"}, Class: Header},
		// func ValueFromIncomingContext(ctx context.Context, key string) []string
		{Symbols: []string{"ValueFromIncomingContext"}, Class: Header, Name: Second},
		// func (md MD) Get(k string) []string
		{Symbols: []string{"(MD).Get"}, Class: Header, Name: First, Of: Receiver},
	},
	Pure: []Pure{
		{Symbols: []string{"(MD).Copy", "Join", "New", "Pairs"}},
	},
}

// Sources: google.golang.org/grpc v1.84.0, status/status.go.
var grpcStatus = Library{
	Name:    "grpc/status",
	Path:    "google.golang.org/grpc/status",
	Release: "v1.84.0",
	Writes: []Write{
		// func Error(c codes.Code, msg string) error
		{Symbols: []string{"Error", "Errorf", "ErrorProto"}, Const: 500, Value: true},
	},
}
