using System.IO.Compression;
using System.Text.Json;
using Npgsql;
using StationPortal.Vault;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Backups;

/// <summary>Reads a backup into a database that holds no events yet: all of it or nothing. Start the tables anew afterwards, so that the log renumbers and erasures are repeated.</summary>
internal sealed class Restore(NpgsqlDataSource database, IFileStore store)
{
    /// <returns>How many tables were filled, and which files are not what their names say.</returns>
    /// <exception cref="StartRefusedException">No backup, of a newer program, or the database is in use already.</exception>
    public async Task<Restored> Read(string path, CancellationToken ct)
    {
        await using var zip = Open(path);
        var manifest = await Manifest(zip, path, ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await RefuseUsed(connection, ct);
        var here = await BackupTables.InOrder(connection, ct);
        RefuseUnknown(manifest, here);
        // The rows that making the tables left: the backup brings its own.
        await Run(
            connection,
            $"truncate {string.Join(", ", here.Select(table => table.QuotedName))}",
            ct
        );
        foreach (var table in manifest.Tables)
        {
            await ReadTable(zip, connection, table, ct);
        }

        foreach (var (sequence, last) in manifest.Sequences.Where(s => s.Value > 0))
        {
            await using var set = new NpgsqlCommand("select setval($1::regclass, $2)", connection);
            set.Parameters.AddWithValue(sequence);
            set.Parameters.AddWithValue(last);
            await set.ExecuteNonQueryAsync(ct);
        }

        // Before the commit: a file too many harms nobody, a row without its file does.
        var damaged = await ReadFiles(zip, ct);
        await transaction.CommitAsync(ct);
        return new(manifest.Tables.Count, damaged);
    }

    private static ZipArchive Open(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (FileNotFoundException)
        {
            throw new StartRefusedException($"There is no file {path}.");
        }
        catch (InvalidDataException)
        {
            throw new StartRefusedException($"{path} is no backup of this portal, or is cut off.");
        }
    }

    private static async Task<BackupManifest> Manifest(
        ZipArchive zip,
        string path,
        CancellationToken ct
    )
    {
        var entry =
            zip.GetEntry(BackupManifest.EntryName)
            ?? throw new StartRefusedException($"{path} is no backup of this portal.");
        await using var stream = await entry.OpenAsync(ct);
        var manifest = await JsonSerializer.DeserializeAsync<BackupManifest>(
            stream,
            BackupManifest.Json,
            ct
        );
        return manifest is { Format: BackupManifest.CurrentFormat, Schema: <= Schemas.Version }
            ? manifest
            : throw new StartRefusedException(
                $"{path} was written by a newer program. Restore it with that one."
            );
    }

    private static async Task RefuseUsed(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select exists (select from mt_events)",
            connection
        );
        if (await command.ExecuteScalarAsync(ct) is true)
        {
            throw new StartRefusedException(
                "The database holds events already. Restore into an empty one: another --data folder, or another ConnectionStrings__Portal."
            );
        }
    }

    private static void RefuseUnknown(BackupManifest manifest, IReadOnlyList<BackupTable> here)
    {
        var unknown = manifest
            .Tables.SelectMany(
                table => table.Columns,
                (table, column) => (Table: table.Name, Column: column)
            )
            .FirstOrDefault(wanted =>
                !here.Any(table =>
                    table.Name == wanted.Table
                    && table.Columns.Contains(wanted.Column, StringComparer.Ordinal)
                )
            );
        if (unknown.Table is not null)
        {
            throw new StartRefusedException(
                $"The backup has {unknown.Table}.{unknown.Column}, which this program does not know. Restore it with the program that wrote it."
            );
        }
    }

    private static async Task ReadTable(
        ZipArchive zip,
        NpgsqlConnection connection,
        BackupTable table,
        CancellationToken ct
    )
    {
        var entry =
            zip.GetEntry(table.EntryName)
            ?? throw new StartRefusedException($"The backup lacks the table {table.Name}.");
        await using var stream = await entry.OpenAsync(ct);
        using var reader = new StreamReader(stream);
        await using var writer = await connection.BeginTextImportAsync(
            $"copy {table.QuotedName} ({table.QuotedColumns}) from stdin",
            ct
        );
        var buffer = new char[1 << 16];
        while (await reader.ReadAsync(buffer, ct) is var count and > 0)
        {
            await writer.WriteAsync(buffer.AsMemory(0, count), ct);
        }
    }

    // A file is stored under what its bytes are, never under a name that the zip file gives it.
    private async Task<IReadOnlyList<string>> ReadFiles(ZipArchive zip, CancellationToken ct)
    {
        List<string> damaged = [];
        foreach (
            var entry in zip.Entries.Where(e =>
                e.FullName.StartsWith(BackupManifest.FilesPrefix, StringComparison.Ordinal)
            )
        )
        {
            await using var content = await entry.OpenAsync(ct);
            var stored = await store.Put(target => content.CopyToAsync(target, ct), ct);
            if (!string.Equals(stored.Address, entry.Name, StringComparison.Ordinal))
            {
                damaged.Add(entry.Name);
            }
        }

        return damaged;
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}

/// <param name="Tables">How many were filled.</param>
/// <param name="Damaged">Files whose bytes were changed before or in the backup; what they say now lies under another address.</param>
internal sealed record Restored(int Tables, IReadOnlyList<string> Damaged);
