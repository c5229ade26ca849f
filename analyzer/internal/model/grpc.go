package model

// Sources: google.golang.org/grpc v1.84.0, server.go, interceptor.go, stream.go,
// stream_interfaces.go. Methods of services are registered by generated functions.
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
		// type StreamServerInterceptor func(srv any, ss ServerStream, info *StreamServerInfo, handler StreamHandler) error
		{
			Params: []string{anyValue, "google.golang.org/grpc.ServerStream", "*google.golang.org/grpc.StreamServerInfo", anyFunc},
			Next:   "google.golang.org/grpc.StreamHandler", Middleware: true,
		},
	},
	Endpoints: []Endpoint{
		// func (s *server) Get(ctx context.Context, req *pb.GetRequest) (*pb.GetResponse, error)
		{Params: []string{"context.Context", "*"}, Input: Second, Has: "ProtoReflect"},
		// func (s *server) Watch(req *pb.WatchRequest, stream grpc.ServerStreamingServer[pb.Event]) error
		{Params: []string{"*", anything}, Input: First, Has: "ProtoReflect", Stream: Second, Sends: "SendMsg"},
		// func (s *server) Load(stream grpc.ClientStreamingServer[pb.Record, pb.Result]) error
		{Params: []string{anything}, Stream: First, Sends: "SendMsg"},
	},
	Inputs: []Input{
		// func (x *GenericServerStream[Req, Res]) Recv() (*Req, error)
		{Symbols: []string{"(ClientStreamingServer).Recv", "(BidiStreamingServer).Recv"}, Class: Body, Const: "message"},
	},
	Requests: []Request{
		{Symbols: []string{"(ServerStream).Context"}},
		// FullMethod string // the full RPC method string, i.e., /package.service/method
		{Symbols: []string{"UnaryServerInfo.FullMethod", "StreamServerInfo.FullMethod"}, Part: "Path"},
	},
	Writes: []Write{
		// Send(*Res) error, SendAndClose(*Res) error
		{Symbols: []string{"(ServerStreamingServer).Send", "(BidiStreamingServer).Send", "(ClientStreamingServer).SendAndClose"}, Const: 200},
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
		// func ChainStreamInterceptor(interceptors ...StreamServerInterceptor) ServerOption
		{Symbols: []string{"StreamInterceptor", "ChainStreamInterceptor"}, Middleware: First, Streams: true},
	},
	Harmless: []Harmless{
		{Symbols: []string{
			"ConnectionTimeout", "Creds", "CustomCodec", "ForceServerCodec", "ForceServerCodecV2",
			"HeaderTableSize", "InitialConnWindowSize", "InitialWindowSize", "KeepaliveEnforcementPolicy", "KeepaliveParams",
			"MaxConcurrentStreams", "MaxHeaderListSize", "MaxMsgSize", "MaxRecvMsgSize", "MaxSendMsgSize", "NumStreamWorkers",
			"RPCCompressor", "RPCDecompressor", "ReadBufferSize", "SharedWriteBuffer", "StaticConnWindowSize",
			"StaticStreamWindowSize", "StatsHandler", "UnknownServiceHandler", "WaitForHandlers",
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

// Sources: google.golang.org/grpc v1.84.0, health/server.go. It says whether the
// services of a server run.
var grpcHealth = Library{
	Name:    "grpc/health",
	Path:    "google.golang.org/grpc/health",
	Release: "v1.84.0",
	Harmless: []Harmless{
		// func (s *Server) Check(_ context.Context, in *healthpb.HealthCheckRequest) (*healthpb.HealthCheckResponse, error)
		{Symbols: []string{"(*Server).Check", "(*Server).List", "(*Server).Watch"}},
	},
}
