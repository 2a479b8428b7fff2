namespace StationPortal.Vault;

/// <summary>Content-addressed files: the address is the SHA-256 of the stored bytes in lower-case hex. A folder stands behind it, on a disk or on a network file system that several processes share.</summary>
public interface IFileStore
{
    /// <summary>Stores what <paramref name="write"/> writes; the same bytes twice are one file.</summary>
    /// <returns>The address and the stored length in bytes.</returns>
    Task<StoredFile> Put(Func<Stream, Task> write, CancellationToken ct);

    /// <summary>The stored bytes, or <c>null</c> when there is no such file or the address is not one.</summary>
    Task<Stream?> Open(string address, CancellationToken ct);
}

/// <summary>Where a file lies.</summary>
/// <param name="Address">SHA-256 of the stored bytes, 64 lower-case hex digits.</param>
/// <param name="Length">Bytes.</param>
public sealed record StoredFile(string Address, long Length);
