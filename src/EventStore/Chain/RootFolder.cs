namespace StationPortal.EventStore;

/// <summary>The place outside the database where daily roots are kept: best on another machine, where the database's administrator cannot write.</summary>
/// <param name="Path">The folder.</param>
public sealed record RootFolder(string Path)
{
    /// <summary>The files, lowest number first.</summary>
    public IReadOnlyList<string> Files =>
        Directory.Exists(Path)
            ? [.. Directory.GetFiles(Path, "*.root").Order(StringComparer.Ordinal)]
            : [];

    /// <summary>The newest root, or <c>null</c> before the first.</summary>
    /// <exception cref="FormatException">The newest file was changed.</exception>
    internal async Task<DailyRoot?> Newest(CancellationToken ct) =>
        Files is [.., var newest] ? DailyRoot.Parse(await File.ReadAllTextAsync(newest, ct)) : null;

    /// <summary>Writes a root whole or not at all, and on the disk when this returns.</summary>
    internal async Task Write(DailyRoot root, CancellationToken ct)
    {
        Directory.CreateDirectory(Path);
        var final = System.IO.Path.Combine(Path, root.FileName);
        var partial = final + ".partial";
        await using (var file = new FileStream(partial, FileMode.Create))
        {
            await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(root.Text), ct);
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, final, overwrite: true);
    }
}
