using System.Security.Cryptography;

namespace StationPortal.Vault;

/// <summary>Writes a file on the disk and learns its address on the way.</summary>
internal static class HashedFile
{
    private const int Buffer = 64 * 1024;

    /// <summary>An address is exactly 64 hex digits, so nobody walks out of a folder or a bucket with one.</summary>
    public static bool IsAddress(string address) =>
        address.Length == 64 && address.All(char.IsAsciiHexDigitLower);

    /// <summary>When it returns, the bytes are on the disk.</summary>
    public static async Task<StoredFile> Write(
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
            Buffer,
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

    public static FileStream Read(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, Buffer, useAsync: true);
}
