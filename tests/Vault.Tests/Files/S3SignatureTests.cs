using StationPortal.Testing;
using StationPortal.Vault;
using Xunit;

namespace StationPortal.Vault.Tests.Files;

/// <summary>The example that Amazon publishes for Signature Version 4 ("GET Bucket (List Objects)").</summary>
public sealed class S3SignatureTests
{
    private static readonly S3Settings Example = new(
        new Uri("https://examplebucket.s3.amazonaws.com"),
        "examplebucket",
        "us-east-1",
        "AKIAIOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
    );

    private const string Published =
        "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7";

    [Fact]
    public void a_request_is_signed_as_in_the_published_example()
    {
        var clock = new FakeClock();
        clock.Set(new DateTimeOffset(2013, 5, 24, 0, 0, 0, TimeSpan.Zero));
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(Example.Endpoint, "/?max-keys=2&prefix=J")
        );

        new S3Signature(Example, clock).Sign(request, S3Signature.EmptyBody);

        Assert.Equal(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, "
                + $"Signature={Published}",
            request.Headers.NonValidated["Authorization"].ToString()
        );
    }
}
