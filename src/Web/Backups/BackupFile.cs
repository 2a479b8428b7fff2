using System.Text.Json;

namespace StationPortal.Web.Backups;

/// <summary>How a backup lies in its zip file: <c>manifest.json</c>, <c>tables/NAME</c> in PostgreSQL's text form of COPY, <c>files/…</c> as they lie in the data folder. Keys are never in it.</summary>
/// <param name="Format">1.</param>
/// <param name="Schema">The schema version of the program that wrote it.</param>
/// <param name="Tables">In an order in which rows may refer to rows of tables before.</param>
/// <param name="Sequences">The last number drawn from each.</param>
internal sealed record BackupManifest(
    int Format,
    int Schema,
    IReadOnlyList<BackupTable> Tables,
    IReadOnlyDictionary<string, long> Sequences
)
{
    public const int CurrentFormat = 1;
    public const string EntryName = "manifest.json";
    public const string FilesPrefix = "files/";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
    };
}

/// <param name="Name">Without a schema.</param>
/// <param name="Columns">Those that are stored, in the order of the rows.</param>
internal sealed record BackupTable(string Name, IReadOnlyList<string> Columns)
{
    public string EntryName => $"tables/{Name}";

    public string QuotedName => Quoted(Name);

    public string QuotedColumns => string.Join(", ", Columns.Select(Quoted));

    private static string Quoted(string name) =>
        $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
