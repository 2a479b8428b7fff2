using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StationPortal.Vault;

/// <summary>Signs requests as AWS Signature Version 4 asks: over method, path, query, host, date and the hash of the body, so that none of them can be changed on the way.</summary>
internal sealed class S3Signature(S3Settings settings, TimeProvider clock)
{
    /// <summary>SHA-256 of no bytes.</summary>
    public const string EmptyBody =
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string Signed = "host;x-amz-content-sha256;x-amz-date";

    /// <param name="request">With its absolute address; its query's names in ascending order.</param>
    /// <param name="bodyHash">SHA-256 of the body, lower-case hex.</param>
    public void Sign(HttpRequestMessage request, string bodyHash)
    {
        var now = clock.GetUtcNow();
        var moment = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{now.UtcDateTime:yyyyMMdd}/{settings.Region}/s3/aws4_request";
        var address =
            request.RequestUri
            ?? throw new ArgumentException("A request to sign has an address.", nameof(request));
        var canonical = string.Join(
            '\n',
            request.Method.Method,
            address.AbsolutePath,
            address.Query.TrimStart('?'),
            $"host:{address.Authority}",
            $"x-amz-content-sha256:{bodyHash}",
            $"x-amz-date:{moment}",
            "",
            Signed,
            bodyHash
        );
        var toSign = string.Join('\n', Algorithm, moment, scope, Hash(canonical));
        var signature = Convert.ToHexStringLower(Hmac(KeyOf(now), toSign));
        request.Headers.Host = address.Authority;
        request.Headers.Add("x-amz-content-sha256", bodyHash);
        request.Headers.Add("x-amz-date", moment);
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"{Algorithm} Credential={settings.AccessKey}/{scope}, SignedHeaders={Signed}, Signature={signature}"
        );
    }

    private byte[] KeyOf(DateTimeOffset now)
    {
        var day = now.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var ofDay = Hmac(Encoding.UTF8.GetBytes($"AWS4{settings.SecretKey}"), day);
        return Hmac(Hmac(Hmac(ofDay, settings.Region), "s3"), "aws4_request");
    }

    private static byte[] Hmac(byte[] key, string text) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
