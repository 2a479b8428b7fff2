using System.Net;
using System.Security.Cryptography;
using StationPortal.Testing;
using StationPortal.Vault;
using Xunit;

namespace StationPortal.Web.Tests.Files;

/// <summary>Files in a bucket of a real server on loopback. It knows its access key but takes any signature; the signature itself is held by S3SignatureTests.</summary>
public sealed class S3FileStoreTests(S3Server server) : IClassFixture<S3Server>, IDisposable
{
    private readonly string folder = TestFolder.New("s3-incoming");
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_addressed_by_the_hash_of_its_bytes_and_stored_once()
    {
        using var store = Store(server.Settings);
        var content = RandomNumberGenerator.GetBytes(300_000);

        var stored = await Put(store, content);
        var count = server.Count;
        var again = await Put(store, content);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), stored.Address);
        Assert.Equal((stored, count), (again, server.Count));
        await using var opened = await store.Open(stored.Address, ct);
        using var read = new MemoryStream();
        await opened!.CopyToAsync(read, ct);
        Assert.Equal(content, read.ToArray());
        Assert.Contains(stored.Address, await store.Addresses(ct).ToListAsync(ct));
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public async Task Every_file_is_listed_however_many_pages_the_server_makes_of_them()
    {
        using var store = Store(server.Settings);
        for (var n = 0; n < 5; n++)
        {
            await Put(store, [7, 7, (byte)n]);
        }

        var listed = await store.Addresses(ct).ToListAsync(ct);
        Assert.Equal(server.Count, listed.Count);
        Assert.Equal(listed.Count, listed.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789")]
    public async Task What_is_not_the_address_of_a_file_opens_nothing(string address)
    {
        using var store = Store(server.Settings);

        Assert.Null(await store.Open(address, ct));
    }

    [Fact]
    public async Task A_write_that_breaks_off_leaves_nothing()
    {
        using var store = Store(server.Settings);
        var count = server.Count;

        await Assert.ThrowsAsync<IOException>(() =>
            store.Put(
                async stream =>
                {
                    await stream.WriteAsync(new byte[100_000], ct);
                    throw new IOException("cut off");
                },
                ct
            )
        );

        Assert.Equal(count, server.Count);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public async Task A_store_that_cannot_be_used_says_in_one_line_what_to_do()
    {
        await Refused(server.Settings with { AccessKey = "wrong" }, "refuses the keys");
        await Refused(server.Settings with { Bucket = "other" }, "has no bucket other");
        await Refused(
            server.Settings with
            {
                Endpoint = new Uri("http://127.0.0.1:1"),
            },
            "cannot be reached"
        );
    }

    [Fact]
    public async Task A_request_that_fails_for_a_moment_is_sent_again()
    {
        using var away = new TwiceAway();
        using var store = new S3FileStore(server.Settings, folder, TimeProvider.System, away);

        var stored = await Put(store, [9, 9, 9]);

        Assert.Equal(3, away.Requests);
        await using var opened = await store.Open(stored.Address, ct);
        Assert.NotNull(opened);
    }

    public void Dispose() => TestFolder.Delete(folder);

    private async Task Refused(S3Settings settings, string words)
    {
        using var store = Store(settings);
        var refused = await Assert.ThrowsAsync<FileStoreException>(() => store.Require(ct));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    private S3FileStore Store(S3Settings settings) =>
        new(settings, folder, TimeProvider.System, new SocketsHttpHandler());

    private Task<StoredFile> Put(S3FileStore store, byte[] content) =>
        store.Put(stream => stream.WriteAsync(content, ct).AsTask(), ct);

    /// <summary>A network on which the first two requests are lost: one without an answer, one with a busy server.</summary>
    private sealed class TwiceAway() : DelegatingHandler(new SocketsHttpHandler())
    {
        public int Requests { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            ++Requests switch
            {
                1 => throw new HttpRequestException("The line is dead."),
                2 => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)),
                _ => base.SendAsync(request, cancellationToken),
            };
    }
}
