using System.Globalization;
using Npgsql;

namespace StationPortal.Vault;

/// <summary>The list of erased owners outside the database, so that restoring an older backup does not bring anyone back. Holds ids and times only.</summary>
public sealed class ErasureJournal(string path, NpgsqlDataSource database)
{
    /// <summary>Makes file and database agree: who is erased in one is erased in both. Run at start, after each erasure and after a restore; repeating it changes nothing.</summary>
    /// <returns>How many owners had come back and were erased again.</returns>
    public async Task<int> Reconcile(CancellationToken ct)
    {
        var inFile = await ReadFile(ct);
        var inDatabase = await ReadDatabase(ct);
        var missing = inDatabase.Where(erased => !inFile.ContainsKey(erased.Key)).ToList();
        if (missing.Count > 0)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? ".");
            await File.AppendAllLinesAsync(
                path,
                missing.Select(erased => $"{erased.Key:D} {erased.Value:O}"),
                ct
            );
        }

        var back = inFile.Where(erased => !inDatabase.ContainsKey(erased.Key)).ToList();
        foreach (var (owner, at) in back)
        {
            await EraseAgain(new ErasedOwner(owner, at), ct);
        }

        return back.Count;
    }

    private async Task EraseAgain(ErasedOwner owner, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch(connection, transaction);
        owner.AddTo(batch);
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<Dictionary<Guid, DateTimeOffset>> ReadFile(CancellationToken ct)
    {
        var erased = new Dictionary<Guid, DateTimeOffset>();
        foreach (var line in File.Exists(path) ? await File.ReadAllLinesAsync(path, ct) : [])
        {
            var parts = line.Split(' ');
            erased[Guid.Parse(parts[0])] = DateTimeOffset.Parse(
                parts[1],
                CultureInfo.InvariantCulture
            );
        }

        return erased;
    }

    private async Task<Dictionary<Guid, DateTimeOffset>> ReadDatabase(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select owner, erased_at from vault_keys where erased_at is not null"
        );
        await using var reader = await command.ExecuteReaderAsync(ct);
        var erased = new Dictionary<Guid, DateTimeOffset>();
        while (await reader.ReadAsync(ct))
        {
            erased.Add(reader.GetGuid(0), await reader.GetFieldValueAsync<DateTimeOffset>(1, ct));
        }

        return erased;
    }
}
