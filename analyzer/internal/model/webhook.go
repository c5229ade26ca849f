package model

// Libraries by which a service knows that a call comes from another one: the sender
// signs what it sends with a secret that both have. Such a call has no key and no
// tenant but those that are signed.

// Sources: github.com/stripe/stripe-go v82.5.1, v84.4.1, webhook/client.go and
// stripe_client.go.
var stripe = Library{
	Name: "stripe-go", Path: "github.com/stripe/stripe-go", Release: "v84.4.1",
	Checks: []Check{
		// func (c *Client) ConstructEvent(payload []byte, header string, secret string, opts ...WebhookOption) (Event, error)
		{Symbols: []string{"(*Client).ConstructEvent", "(*Client).ParseEventNotification"}, Kind: Verifies, Args: []Arg{First, Second}},
	},
}

var stripeWebhook = Library{
	Name: "stripe-go/webhook", Path: "github.com/stripe/stripe-go/webhook", Release: "v84.4.1",
	Checks: []Check{
		// func ConstructEvent(payload []byte, header string, secret string) (stripe.Event, error)
		{Symbols: []string{
			"ConstructEvent", "ConstructEventIgnoringTolerance", "ConstructEventWithTolerance", "ConstructEventWithOptions",
			"ValidatePayload", "ValidatePayloadIgnoringTolerance", "ValidatePayloadWithTolerance",
		}, Kind: Verifies, Args: []Arg{First, Second}},
	},
}

// Source: github.com/google/go-github v74.0.0, github/messages.go.
var goGithub = Library{
	Name: "go-github", Path: "github.com/google/go-github/github", Release: "v74.0.0",
	Checks: []Check{
		// func ValidatePayload(r *http.Request, secretToken []byte) (payload []byte, err error)
		{Symbols: []string{"ValidatePayload"}, Kind: Verifies, Args: []Arg{First}},
		// func ValidatePayloadFromBody(contentType string, readable io.Reader, signature string, secretToken []byte) (payload []byte, err error)
		{Symbols: []string{"ValidatePayloadFromBody"}, Kind: Verifies, Args: []Arg{Second, Third}},
		// func ValidateSignature(signature string, payload, secretToken []byte) error
		{Symbols: []string{"ValidateSignature"}, Kind: Verifies, Args: []Arg{First, Second}},
	},
}

// Source: github.com/svix/svix-webhooks v1.44.0, go/webhook.go.
var svix = Library{
	Name: "svix", Path: "github.com/svix/svix-webhooks/go", Release: "v1.44.0",
	Checks: []Check{
		// func (wh *Webhook) Verify(payload []byte, headers http.Header) error
		{Symbols: []string{"(*Webhook).Verify", "(*Webhook).VerifyIgnoringTimestamp"}, Kind: Verifies, Args: []Arg{First, Second}},
	},
}

// Source: github.com/standard-webhooks/standard-webhooks/libraries v0.0.1,
// go/webhook.go.
var standardWebhooks = Library{
	Name: "standard-webhooks", Path: "github.com/standard-webhooks/standard-webhooks/libraries/go", Release: "v0.0.1",
	Checks: []Check{
		// func (wh *Webhook) Verify(payload []byte, headers http.Header) error
		{Symbols: []string{"(*Webhook).Verify", "(*Webhook).VerifyIgnoringTimestamp"}, Kind: Verifies, Args: []Arg{First, Second}},
	},
}

// Source: github.com/twilio/twilio-go v1.31.0, client/request_validator.go.
var twilio = Library{
	Name: "twilio-go/client", Path: "github.com/twilio/twilio-go/client", Release: "v1.31.0",
	Checks: []Check{
		// func (rv *RequestValidator) Validate(url string, params map[string]string, expectedSignature string) bool
		{Symbols: []string{"(*RequestValidator).Validate", "(*RequestValidator).ValidateBody"}, Kind: Verifies, Args: []Arg{Second, Third}, Pass: True},
	},
}

// Source: github.com/bwmarrin/discordgo v0.29.0, interactions.go.
var discordgo = Library{
	Name: "discordgo", Path: "github.com/bwmarrin/discordgo", Release: "v0.29.0",
	Checks: []Check{
		// func VerifyInteraction(r *http.Request, key ed25519.PublicKey) bool
		{Symbols: []string{"VerifyInteraction"}, Kind: Verifies, Args: []Arg{First}, Pass: True},
	},
}

// Source: github.com/razorpay/razorpay-go v1.3.3, utils/utils.go.
var razorpay = Library{
	Name: "razorpay-go/utils", Path: "github.com/razorpay/razorpay-go/utils", Release: "v1.3.3",
	Checks: []Check{
		// func VerifyWebhookSignature(requestBody string, webhookSignature string, webhookSecret string) (bool)
		{Symbols: []string{
			"VerifyWebhookSignature", "VerifySubscriptionSignature", "VerifyPaymentSignature", "VerifyPaymentLinkSignature", "VerifySignature",
		}, Kind: Verifies, Args: []Arg{First, Second}, Pass: True},
	},
}

// Source: github.com/line/line-bot-sdk-go v8.14.0, linebot/webhook/parse.go.
var lineWebhook = Library{
	Name: "line-bot-sdk-go/webhook", Path: "github.com/line/line-bot-sdk-go/linebot/webhook", Release: "v8.14.0",
	Checks: []Check{
		// func ParseRequest(channelSecret string, r *http.Request) (*CallbackRequest, error)
		{Symbols: []string{"ParseRequest"}, Kind: Verifies, Args: []Arg{Second}},
		// func ValidateSignature(channelSecret, signature string, body []byte) bool
		{Symbols: []string{"ValidateSignature"}, Kind: Verifies, Args: []Arg{Second, Third}, Pass: True},
	},
}
