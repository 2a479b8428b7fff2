using System.Security.Cryptography;

namespace StationPortal.Vault;

/// <summary>Files in a folder, <c>ab/cd/abcd…</c>. A file appears under its address only when it is whole and on disk.</summary>
public sealed class DiskFileStore(string folder) : IFileStore
{
    public async Task<StoredFile> Put(Func<Stream, Task> write, CancellationToken ct)
    {
        var incoming = Path.Combine(folder, "incoming");
        Directory.CreateDirectory(incoming);
        var temporary = Path.Combine(incoming, Guid.NewGuid().ToString("N"));
        try
        {
            var stored = await WriteHashed(temporary, write, ct);
            var final = PathOf(stored.Address);
            Directory.CreateDirectory(Path.GetDirectoryName(final) ?? folder);
            File.Move(temporary, final, overwrite: true);
            return stored;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public Task<Stream?> Open(string address, CancellationToken ct) =>
        Task.FromResult<Stream?>(
            IsAddress(address) && File.Exists(PathOf(address))
                ? new FileStream(
                    PathOf(address),
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read,
                    bufferSize: 64 * 1024,
                    useAsync: true
                )
                : null
        );

    private static async Task<StoredFile> WriteHashed(
        string path,
        Func<Stream, Task> write,
        CancellationToken ct
    )
    {
        using var sha = SHA256.Create();
        await using var file = new FileStream(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            bufferSize: 64 * 1024,
            useAsync: true
        );
        await using (
            var hashing = new CryptoStream(file, sha, CryptoStreamMode.Write, leaveOpen: true)
        )
        {
            await write(hashing);
            await hashing.FlushFinalBlockAsync(ct);
        }

        file.Flush(flushToDisk: true);
        return new StoredFile(Convert.ToHexStringLower(sha.Hash ?? []), file.Length);
    }

    private string PathOf(string address) =>
        Path.Combine(folder, address[..2], address[2..4], address);

    /// <summary>An address is exactly 64 hex digits, so nobody walks out of the folder.</summary>
    private static bool IsAddress(string address) =>
        address.Length == 64 && address.All(char.IsAsciiHexDigitLower);
}
