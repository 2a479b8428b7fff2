using System.Data;
using System.IO.Compression;
using System.Text.Json;
using Npgsql;
using StationPortal.Vault;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Backups;

/// <summary>Writes the database and the files into one file, while everyone works on.</summary>
internal sealed class Backup(NpgsqlDataSource database, IFileStore store)
{
    /// <param name="path">Replaced only when the backup is whole.</param>
    /// <param name="ct">Ends it; nothing is left behind.</param>
    /// <returns>How many rows were written.</returns>
    /// <exception cref="IOException">The disk is full.</exception>
    public async Task<long> Write(string path, CancellationToken ct)
    {
        var partial = path + ".partial";
        try
        {
            long rows;
            await using (var file = new FileStream(partial, FileMode.Create))
            {
                rows = await WriteZip(file, ct);
                file.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: true);
            return rows;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private async Task<long> WriteZip(Stream file, CancellationToken ct)
    {
        await using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        await using var connection = await database.OpenConnectionAsync(ct);
        // One snapshot for all tables. It draws no transaction id, so no reader of the feed waits for it.
        await using var snapshot = await connection.BeginTransactionAsync(
            IsolationLevel.RepeatableRead,
            ct
        );
        await using (var readOnly = new NpgsqlCommand("set transaction read only", connection))
        {
            await readOnly.ExecuteNonQueryAsync(ct);
        }

        var tables = await BackupTables.InOrder(connection, ct);
        var manifest = new BackupManifest(
            BackupManifest.CurrentFormat,
            Schemas.Version,
            tables,
            await BackupTables.LastNumbers(connection, ct)
        );
        await using (var entry = await zip.CreateEntry(BackupManifest.EntryName).OpenAsync(ct))
        {
            await JsonSerializer.SerializeAsync(entry, manifest, BackupManifest.Json, ct);
        }

        var rows = 0L;
        foreach (var table in tables)
        {
            rows += await WriteTable(zip, connection, table, ct);
        }

        // After the tables: a file is stored before the row that names it, so each row's file is there.
        await WriteFiles(zip, ct);
        return rows;
    }

    private static async Task<long> WriteTable(
        ZipArchive zip,
        NpgsqlConnection connection,
        BackupTable table,
        CancellationToken ct
    )
    {
        await using var entry = await zip.CreateEntry(table.EntryName, CompressionLevel.Fastest)
            .OpenAsync(ct);
        await using var writer = new StreamWriter(entry);
        using var reader = await connection.BeginTextExportAsync(
            $"copy {table.QuotedName} ({table.QuotedColumns}) to stdout",
            ct
        );
        var rows = 0L;
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            await writer.WriteAsync(line.AsMemory(), ct);
            await writer.WriteAsync('\n');
            rows++;
        }

        return rows;
    }

    private async Task WriteFiles(ZipArchive zip, CancellationToken ct)
    {
        await foreach (var address in store.Addresses(ct))
        {
            if (await store.Open(address, ct) is not { } stored)
            {
                continue;
            }

            await using var content = stored;
            // Ciphertext does not shrink.
            await using var entry = await zip.CreateEntry(
                    $"{BackupManifest.FilesPrefix}{address[..2]}/{address[2..4]}/{address}",
                    CompressionLevel.NoCompression
                )
                .OpenAsync(ct);
            await content.CopyToAsync(entry, ct);
        }
    }
}
