// Package lambda is a stub with what scenarios use of
// github.com/aws/aws-lambda-go/lambda.
package lambda

func Start(handler interface{}) {}
