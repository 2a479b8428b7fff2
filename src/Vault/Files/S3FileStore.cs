using System.Net;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Polly;
using Polly.Retry;

namespace StationPortal.Vault;

/// <summary>Files in a bucket of an S3-compatible server, each under its address. A request that fails for a moment is sent again; storing is safe to repeat, because the address is the content.</summary>
/// <param name="settings">The bucket and the keys.</param>
/// <param name="folder">Where a file waits until its address is known.</param>
/// <param name="clock">Dates the signatures.</param>
/// <param name="network">The way to the server; disposed with the store.</param>
public sealed class S3FileStore(
    S3Settings settings,
    string folder,
    TimeProvider clock,
    HttpMessageHandler network
) : IFileStore, IDisposable
{
    private const int Tries = 4;

    private static readonly ResiliencePipeline<HttpResponseMessage> Again =
        new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(
                new RetryStrategyOptions<HttpResponseMessage>
                {
                    MaxRetryAttempts = Tries - 1,
                    BackoffType = DelayBackoffType.Exponential,
                    Delay = TimeSpan.FromMilliseconds(100),
                    UseJitter = true,
                    ShouldHandle = tried =>
                        ValueTask.FromResult(
                            tried.Outcome.Exception is HttpRequestException
                                || tried.Outcome.Result?.StatusCode
                                    is >= HttpStatusCode.InternalServerError
                                        or HttpStatusCode.TooManyRequests
                        ),
                }
            )
            .Build();

    private readonly HttpClient client = new(network);
    private readonly S3Signature signature = new(settings, clock);

    public async Task<StoredFile> Put(Func<Stream, Task> write, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var waiting = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        try
        {
            var stored = await HashedFile.Write(waiting, write, ct);
            using var answer = await Send(
                HttpMethod.Put,
                $"/{stored.Address}",
                stored.Address,
                () => new StreamContent(HashedFile.Read(waiting)),
                ct
            );
            return answer.IsSuccessStatusCode ? stored : throw Refused(answer);
        }
        finally
        {
            File.Delete(waiting);
        }
    }

    public async Task<Stream?> Open(string address, CancellationToken ct)
    {
        if (!HashedFile.IsAddress(address))
        {
            return null;
        }

        var answer = await Send(HttpMethod.Get, $"/{address}", S3Signature.EmptyBody, null, ct);
        if (answer.IsSuccessStatusCode)
        {
            return await answer.Content.ReadAsStreamAsync(ct);
        }

        using (answer)
        {
            return answer.StatusCode == HttpStatusCode.NotFound ? null : throw Refused(answer);
        }
    }

    public async IAsyncEnumerable<string> Addresses([EnumeratorCancellation] CancellationToken ct)
    {
        string? next = null;
        do
        {
            var page = await Page(next, ct);
            foreach (var key in Named(page, "Contents").Elements().Where(e => Is(e, "Key")))
            {
                if (HashedFile.IsAddress(key.Value))
                {
                    yield return key.Value;
                }
            }

            next = Named(page, "NextContinuationToken").FirstOrDefault()?.Value;
        } while (next is not null);
    }

    public async Task Require(CancellationToken ct)
    {
        using var answer = await Send(HttpMethod.Head, "", S3Signature.EmptyBody, null, ct);
        if (!answer.IsSuccessStatusCode)
        {
            throw Refused(answer);
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<XElement> Page(string? token, CancellationToken ct)
    {
        var from = token is null ? "" : $"continuation-token={Uri.EscapeDataString(token)}&";
        using var answer = await Send(
            HttpMethod.Get,
            $"?{from}list-type=2",
            S3Signature.EmptyBody,
            null,
            ct
        );
        if (!answer.IsSuccessStatusCode)
        {
            throw Refused(answer);
        }

        await using var body = await answer.Content.ReadAsStreamAsync(ct);
        return await XElement.LoadAsync(body, LoadOptions.None, ct);
    }

    // Servers differ in the namespace they give their answers.
    private static IEnumerable<XElement> Named(XElement page, string name) =>
        page.Elements().Where(element => Is(element, name));

    private static bool Is(XElement element, string name) =>
        string.Equals(element.Name.LocalName, name, StringComparison.Ordinal);

    private async Task<HttpResponseMessage> Send(
        HttpMethod method,
        string rest,
        string bodyHash,
        Func<HttpContent>? body,
        CancellationToken ct
    )
    {
        var root = settings.Endpoint.AbsoluteUri.TrimEnd('/');
        var address = new Uri($"{root}/{settings.Bucket}{rest}");
        try
        {
            return await Again.ExecuteAsync(
                async stop =>
                {
                    // A request is sent once; each try is signed anew.
                    using var request = new HttpRequestMessage(method, address);
                    request.Content = body?.Invoke();
                    signature.Sign(request, bodyHash);
                    return await client.SendAsync(
                        request,
                        HttpCompletionOption.ResponseHeadersRead,
                        stop
                    );
                },
                ct
            );
        }
        catch (HttpRequestException away)
        {
            throw new FileStoreException(
                $"The file store at {settings.Endpoint} cannot be reached. See that it runs and check Portal__Files__S3__Endpoint.",
                away
            );
        }
    }

    private FileStoreException Refused(HttpResponseMessage answer) =>
        new(
            answer.StatusCode switch
            {
                HttpStatusCode.NotFound =>
                    $"The file store at {settings.Endpoint} has no bucket {settings.Bucket}. Make it there, or set Portal__Files__S3__Bucket.",
                HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized =>
                    $"The file store at {settings.Endpoint} refuses the keys for the bucket {settings.Bucket}. Check Portal__Files__S3__AccessKey, __SecretKey and __Region.",
                _ =>
                    $"The file store at {settings.Endpoint} answers {(int)answer.StatusCode}. Look into its log.",
            }
        );
}
