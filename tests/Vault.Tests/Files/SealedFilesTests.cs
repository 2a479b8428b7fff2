using System.Security.Cryptography;
using Xunit;

namespace StationPortal.Vault.Tests.Files;

public sealed class SealedFilesTests(VaultFixture vault) : IClassFixture<VaultFixture>
{
    private static readonly FileLabel Label = new("张三 身份证.pdf", "application/pdf");
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024 - 1)]
    [InlineData(64 * 1024)]
    [InlineData(64 * 1024 + 1)]
    [InlineData(3 * 64 * 1024)]
    [InlineData(20 * 1024 * 1024)]
    public async Task A_file_of_any_length_comes_back_whole(int length)
    {
        var (owner, content) = (Guid.NewGuid(), RandomNumberGenerator.GetBytes(length));
        var file = await Put(owner, content);

        var opened = await vault.Files.Open(owner, file.Address, ct);

        Assert.Equal((Label, (long)length), (opened!.Label, opened.Length));
        Assert.Equal(content, await ReadAll(opened.Content));
    }

    [Fact]
    public async Task The_address_is_the_hash_of_the_ciphertext_which_shows_nothing()
    {
        var (owner, content) = (Guid.NewGuid(), new byte[100_000]);
        var file = await Put(owner, content);

        var stored = await ReadAll((await vault.Store.Open(file.Address, ct))!);

        Assert.Equal(file.Address, Convert.ToHexStringLower(SHA256.HashData(stored)));
        Assert.True(stored.Count(one => one == 0) < 1000);
    }

    [Fact]
    public async Task Only_its_owner_opens_it_and_only_when_it_was_committed()
    {
        var owner = Guid.NewGuid();
        var file = await vault.Files.Put(owner, Label, new MemoryStream([1, 2, 3]), ct);
        Assert.Null(await vault.Files.Open(owner, file.Address, ct));
        await vault.Commit(file.Part);

        Assert.NotNull(await vault.Files.Open(owner, file.Address, ct));
        Assert.Null(await vault.Files.Open(Guid.NewGuid(), file.Address, ct));
    }

    [Fact]
    public async Task A_second_file_with_the_same_content_is_noticed()
    {
        var (first, second) = (Guid.NewGuid(), Guid.NewGuid());
        var content = RandomNumberGenerator.GetBytes(1000);
        var original = await Put(first, content);
        var copy = await Put(second, content);

        Assert.Empty(original.SameContent);
        Assert.Equal([first], copy.SameContent);
        Assert.NotEqual(original.Address, copy.Address, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(70_000)]
    [InlineData(-1)]
    public async Task A_changed_byte_is_noticed_before_it_is_handed_out(int at)
    {
        var key = MasterKeys.NewKey();
        var box = await Seal(key, new byte[150_000]);
        box[at < 0 ? box.Length + at : at] ^= 1;

        await Assert.ThrowsAsync<AuthenticationTagMismatchException>(() => Open(key, box));
    }

    [Fact]
    public async Task A_file_cut_off_at_a_chunk_is_noticed()
    {
        var key = MasterKeys.NewKey();
        var box = await Seal(key, new byte[3 * 64 * 1024]);
        var cut = box[..(1 + 32 + 2 * (64 * 1024 + 16))];

        await Assert.ThrowsAsync<AuthenticationTagMismatchException>(() => Open(key, cut));
    }

    private async Task<SealedFile> Put(Guid owner, byte[] content)
    {
        var file = await vault.Files.Put(owner, Label, new MemoryStream(content), ct);
        await vault.Commit(file.Part);
        return file;
    }

    private async Task<byte[]> Seal(byte[] key, byte[] plain)
    {
        using var seen = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var box = new MemoryStream();
        await SealingWriter.Seal(key, new MemoryStream(plain), seen, box, ct);
        return box.ToArray();
    }

    private async Task<byte[]> Open(byte[] key, byte[] box) =>
        await ReadAll(await OpeningStream.Over(new MemoryStream(box), key, ct));

    private async Task<byte[]> ReadAll(Stream stream)
    {
        await using (stream)
        {
            using var read = new MemoryStream();
            await stream.CopyToAsync(read, ct);
            return read.ToArray();
        }
    }
}
