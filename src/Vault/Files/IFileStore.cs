namespace StationPortal.Vault;

/// <summary>Content-addressed files: the address is the SHA-256 of the stored bytes in lower-case hex. Behind it stands a folder, on a disk or on a network file system that several processes share, or a bucket of an S3-compatible server.</summary>
public interface IFileStore
{
    /// <summary>Stores what <paramref name="write"/> writes; the same bytes twice are one file.</summary>
    /// <returns>The address and the stored length in bytes.</returns>
    /// <exception cref="FileStoreException">The store cannot be reached or refuses.</exception>
    Task<StoredFile> Put(Func<Stream, Task> write, CancellationToken ct);

    /// <summary>The stored bytes, or <c>null</c> when there is no such file or the address is not one.</summary>
    /// <exception cref="FileStoreException">The store cannot be reached or refuses.</exception>
    Task<Stream?> Open(string address, CancellationToken ct);

    /// <summary>Every file, in no order; for backups.</summary>
    /// <exception cref="FileStoreException">The store cannot be reached or refuses.</exception>
    IAsyncEnumerable<string> Addresses(CancellationToken ct);

    /// <summary>Looks at the start whether files can be stored here.</summary>
    /// <exception cref="FileStoreException">They cannot; the message is one line that says what to do.</exception>
    Task Require(CancellationToken ct);
}

/// <summary>Where a file lies.</summary>
/// <param name="Address">SHA-256 of the stored bytes, 64 lower-case hex digits.</param>
/// <param name="Length">Bytes.</param>
public sealed record StoredFile(string Address, long Length);

/// <summary>The file store does not answer as it should. The message is one line that says why and what to do.</summary>
public sealed class FileStoreException(string whyAndWhatToDo, Exception? cause = null)
    : Exception(whyAndWhatToDo, cause);
