package model

// Sources: go.mongodb.org/mongo-driver v1.17.10 and v2 v2.10.0, mongo/collection.go,
// single_result.go, cursor.go. The rows hold for both.
var mongo = Library{
	Name: "mongo", Path: "go.mongodb.org/mongo-driver/mongo", Release: "v2.10.0",
	Data: []Data{
		// func (coll *Collection) Find(ctx context.Context, filter any, opts ...) (*Cursor, error)
		{Symbols: []string{
			"(*Collection).Find", "(*Collection).FindOne", "(*Collection).CountDocuments", "(*Collection).Distinct",
			"(*Collection).Aggregate", "(*Collection).Watch", "(*Collection).EstimatedDocumentCount",
		}, Kind: Reads},
		// func (coll *Collection) DeleteOne(ctx context.Context, filter any, opts ...) (*DeleteResult, error)
		{Symbols: []string{
			"(*Collection).DeleteOne", "(*Collection).DeleteMany", "(*Collection).FindOneAndDelete",
			"(*Collection).InsertOne", "(*Collection).InsertMany", "(*Collection).BulkWrite", "(*Collection).Drop",
		}, Kind: Writes},
		// func (coll *Collection) UpdateOne(ctx context.Context, filter any, update any, opts ...) (*UpdateResult, error)
		{Symbols: []string{
			"(*Collection).UpdateOne", "(*Collection).UpdateMany", "(*Collection).UpdateByID", "(*Collection).ReplaceOne",
			"(*Collection).FindOneAndUpdate", "(*Collection).FindOneAndReplace",
		}, Kind: Writes, Written: Third},
		// func (sr *SingleResult) Decode(v any) error
		{Symbols: []string{"(*SingleResult).Decode", "(*Cursor).Decode", "(*Cursor).All"}, Kind: Scans},
	},
	Many: []Many{
		{Symbols: []string{
			"(*Collection).Find", "(*Collection).Aggregate", "(*Collection).Distinct", "(*Collection).CountDocuments",
			"(*Cursor).All", "(*Cursor).Err",
		}},
	},
	Pure: []Pure{
		{Symbols: []string{
			"(*SingleResult).Err", "(*SingleResult).Raw", "(*Cursor).Next", "(*Cursor).TryNext", "(*Cursor).Err",
			"(*Database).Collection", "(*Client).Database",
		}},
	},
}

// Sources: go.mongodb.org/mongo-driver v1.17.10 and v2 v2.10.0, bson/marshal.go.
var mongoBSON = Library{
	Name: "mongo/bson", Path: "go.mongodb.org/mongo-driver/bson", Release: "v2.10.0",
	Pure: []Pure{{Symbols: []string{"*"}}},
}

// Sources: go.mongodb.org/mongo-driver v1.17.10, bson/primitive/objectid.go.
var mongoPrimitive = Library{
	Name: "mongo/bson/primitive", Path: "go.mongodb.org/mongo-driver/bson/primitive", Release: "v1.17.10",
	Pure: []Pure{{Symbols: []string{"*"}}},
}
