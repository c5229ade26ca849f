package model

// dynamodbSelects are the fields of inputs that say which items are meant.
var dynamodbSelects = []string{
	"Key", "ConditionExpression", "FilterExpression", "KeyConditionExpression", "ExpressionAttributeNames", "ExpressionAttributeValues",
}

// Sources: github.com/aws/aws-sdk-go-v2/service/dynamodb v1.74.0, api_op_*.go. What
// selects stands in the input.
var dynamodb = Library{
	Name: "dynamodb", Path: "github.com/aws/aws-sdk-go-v2/service/dynamodb", Release: "v1.74.0",
	Data: []Data{
		// func (c *Client) GetItem(ctx context.Context, params *GetItemInput, optFns ...func(*Options)) (*GetItemOutput, error)
		{Symbols: []string{
			"(*Client).GetItem", "(*Client).BatchGetItem", "(*Client).TransactGetItems", "(*Client).Query", "(*Client).Scan",
			"(*QueryPaginator).NextPage", "(*ScanPaginator).NextPage",
			// func (c *Client) ExecuteStatement(ctx context.Context, params *ExecuteStatementInput, ...)
			"(*Client).ExecuteStatement",
		}, Kind: Reads},
		{Symbols: []string{
			"(*Client).PutItem", "(*Client).UpdateItem", "(*Client).DeleteItem", "(*Client).BatchWriteItem",
			"(*Client).TransactWriteItems",
		}, Kind: Writes, Fields: dynamodbSelects},
		// func NewQueryPaginator(client QueryAPIClient, params *QueryInput, optFns ...) *QueryPaginator
		{Symbols: []string{"NewQueryPaginator", "NewScanPaginator"}, Kind: Builds},
	},
	Sensitive: []Operation{
		{Symbols: []string{"(*Client).DeleteTable"}, What: "drops stored data", Severe: true, Removes: true},
	},
}

// Sources: github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue v1.21.21,
// decode.go, encode.go.
var dynamodbValues = Library{
	Name: "dynamodb/attributevalue", Path: "github.com/aws/aws-sdk-go-v2/feature/dynamodb/attributevalue", Release: "v1.21.21",
	Pure: []Pure{{Symbols: []string{"*"}}},
}

// Sources: github.com/aws/aws-sdk-go-v2/feature/dynamodb/expression v1.10.9,
// condition.go, key_condition.go, update.go, expression.go.
var dynamodbExpression = Library{
	Name: "dynamodb/expression", Path: "github.com/aws/aws-sdk-go-v2/feature/dynamodb/expression", Release: "v1.10.9",
	Pure: []Pure{{Symbols: []string{"*"}}},
}
