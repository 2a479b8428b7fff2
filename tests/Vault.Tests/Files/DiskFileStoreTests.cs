using System.Security.Cryptography;
using StationPortal.Vault;
using Xunit;

namespace StationPortal.Vault.Tests.Files;

public sealed class DiskFileStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("files").FullName;
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;
    private DiskFileStore Store => new(folder);

    [Fact]
    public async Task A_file_is_addressed_by_the_hash_of_its_bytes()
    {
        var content = RandomNumberGenerator.GetBytes(200_000);
        var stored = await Put(content);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), stored.Address);
        Assert.Equal(200_000, stored.Length);
        await using var opened = await Store.Open(stored.Address, ct);
        using var read = new MemoryStream();
        await opened!.CopyToAsync(read, ct);
        Assert.Equal(content, read.ToArray());
    }

    [Fact]
    public async Task The_same_bytes_twice_are_one_file()
    {
        await Put([1, 2, 3]);
        await Put([1, 2, 3]);

        Assert.Single(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_write_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<IOException>(() =>
            Store.Put(
                async stream =>
                {
                    await stream.WriteAsync(new byte[100_000], ct);
                    throw new IOException("cut off");
                },
                ct
            )
        );

        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF0123456789")]
    [InlineData("abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789")]
    public async Task What_is_not_the_address_of_a_file_opens_nothing(string address) =>
        Assert.Null(await Store.Open(address, ct));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<StoredFile> Put(byte[] content) =>
        Store.Put(stream => stream.WriteAsync(content, ct).AsTask(), ct);
}
