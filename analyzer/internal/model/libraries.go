package model

// Builtin lists the libraries that are known without any configuration. The
// order has no meaning.
func Builtin() []*Library {
	return []*Library{
		// net/http and frameworks
		&nethttp,
		&hertz, &hertzRoute, &hertzParam, &hertzServer, &hertzProtocol, &hertzBasicAuth, &hertzRecovery,
		&gin,
		&mux,
		&chi, &chiMiddleware, &jwtauth,
		&httprouter,
		&echo4, &echo4Middleware,
		&echo5, &echo5Middleware,
		&echojwt,
		&fiber2,
		&fiber3,
		&fasthttp, &fasthttpRouter,
		&goRestful,
		&flowRouter, &buffalo, &goframe, &goframeG, &goframeVar, &beego, &beegoContext, &flamego, &flamegoInject, &goyave, &goravel, &goravelRoute, &goravelFacades,
		&alice, &negroni, &bunrouter, &httptreemux, &pat, &macaron, &martini, &martiniInject, &macaronInject,
		&iris, &irisContext, &irisStore, &irisRouter, &irisHandlerconv, &irisBasicauth, &irisJWT, &irisAccesslog, &irisCors,
		&irisLogger, &irisRate, &irisRecover, &irisRequestid,
		&fiberJWT, &fiberKeyauth, &fiberBasicauth, &fiberAdaptor, &fiberTimeout, &fiberCache, &fiberCompress, &fiberCors,
		&fiberCsrf, &fiberEarlydata, &fiberEncryptcookie, &fiberEnvvar, &fiberEtag, &fiberExpvar,
		&fiberFavicon, &fiberHealthcheck, &fiberHelmet, &fiberIdempotency, &fiberLimiter, &fiberLogger,
		&fiberPprof, &fiberRecover, &fiberRedirect, &fiberRequestid, &fiberRewrite, &fiberSession,
		&ginJWT,
		&grpc, &grpcMetadata, &grpcStatus, &grpcAuth, &grpcSelector, &grpcLogging, &grpcRecovery, &grpcRatelimit, &grpcValidator, &grpcRealip,
		&grpcMiddleware1, &grpcAuth1, &grpcRecovery1, &grpcValidator1, &grpcRatelimit1, &grpcTags1, &grpcZap1, &grpcLogrus1,
		&gozero, &gozeroHandler, &gozeroHTTP, &gozeroPathvar, &gozeroRPC, &gozeroLog,
		&kratosHTTP, &kratosGRPC, &kratosMiddleware, &kratosSelector, &kratosJWT, &kratosTransport, &kratosErrors, &kratosBreaker,
		&kratosLogging, &kratosMetadata, &kratosMetrics, &kratosRatelimit, &kratosRecovery, &kratosTracing, &kratosValidate, &kratosLog,
		&gokitEndpoint, &gokitHTTP, &gokitJWT, &gokitBasic, &gokitLimit,
		&grpcGateway,
		&connect,
		&fuego, &fuegoOption,
		&oapiCodegen,
		&goOpenAPI, &goOpenAPISecurity, &goOpenAPIRuntime,
		&lambda, &lambdaEvents,
		&huma, &humachi, &humago, &humagin, &humaecho, &humafiber, &humamux, &humahttprouter,
		&rsCors, &chiCors, &ginCors, &gorillaHandlers, &chiRender,
		// authentication
		&golangJWT, &golangJWTRequest, &dgrijalvaJWT, &jwxJWT, &jwxJWS, &goOIDC, &auth0Middleware,
		&auth0Validator, &clerk, &clerkHTTP, &clerkJWT, &goPaseto, &o1eglPaseto, &oauth2,
		// standard library
		&stdStrings, &stdBytes, &stdSlices, &stdMaps, &stdReflect, &stdCmp, &stdRegexp, &stdUnicode, &stdUTF8,
		&stdStrconv, &stdPath, &stdFilepath, &stdHTML, &stdErrors,
		&stdHex, &stdBase64, &stdBase32, &stdBinary, &stdPEM, &stdJSON, &stdXML, &stdCSV, &stdURL, &stdMail,
		&stdNet, &stdNetip, &stdTime,
		&stdContext, &stdFmt, &stdIO, &stdBufio, &stdGzip, &stdHTMLTemplate, &stdTextTemplate, &stdLog,
		&stdSlog, &stdExpvar, &stdOS, &stdExec, &stdSync,
		&cryptoSubtle, &cryptoHMAC, &stdHash, &cryptoMD5, &cryptoSHA1, &cryptoSHA256, &cryptoSHA512,
		&cryptoSHA3, &hashCRC32, &hashCRC64, &hashAdler32, &hashFNV, &cryptoPBKDF2, &cryptoCipher,
		&cryptoEd25519, &cryptoRSA, &cryptoECDSA, &cryptoX509, &xBcrypt, &xArgon2, &xScrypt, &xPBKDF2,
		&xBlake2b,
		// identifiers and validation
		&googleUUID, &gofrsUUID, &satoriUUID, &oklogULID, &segmentioKSUID, &rsXID,
		&playgroundValidator,
		// stores
		&stdSQL, &sqlx,
		&pgx, &pgxpool, &pgconn,
		&gorm,
		&ent, &entSQL, &entGraph,
		&bun,
		&xorm, &xormBuilder,
		&squirrel,
		&goqu, &goquExec, &goquExp,
		&mongo, &mongoBSON, &mongoPrimitive,
		&dynamodb, &dynamodbValues, &dynamodbExpression,
		&goRedis, &goRedis8,
		// policies
		&casbin, &opaRego, &openfga, &openfgaClient, &authzed, &cedar, &cedarTypes, &cerbos, &permify, &permifyGRPC,
		// logs, metrics and traces
		&zap, &zerolog, &logrus, &klog, &glog, &gokitLog, &prometheus, &otel, &sentry, &newrelic, &statsd,
		&promhttp, &otelhttp, &sentryhttp,
	}
}
