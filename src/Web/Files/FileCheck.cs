using System.Security.Cryptography;
using Npgsql;
using StationPortal.Vault;

namespace StationPortal.Web.Files;

/// <summary>Reads every stored file and compares it with its address, and looks whether every file that a record names is there; in a folder as in a bucket.</summary>
internal sealed class FileCheck(IFileStore store, NpgsqlDataSource database)
{
    // Files about people, and those that uploads brought to a record.
    private const string Named = """
        select address from vault_files
        union
        select sha256 from file_use
        """;

    /// <exception cref="FileStoreException">The store cannot be reached or refuses.</exception>
    public async Task<FileReport> Run(CancellationToken ct)
    {
        // The names first: a file is stored before the row that names it, so none of these is still on its way.
        var missing = await NamedFiles(ct);
        List<string> damaged = [];
        var files = 0;
        await foreach (var address in store.Addresses(ct))
        {
            files++;
            missing.Remove(address);
            if (!await IsWhole(address, ct))
            {
                damaged.Add(address);
            }
        }

        return new(files, damaged, [.. missing.Order(StringComparer.Ordinal)]);
    }

    private async Task<HashSet<string>> NamedFiles(CancellationToken ct)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        await using var command = database.CreateCommand(Named);
        await using var row = await command.ExecuteReaderAsync(ct);
        while (await row.ReadAsync(ct))
        {
            named.Add(row.GetString(0));
        }

        return named;
    }

    private async Task<bool> IsWhole(string address, CancellationToken ct)
    {
        if (await store.Open(address, ct) is not { } stored)
        {
            return false;
        }

        await using var content = stored;
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, ct)) == address;
    }
}

/// <param name="Files">How many the store holds.</param>
/// <param name="Damaged">Whose bytes are not those that were stored.</param>
/// <param name="Missing">Named by a record, and not in the store.</param>
internal sealed record FileReport(
    int Files,
    IReadOnlyList<string> Damaged,
    IReadOnlyList<string> Missing
)
{
    public bool IsSound => Damaged.Count == 0 && Missing.Count == 0;
}
