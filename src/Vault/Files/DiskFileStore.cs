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
            var stored = await HashedFile.Write(temporary, write, ct);
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
            HashedFile.IsAddress(address) && File.Exists(PathOf(address))
                ? HashedFile.Read(PathOf(address))
                : null
        );

    public IAsyncEnumerable<string> Addresses(CancellationToken ct) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetFileName(path))
                .Where(HashedFile.IsAddress)
                .ToAsyncEnumerable()
            : AsyncEnumerable.Empty<string>();

    public Task Require(CancellationToken ct) => Task.CompletedTask;

    private string PathOf(string address) =>
        Path.Combine(folder, address[..2], address[2..4], address);
}
