using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Makes and checks the store's tables and those of the read models.</summary>
public sealed class EventStoreSchema(
    NpgsqlDataSource source,
    IDbContextFactory<ReadModels> contexts,
    ReadModelTables tables,
    ReadModelRebuild rebuild
)
{
    /// <summary>The version of EventStore.sql; raise it with every change of that file.</summary>
    public const int Version = 1;

    /// <summary>Creates what is missing, safely while other processes start too. A restored log gets new transaction ids before anyone reads on;
    /// read models whose table does not have the shape that this program writes are made anew.</summary>
    /// <returns>The read models that were made anew.</returns>
    /// <exception cref="SchemaTooNewException">The database was made by a newer program.</exception>
    public async Task<IReadOnlyList<string>> Apply(CancellationToken ct)
    {
        var stale = await Stale(ct);
        if (stale.Count > 0)
        {
            await rebuild.Run(stale, ct);
        }

        return stale;
    }

    private async Task<List<string>> Stale(CancellationToken ct)
    {
        await using var connection = await source.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Run(
            connection,
            "select pg_advisory_xact_lock(hashtextextended('event store schema ' || current_schema(), 0))",
            ct
        );
        await ApplyEventStore(connection, ct);
        await Renumbering.WhenRestored(connection, ct);
        var stale = await ApplyReadModels(connection, ct);
        await transaction.CommitAsync(ct);
        return stale;
    }

    private static async Task ApplyEventStore(NpgsqlConnection connection, CancellationToken ct)
    {
        var version = await AppliedVersion(connection, ct);
        if (version > Version)
        {
            throw new SchemaTooNewException(version, Version);
        }

        if (version < Version)
        {
            await Run(connection, await Script(ct), ct);
            await Run(
                connection,
                $"""
                update mt_events set transaction_id = '0' where transaction_id is null;
                insert into store_cluster (system_identifier, schema_version)
                  select system_identifier, {Version} from pg_control_system()
                  on conflict (only_row) do update set schema_version = excluded.schema_version
                """,
                ct
            );
        }
    }

    private static async Task<int> AppliedVersion(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var exists = new NpgsqlCommand(
            "select to_regclass('store_cluster') is not null",
            connection
        );
        if (await exists.ExecuteScalarAsync(ct) is not true)
        {
            return 0;
        }

        await using var version = new NpgsqlCommand(
            "select schema_version from store_cluster",
            connection
        );
        return await version.ExecuteScalarAsync(ct) as int? ?? 0;
    }

    private async Task<List<string>> ApplyReadModels(
        NpgsqlConnection connection,
        CancellationToken ct
    )
    {
        var stale = new List<string>();
        await using var db = await contexts.CreateDbContextAsync(ct);
        var standing = await ReadModelShape.Standing(connection, ct);
        foreach (
            var shape in ReadModelShape
                .Of(db, tables)
                .Where(shape => standing.GetValueOrDefault(shape.Name) != shape.Hash)
        )
        {
            if (!await shape.Exists(connection, ct))
            {
                await Run(connection, shape.Ddl, ct);
                if (!await AnyEvents(connection, shape.StreamType, ct))
                {
                    await shape.Record(connection, ct);
                }
            }

            if (await shape.Recorded(connection, ct) != shape.Hash)
            {
                stale.Add(shape.Name);
            }
        }

        return stale;
    }

    private static async Task<bool> AnyEvents(
        NpgsqlConnection connection,
        string streamType,
        CancellationToken ct
    )
    {
        await using var command = new NpgsqlCommand(
            "select exists (select from mt_streams where type = $1)",
            connection
        );
        command.Parameters.Add(new() { Value = streamType });
        return await command.ExecuteScalarAsync(ct) is true;
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<string> Script(CancellationToken ct)
    {
        await using var stream =
            typeof(EventStoreSchema).Assembly.GetManifestResourceStream("EventStore.sql")
            ?? throw new FileNotFoundException("EventStore.sql");
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(ct);
    }
}
