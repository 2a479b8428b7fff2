using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Makes read models anew from the events while everyone works on: beside the old tables in short transactions, then one table at a time
/// is locked, the tail folded, and the new table put in place of the old one in one transaction.</summary>
public sealed class ReadModelRebuild(
    NpgsqlDataSource source,
    IDbContextFactory<ReadModels> contexts,
    ReadModelTables tables,
    StoreModel model
)
{
    private const int TailSmallEnough = 200;
    private const int MostRounds = 20;

    /// <param name="names">Tables or type names of read models; empty = all.</param>
    /// <param name="ct">Ends it; the old tables stay in use.</param>
    /// <returns>Rows per rebuilt table.</returns>
    /// <exception cref="ArgumentException">No read model has such a name.</exception>
    public async Task<IReadOnlyDictionary<string, long>> Run(
        IReadOnlyCollection<string> names,
        CancellationToken ct
    )
    {
        var chosen = Choose(names);
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var beside = await BesideSchema.Open(connection, ct);
        await using (var db = await contexts.CreateDbContextAsync(ct))
        {
            await beside.Create(
                ReadModelShape.Of(db, tables).Where(s => chosen.Exists(t => t.Name == s.Name)),
                ct
            );
        }

        var folder = new StreamFolder(model, chosen);
        var seen = await beside.Xmin(ct);
        await using (var reader = await source.OpenConnectionAsync(ct))
        {
            await FoldAll(folder, reader, beside, ct);
        }

        seen = await CatchUp(folder, beside, seen, ct);
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in chosen)
        {
            var tail = new StreamFolder(model, [table]);
            rows[table.Name] = await beside.Swap(
                table.Name,
                () => FoldTouched(tail, beside, seen, ct),
                ct
            );
        }

        return rows;
    }

    private List<ReadModelTable> Choose(IReadOnlyCollection<string> names)
    {
        foreach (var name in names.Where(name => !tables.All.Any(table => table.IsNamed(name))))
        {
            throw new ArgumentException(
                $"There is no read model '{name}'. Known: {string.Join(", ", tables.All.Select(t => t.Name))}.",
                nameof(names)
            );
        }

        return [.. tables.All.Where(table => names.Count == 0 || names.Any(table.IsNamed))];
    }

    // The next step is read and folded on a connection of its own while this one is copied; what is committed meanwhile is caught up with later.
    private static async Task FoldAll(
        StreamFolder folder,
        NpgsqlConnection reader,
        BesideSchema beside,
        CancellationToken ct
    )
    {
        var rows = await ReadStep(folder, reader, new StreamKey("", Guid.Empty), ct);
        while (rows.Count > 0)
        {
            var next = ReadStep(folder, reader, rows[^1].Key, ct);
            await Task.WhenAll(next, Copy(beside, rows, ct));
            rows = await next;
        }
    }

    private static Task<bool> Copy(
        BesideSchema beside,
        List<FoldedRow> rows,
        CancellationToken ct
    ) =>
        beside.InTransaction(
            async connection =>
            {
                await CopyInto(connection, rows, ct);
                return true;
            },
            ct
        );

    private static async Task<List<FoldedRow>> ReadStep(
        StreamFolder folder,
        NpgsqlConnection reader,
        StreamKey after,
        CancellationToken ct
    )
    {
        await using var transaction = await reader.BeginTransactionAsync(ct);
        await BesideSchema.PlanByIndex(reader, ct);
        var rows = new List<FoldedRow>();
        await foreach (var row in folder.FoldNext(reader, after, ct))
        {
            rows.Add(row);
        }

        await transaction.CommitAsync(ct);
        return rows;
    }

    // Streams that moved on since their step are folded again from their beginning, until few enough are left for the moment of the swap.
    private static async Task<ulong> CatchUp(
        StreamFolder folder,
        BesideSchema beside,
        ulong seen,
        CancellationToken ct
    )
    {
        for (var round = 1; ; round++)
        {
            var now = await beside.Xmin(ct);
            var touched = await beside.InTransaction(
                _ => FoldTouched(folder, beside, seen, ct),
                ct
            );
            seen = now;
            if (touched <= TailSmallEnough || round == MostRounds)
            {
                return seen;
            }
        }
    }

    private static async Task<int> FoldTouched(
        StreamFolder folder,
        BesideSchema beside,
        ulong seen,
        CancellationToken ct
    )
    {
        var touched = await folder.TouchedSince(beside.Connection, seen, ct);
        foreach (var keys in touched.Chunk(StreamFolder.StreamsPerStep))
        {
            await using var batch = new NpgsqlBatch(beside.Connection);
            await foreach (var folded in folder.Fold(beside.Connection, keys, ct))
            {
                batch.BatchCommands.Add(folded.Table.Save(folded.Key, folded.Row));
            }

            if (batch.BatchCommands.Count > 0)
            {
                await batch.ExecuteNonQueryAsync(ct);
            }
        }

        return touched.Count;
    }

    private static async Task CopyInto(
        NpgsqlConnection connection,
        List<FoldedRow> rows,
        CancellationToken ct
    )
    {
        foreach (var ofTable in rows.Where(row => row.Row is not null).GroupBy(row => row.Table))
        {
            await using var copy = await connection.BeginBinaryImportAsync(ofTable.Key.CopySql, ct);
            foreach (var folded in ofTable)
            {
                await ofTable.Key.Copy(copy, folded.Row ?? "", ct);
            }

            await copy.CompleteAsync(ct);
        }
    }
}
