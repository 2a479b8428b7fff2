using StationPortal.Vault;
using Xunit;

namespace StationPortal.Vault.Tests.Keys;

public sealed class MasterKeyFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("vault").FullName;
    private string KeyFile => Path.Combine(folder, "keys", "vault.json");

    [Fact]
    public void A_missing_file_is_made_readable_by_its_owner_only()
    {
        var made = MasterKeyFile.Load(KeyFile, createWhenMissing: true);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        Assert.Equal(
            made.SearchKey,
            MasterKeyFile.Load(KeyFile, createWhenMissing: false).SearchKey
        );
    }

    [Fact]
    public void Production_does_not_start_without_its_key_file() =>
        Assert.Contains(
            "does not exist",
            Assert
                .Throws<KeyFileException>(() =>
                    MasterKeyFile.Load(KeyFile, createWhenMissing: false)
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_file_open_to_others_is_refused()
    {
        MasterKeyFile.Load(KeyFile, createWhenMissing: true);
        File.SetUnixFileMode(
            KeyFile,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead
        );

        Assert.Contains(
            "chmod 600",
            Assert.Throws<KeyFileException>(() => MasterKeyFile.Load(KeyFile, false)).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"currentId":"1","masters":{"1":"AAAA"},"searchKey":"AAAA"}""")]
    public void A_broken_file_is_named_and_refused(string content)
    {
        MasterKeyFile.Load(KeyFile, createWhenMissing: true);
        File.WriteAllText(KeyFile, content);

        Assert.Contains(
            KeyFile,
            Assert.Throws<KeyFileException>(() => MasterKeyFile.Load(KeyFile, false)).Message,
            StringComparison.Ordinal
        );
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
