using StationPortal.EventStore;

namespace StationPortal.Bench;

/// <summary>Looks in the database whether every order was won exactly once: by its events, by its row, and by the winner's year.</summary>
internal static class ClaimCheck
{
    private const string Winners = """
        select count(*) filter (where claims = 1), count(*) filter (where claims <> 1)
        from (select o.id, (select count(*) from mt_events e where e.tenant_id = o.tenant and e.stream_id = o.id
          and e.type = 'volunteers.order_claimed') as claims from unnest($1::text[], $2::uuid[]) as o (tenant, id)) each
        """;

    private const string Rows = """
        select count(*) from order_page o join unnest($1::text[], $2::uuid[]) as k (tenant, id)
          on o.tenant_id = k.tenant and o.id = k.id where o.free_places = 0 and not o.on_board
        """;

    private const string Years = """
        select count(*) from mt_events e where e.type = 'volunteers.place_taken'
          and (e.data ->> 'Order')::uuid = any($2) and $1 is not null
        """;

    /// <exception cref="InvalidOperationException">An order was won by nobody or by two, or the records disagree.</exception>
    public static async Task WonOnce(
        OrdersSide side,
        IReadOnlyList<StreamKey> orders,
        int told,
        CancellationToken ct
    )
    {
        var (once, other) = await Ask(side, Winners, orders, ct);
        var (rows, _) = await Ask(side, Rows, orders, ct);
        var (years, _) = await Ask(side, Years, orders, ct);
        if (once != orders.Count || other != 0 || rows != once || years != once || told != once)
        {
            throw new InvalidOperationException(
                $"Of {orders.Count} orders {once} have one winner and {other} have not; {rows} rows are taken, {years} years hold a place, {told} were told that they won."
            );
        }
    }

    private static async Task<(long First, long Second)> Ask(
        OrdersSide side,
        string sql,
        IReadOnlyList<StreamKey> orders,
        CancellationToken ct
    )
    {
        await using var command = side.Source.CreateCommand(sql);
        command.CommandTimeout = 0;
        command.Parameters.Add(new() { Value = orders.Select(order => order.Tenant).ToArray() });
        command.Parameters.Add(new() { Value = orders.Select(order => order.Id).ToArray() });
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.GetInt64(0), row.FieldCount > 1 ? row.GetInt64(1) : 0);
    }
}
