namespace StationPortal.Vault;

/// <summary>A bucket of an S3-compatible server, addressed by path.</summary>
/// <param name="Endpoint">E.g. <c>https://s3.example.cn</c>, without the bucket.</param>
/// <param name="Bucket">Made beforehand; the portal never makes or empties one.</param>
/// <param name="Region">As the server is configured, e.g. <c>us-east-1</c>; a part of every signature.</param>
/// <param name="AccessKey">Names the portal to the server.</param>
/// <param name="SecretKey">Signs; from the environment, never from a file of the repository.</param>
public sealed record S3Settings(
    Uri Endpoint,
    string Bucket,
    string Region,
    string AccessKey,
    string SecretKey
);
