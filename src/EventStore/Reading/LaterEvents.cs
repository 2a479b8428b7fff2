using Npgsql;

namespace StationPortal.EventStore;

/// <summary>Tells which streams went on after a moment: read models of all others already stand as they stood then.</summary>
public sealed class LaterEvents(NpgsqlDataSource source)
{
    private const string Later = """
        select distinct e.stream_id from mt_events e
        where e.tenant_id = $1 and e.stream_id = any($2) and e.timestamp > $3
        """;

    /// <summary>Those of the streams that have an event decided after the moment.</summary>
    /// <param name="tenant">Tenant of the streams.</param>
    /// <param name="streams">Their ids.</param>
    /// <param name="moment">The moment; an event at the moment itself belongs to it.</param>
    /// <param name="ct">Ends the query.</param>
    public async Task<IReadOnlySet<Guid>> After(
        string tenant,
        IReadOnlyCollection<Guid> streams,
        DateTimeOffset moment,
        CancellationToken ct
    )
    {
        await using var command = source.CreateCommand(Later);
        command.Parameters.Add(new() { Value = tenant });
        command.Parameters.Add(new() { Value = streams.ToArray() });
        command.Parameters.Add(new() { Value = moment.ToUniversalTime() });
        await using var row = await command.ExecuteReaderAsync(ct);
        var later = new HashSet<Guid>();
        while (await row.ReadAsync(ct))
        {
            later.Add(row.GetGuid(0));
        }

        return later;
    }
}
