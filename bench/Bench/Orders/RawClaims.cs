using Npgsql;
using StationPortal.EventStore;

namespace StationPortal.Bench;

/// <summary>The bare SQL that does the same: one prepared batch that takes the place if it is free and writes an event for the order and one for the volunteer. No session, no rules, no chain.</summary>
internal sealed class RawClaims : IAsyncDisposable
{
    private const string Tables = """
        drop table if exists raw_order; drop table if exists raw_claim;
        create table raw_order (id uuid primary key, taken_by uuid);
        create table raw_claim (id uuid primary key, stream uuid not null, data jsonb not null);
        """;

    private const string Take =
        "update raw_order set taken_by = $2 where id = $1 and taken_by is null";

    private const string Note = """
        insert into raw_claim (id, stream, data)
        select gen_random_uuid(), stream, '{"Waits": false, "Year": 2026}'::jsonb
        from unnest(array[$1, $2]) as stream where exists (select from raw_order where id = $1 and taken_by = $2)
        """;

    private readonly NpgsqlDataSource source;

    private RawClaims(NpgsqlDataSource source) => this.source = source;

    /// <summary>On connections of its own, whose statements are prepared at their second use.</summary>
    public static async Task<RawClaims> On(string connectionString, CancellationToken ct)
    {
        var own = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 1,
            MaxPoolSize = 20,
            Timeout = 30,
        };
        var raw = new RawClaims(NpgsqlDataSource.Create(own.ConnectionString));
        await using var tables = raw.source.CreateCommand(Tables);
        await tables.ExecuteNonQueryAsync(ct);
        return raw;
    }

    /// <summary>Orders with one place each.</summary>
    public async Task Put(IReadOnlyList<StreamKey> orders, CancellationToken ct)
    {
        await using var put = source.CreateCommand(
            "insert into raw_order (id) select unnest($1) on conflict (id) do update set taken_by = null"
        );
        put.Parameters.Add(new() { Value = orders.Select(order => order.Id).ToArray() });
        await put.ExecuteNonQueryAsync(ct);
    }

    /// <returns>Whether the place was won.</returns>
    public async Task<bool> Claim(Guid volunteer, StreamKey order, CancellationToken ct)
    {
        await using var batch = source.CreateBatch();
        foreach (var sql in new[] { Take, Note })
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = sql;
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = order.Id });
            command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = volunteer });
            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(ct);
        return batch.BatchCommands[0].RecordsAffected == 1;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
