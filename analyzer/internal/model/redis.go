package model

// The methods of the clients are those of an embedded type cmdable.

// Sources: github.com/redis/go-redis/v9 v9.23.0, commands.go, *_commands.go, command.go.
var goRedis = Library{
	Name: "go-redis", Path: "github.com/redis/go-redis", Release: "v9.23.0",
	Data: []Data{
		// func (c cmdable) Get(ctx context.Context, key string) *StringCmd
		{Symbols: []string{
			"(cmdable).Get", "(cmdable).MGet", "(cmdable).GetRange", "(cmdable).StrLen", "(cmdable).Exists",
			"(cmdable).HGet", "(cmdable).HGetAll", "(cmdable).HMGet", "(cmdable).HExists", "(cmdable).HKeys",
			"(cmdable).HVals", "(cmdable).SIsMember", "(cmdable).SMIsMember", "(cmdable).SMembers",
			"(cmdable).SCard", "(cmdable).ZScore", "(cmdable).ZRange", "(cmdable).ZRank", "(cmdable).LRange",
			"(cmdable).LIndex", "(cmdable).LLen", "(cmdable).TTL", "(cmdable).Keys", "(cmdable).Scan",
			"(cmdable).HScan", "(cmdable).SScan", "(StringCmdable).Get", "(StringCmdable).MGet",
			"(StringCmdable).GetRange", "(StringCmdable).StrLen", "(GenericCmdable).Exists", "(HashCmdable).HGet",
			"(HashCmdable).HGetAll", "(HashCmdable).HMGet", "(HashCmdable).HExists", "(HashCmdable).HKeys",
			"(HashCmdable).HVals", "(SetCmdable).SIsMember", "(SetCmdable).SMIsMember", "(SetCmdable).SMembers",
			"(SetCmdable).SCard", "(SortedSetCmdable).ZScore", "(SortedSetCmdable).ZRange",
			"(SortedSetCmdable).ZRank", "(ListCmdable).LRange", "(ListCmdable).LIndex", "(ListCmdable).LLen",
			"(GenericCmdable).TTL", "(GenericCmdable).Keys", "(GenericCmdable).Scan", "(HashCmdable).HScan",
			"(SetCmdable).SScan",
		}, Kind: Reads},
		// func (c cmdable) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd
		{Symbols: []string{
			"(cmdable).MSet", "(cmdable).Append", "(cmdable).Incr",
			"(cmdable).IncrBy", "(cmdable).Decr", "(cmdable).DecrBy", "(cmdable).GetSet", "(cmdable).GetDel",
			"(cmdable).GetEx", "(cmdable).Del", "(cmdable).Unlink", "(cmdable).Expire", "(cmdable).Persist",
			"(cmdable).Rename", "(cmdable).HIncrBy",
			"(cmdable).HDel", "(cmdable).SAdd", "(cmdable).SRem", "(cmdable).ZAdd", "(cmdable).ZRem",
			"(cmdable).LPush", "(cmdable).RPush", "(cmdable).LPop", "(cmdable).RPop", "(cmdable).FlushAll",
			"(cmdable).FlushDB", "(StringCmdable).MSet",
			"(StringCmdable).Append", "(StringCmdable).Incr", "(StringCmdable).IncrBy", "(StringCmdable).Decr",
			"(StringCmdable).DecrBy", "(StringCmdable).GetSet", "(StringCmdable).GetDel", "(StringCmdable).GetEx",
			"(GenericCmdable).Del", "(Cmdable).Unlink", "(GenericCmdable).Expire", "(GenericCmdable).Persist",
			"(GenericCmdable).Rename",
			"(HashCmdable).HIncrBy", "(HashCmdable).HDel", "(SetCmdable).SAdd", "(SetCmdable).SRem",
			"(SortedSetCmdable).ZAdd", "(SortedSetCmdable).ZRem", "(ListCmdable).LPush", "(ListCmdable).RPush",
			"(ListCmdable).LPop", "(ListCmdable).RPop", "(Cmdable).FlushAll", "(Cmdable).FlushDB",
		}, Kind: Writes},
		// func (c cmdable) HSet(ctx context.Context, key string, values ...interface{}) *IntCmd
		{Symbols: []string{
			"(cmdable).Set", "(cmdable).SetNX", "(cmdable).HSet", "(cmdable).HSetNX", "(cmdable).HMSet",
			"(StringCmdable).Set", "(StringCmdable).SetNX", "(HashCmdable).HSet", "(HashCmdable).HSetNX", "(HashCmdable).HMSet",
		}, Kind: Writes, Written: Third},
		// func (cmd *StringCmd) Scan(val interface{}) error
		{Symbols: []string{"(*StringCmd).Scan", "(*SliceCmd).Scan", "(*MapStringStringCmd).Scan"}, Kind: Scans},
	},
	Many: []Many{
		{Symbols: []string{
			"(cmdable).Incr", "(cmdable).IncrBy", "(cmdable).Decr", "(cmdable).DecrBy", "(cmdable).HIncrBy", "(cmdable).Append",
			"(StringCmdable).Incr", "(StringCmdable).IncrBy", "(StringCmdable).Decr", "(StringCmdable).DecrBy",
			"(HashCmdable).HIncrBy", "(StringCmdable).Append",
		}, Counts: true},
	},
	Sensitive: []Operation{
		{Symbols: []string{"(cmdable).FlushAll", "(cmdable).FlushDB", "(Cmdable).FlushAll", "(Cmdable).FlushDB"}, What: "drops all stored data", Severe: true, Removes: true},
	},
	Pure: []Pure{
		// What a command answered is in its result.
		{Symbols: []string{
			"(*StringCmd).Result", "(*StringCmd).Val", "(*BoolCmd).Result", "(*BoolCmd).Val", "(*IntCmd).Result",
			"(*IntCmd).Val", "(*StatusCmd).Result", "(*StatusCmd).Val", "(*SliceCmd).Result", "(*SliceCmd).Val",
			"(*StringSliceCmd).Result", "(*StringSliceCmd).Val", "(*BoolSliceCmd).Result", "(*BoolSliceCmd).Val",
			"(*FloatCmd).Result", "(*FloatCmd).Val", "(*DurationCmd).Result", "(*DurationCmd).Val",
			"(*MapStringStringCmd).Result", "(*MapStringStringCmd).Val", "(*StringCmd).Bool", "(*StringCmd).Bytes",
			"(*StringCmd).Int", "(*StringCmd).Int64", "(*StringCmd).Uint64", "(*baseCmd).Err",
		}},
	},
}

// Sources: github.com/go-redis/redis/v8 v8.11.5, commands.go, command.go.
var goRedis8 = Library{
	Name: "go-redis/v8", Path: "github.com/go-redis/redis", Release: "v8.11.5",
	Data: []Data{
		// func (c cmdable) Get(ctx context.Context, key string) *StringCmd
		{Symbols: []string{
			"(cmdable).Get", "(cmdable).MGet", "(cmdable).GetRange", "(cmdable).StrLen", "(cmdable).Exists",
			"(cmdable).HGet", "(cmdable).HGetAll", "(cmdable).HMGet", "(cmdable).HExists", "(cmdable).HKeys",
			"(cmdable).HVals", "(cmdable).SIsMember", "(cmdable).SMIsMember", "(cmdable).SMembers",
			"(cmdable).SCard", "(cmdable).ZScore", "(cmdable).ZRange", "(cmdable).ZRank", "(cmdable).LRange",
			"(cmdable).LIndex", "(cmdable).LLen", "(cmdable).TTL", "(cmdable).Keys", "(cmdable).Scan",
			"(cmdable).HScan", "(cmdable).SScan", "(Cmdable).Get", "(Cmdable).MGet", "(Cmdable).GetRange",
			"(Cmdable).StrLen", "(Cmdable).Exists", "(Cmdable).HGet", "(Cmdable).HGetAll", "(Cmdable).HMGet",
			"(Cmdable).HExists", "(Cmdable).HKeys", "(Cmdable).HVals", "(Cmdable).SIsMember", "(Cmdable).SMIsMember",
			"(Cmdable).SMembers", "(Cmdable).SCard", "(Cmdable).ZScore", "(Cmdable).ZRange", "(Cmdable).ZRank",
			"(Cmdable).LRange", "(Cmdable).LIndex", "(Cmdable).LLen", "(Cmdable).TTL", "(Cmdable).Keys",
			"(Cmdable).Scan", "(Cmdable).HScan", "(Cmdable).SScan",
		}, Kind: Reads},
		// func (c cmdable) Set(ctx context.Context, key string, value interface{}, expiration time.Duration) *StatusCmd
		{Symbols: []string{
			"(cmdable).MSet", "(cmdable).Append", "(cmdable).Incr",
			"(cmdable).IncrBy", "(cmdable).Decr", "(cmdable).DecrBy", "(cmdable).GetSet", "(cmdable).GetDel",
			"(cmdable).GetEx", "(cmdable).Del", "(cmdable).Unlink", "(cmdable).Expire", "(cmdable).Persist",
			"(cmdable).Rename", "(cmdable).HIncrBy",
			"(cmdable).HDel", "(cmdable).SAdd", "(cmdable).SRem", "(cmdable).ZAdd", "(cmdable).ZRem",
			"(cmdable).LPush", "(cmdable).RPush", "(cmdable).LPop", "(cmdable).RPop", "(cmdable).FlushAll",
			"(cmdable).FlushDB", "(Cmdable).MSet", "(Cmdable).Append",
			"(Cmdable).Incr", "(Cmdable).IncrBy", "(Cmdable).Decr", "(Cmdable).DecrBy", "(Cmdable).GetSet",
			"(Cmdable).GetDel", "(Cmdable).GetEx", "(Cmdable).Del", "(Cmdable).Unlink", "(Cmdable).Expire",
			"(Cmdable).Persist", "(Cmdable).Rename",
			"(Cmdable).HIncrBy", "(Cmdable).HDel", "(Cmdable).SAdd", "(Cmdable).SRem", "(Cmdable).ZAdd",
			"(Cmdable).ZRem", "(Cmdable).LPush", "(Cmdable).RPush", "(Cmdable).LPop", "(Cmdable).RPop",
			"(Cmdable).FlushAll", "(Cmdable).FlushDB",
		}, Kind: Writes},
		// func (c cmdable) HSet(ctx context.Context, key string, values ...interface{}) *IntCmd
		{Symbols: []string{
			"(cmdable).Set", "(cmdable).SetNX", "(cmdable).HSet", "(cmdable).HSetNX", "(cmdable).HMSet",
			"(Cmdable).Set", "(Cmdable).SetNX", "(Cmdable).HSet", "(Cmdable).HSetNX", "(Cmdable).HMSet",
		}, Kind: Writes, Written: Third},
		// func (cmd *StringCmd) Scan(val interface{}) error
		{Symbols: []string{"(*StringCmd).Scan", "(*SliceCmd).Scan", "(*StringStringMapCmd).Scan"}, Kind: Scans},
	},
	Many: []Many{
		{Symbols: []string{
			"(cmdable).Incr", "(cmdable).IncrBy", "(cmdable).Decr", "(cmdable).DecrBy", "(cmdable).HIncrBy", "(cmdable).Append",
			"(Cmdable).Incr", "(Cmdable).IncrBy", "(Cmdable).Decr", "(Cmdable).DecrBy",
			"(Cmdable).HIncrBy", "(Cmdable).Append",
		}, Counts: true},
	},
	Sensitive: []Operation{
		{Symbols: []string{"(cmdable).FlushAll", "(cmdable).FlushDB", "(Cmdable).FlushAll", "(Cmdable).FlushDB"}, What: "drops all stored data", Severe: true, Removes: true},
	},
	Pure: []Pure{
		// What a command answered is in its result.
		{Symbols: []string{
			"(*StringCmd).Result", "(*StringCmd).Val", "(*BoolCmd).Result", "(*BoolCmd).Val", "(*IntCmd).Result",
			"(*IntCmd).Val", "(*StatusCmd).Result", "(*StatusCmd).Val", "(*SliceCmd).Result", "(*SliceCmd).Val",
			"(*StringSliceCmd).Result", "(*StringSliceCmd).Val", "(*BoolSliceCmd).Result", "(*BoolSliceCmd).Val",
			"(*FloatCmd).Result", "(*FloatCmd).Val", "(*DurationCmd).Result", "(*DurationCmd).Val",
			"(*StringStringMapCmd).Result", "(*StringStringMapCmd).Val", "(*StringCmd).Bool", "(*StringCmd).Bytes",
			"(*StringCmd).Int", "(*StringCmd).Int64", "(*StringCmd).Uint64", "(*baseCmd).Err",
		}},
	},
}
