package model

// Sources of this file: documentation of the packages, Go 1.26, and of
// golang.org/x/crypto v0.58.0.

var cryptoSubtle = Library{
	Name: "crypto/subtle", Path: "crypto/subtle", Release: "std",
	Checks: []Check{
		// func ConstantTimeCompare(x, y []byte) int
		{Symbols: []string{
			"ConstantTimeCompare", "ConstantTimeEq", "ConstantTimeByteEq",
		}, Kind: Compares, Args: []Arg{First, Second}, Pass: One},
	},
}

var cryptoHMAC = Library{
	Name: "crypto/hmac", Path: "crypto/hmac", Release: "std",
	Checks: []Check{
		// func Equal(mac1, mac2 []byte) bool
		{Symbols: []string{"Equal"}, Kind: Compares, Args: []Arg{First, Second}, Pass: True},
	},
	Digests: []Digest{
		// func New(h func() hash.Hash, key []byte) hash.Hash
		{Symbols: []string{"New"}, Key: Second},
	},
}

var stdHash = Library{
	Name: "hash", Path: "hash", Release: "std",
	Digests: []Digest{
		// What was written to the hash is its argument, Sum only appends it.
		// func (h Hash) Sum(b []byte) []byte
		{Symbols: []string{"(Hash).Sum", "(Hash32).Sum32", "(Hash64).Sum64"}},
	},
}

var cryptoMD5 = Library{
	Name: "crypto/md5", Path: "crypto/md5", Release: "std",
	Digests: []Digest{{Symbols: []string{"New", "Sum"}}},
}

var cryptoSHA1 = Library{
	Name: "crypto/sha1", Path: "crypto/sha1", Release: "std",
	Digests: []Digest{{Symbols: []string{"New", "Sum"}}},
}

var cryptoSHA256 = Library{
	Name: "crypto/sha256", Path: "crypto/sha256", Release: "std",
	Digests: []Digest{{Symbols: []string{"New", "New224", "Sum224", "Sum256"}}},
}

var cryptoSHA512 = Library{
	Name: "crypto/sha512", Path: "crypto/sha512", Release: "std",
	Digests: []Digest{{Symbols: []string{
		"New", "New384", "New512_224", "New512_256", "Sum384", "Sum512", "Sum512_224", "Sum512_256",
	}}},
}

var cryptoSHA3 = Library{
	Name: "crypto/sha3", Path: "crypto/sha3", Release: "std",
	Digests: []Digest{{Symbols: []string{
		"New224", "New256", "New384", "New512", "Sum224", "Sum256", "Sum384", "Sum512",
		"NewSHAKE128", "NewSHAKE256", "SumSHAKE128", "SumSHAKE256", "(*SHA3).Sum",
	}}},
}

var hashCRC32 = Library{
	Name: "hash/crc32", Path: "hash/crc32", Release: "std",
	Digests: []Digest{{Symbols: []string{"Checksum", "ChecksumIEEE", "New", "NewIEEE", "Update"}}},
}

var hashCRC64 = Library{
	Name: "hash/crc64", Path: "hash/crc64", Release: "std",
	Digests: []Digest{{Symbols: []string{"Checksum", "New", "Update"}}},
}

var hashAdler32 = Library{
	Name: "hash/adler32", Path: "hash/adler32", Release: "std",
	Digests: []Digest{{Symbols: []string{"Checksum", "New"}}},
}

var hashFNV = Library{
	Name: "hash/fnv", Path: "hash/fnv", Release: "std",
	Digests: []Digest{{Symbols: []string{"New32", "New32a", "New64", "New64a", "New128", "New128a"}}},
}

var cryptoPBKDF2 = Library{
	Name: "crypto/pbkdf2", Path: "crypto/pbkdf2", Release: "std",
	Digests: []Digest{{Symbols: []string{"Key"}}},
}

var cryptoCipher = Library{
	Name: "crypto/cipher", Path: "crypto/cipher", Release: "std",
	Checks: []Check{
		// Opening authenticates the ciphertext with the program's key.
		// func (a AEAD) Open(dst, nonce, ciphertext, additionalData []byte) ([]byte, error)
		{Symbols: []string{"(AEAD).Open"}, Kind: Verifies, Args: []Arg{Third}},
	},
}

var cryptoEd25519 = Library{
	Name: "crypto/ed25519", Path: "crypto/ed25519", Release: "std",
	Checks: []Check{
		// func Verify(publicKey PublicKey, message, sig []byte) bool
		{Symbols: []string{"Verify"}, Kind: Verifies, Args: []Arg{Second, Third}, Pass: True},
		{Symbols: []string{"VerifyWithOptions"}, Kind: Verifies, Args: []Arg{Second, Third}},
	},
}

var cryptoRSA = Library{
	Name: "crypto/rsa", Path: "crypto/rsa", Release: "std",
	Checks: []Check{
		// func VerifyPKCS1v15(pub *PublicKey, hash crypto.Hash, hashed []byte, sig []byte) error
		{Symbols: []string{"VerifyPKCS1v15", "VerifyPSS"}, Kind: Verifies, Args: []Arg{Third, Fourth}},
	},
}

var cryptoECDSA = Library{
	Name: "crypto/ecdsa", Path: "crypto/ecdsa", Release: "std",
	Checks: []Check{
		// func VerifyASN1(pub *PublicKey, hash, sig []byte) bool
		// func Verify(pub *PublicKey, hash []byte, r, s *big.Int) bool
		{Symbols: []string{"VerifyASN1", "Verify"}, Kind: Verifies, Args: []Arg{Second, Third}, Pass: True},
	},
}

var cryptoX509 = Library{
	Name: "crypto/x509", Path: "crypto/x509", Release: "std",
	Checks: []Check{
		// func (c *Certificate) Verify(opts VerifyOptions) ([][]*Certificate, error)
		{Symbols: []string{"(*Certificate).Verify"}, Kind: Verifies, Args: []Arg{Receiver}},
		// func (c *Certificate) CheckSignature(algo SignatureAlgorithm, signed, signature []byte) error
		{Symbols: []string{"(*Certificate).CheckSignature"}, Kind: Verifies, Args: []Arg{Second, Third}},
	},
	Shapes: []Shape{
		{Symbols: []string{"ParseCertificate", "ParseCertificates", "ParsePKIXPublicKey"}, Arg: First},
	},
}

var xBcrypt = Library{
	Name: "bcrypt", Path: "golang.org/x/crypto/bcrypt", Release: "v0.58.0",
	Checks: []Check{
		// A hash that the client sent would prove nothing, so both sides count.
		// func CompareHashAndPassword(hashedPassword, password []byte) error
		{Symbols: []string{"CompareHashAndPassword"}, Kind: Compares, Args: []Arg{First, Second}},
	},
	Shapes: []Shape{
		{Symbols: []string{"Cost"}, Arg: First},
	},
	Digests: []Digest{{Symbols: []string{"GenerateFromPassword"}}},
}

var xArgon2 = Library{
	Name: "argon2", Path: "golang.org/x/crypto/argon2", Release: "v0.58.0",
	Digests: []Digest{{Symbols: []string{"IDKey", "Key"}}},
}

var xScrypt = Library{
	Name: "scrypt", Path: "golang.org/x/crypto/scrypt", Release: "v0.58.0",
	Digests: []Digest{{Symbols: []string{"Key"}}},
}

var xPBKDF2 = Library{
	Name: "pbkdf2", Path: "golang.org/x/crypto/pbkdf2", Release: "v0.58.0",
	Digests: []Digest{{Symbols: []string{"Key"}}},
}

var xBlake2b = Library{
	Name: "blake2b", Path: "golang.org/x/crypto/blake2b", Release: "v0.58.0",
	Digests: []Digest{
		// func New256(key []byte) (hash.Hash, error)
		{Symbols: []string{"New256", "New384", "New512"}, Key: First},
		{Symbols: []string{"Sum256", "Sum384", "Sum512"}},
	},
}
