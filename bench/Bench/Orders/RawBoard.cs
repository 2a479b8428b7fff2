using Npgsql;

namespace StationPortal.Bench;

/// <summary>The bare SQL of one look at the board: the cards of a county, and how many orders each township has.</summary>
internal sealed class RawBoard(NpgsqlDataSource source)
{
    private const string Cards = """
        select tenant_id, id, village, township, title, risk, minutes, allowance, urgency, "from", until, places, free_places
        from order_page where on_board and tenant_id = $1 and until > $3 order by township = $2 desc, "from", id limit 21
        """;

    private const string Places = """
        select township, count(*) from order_page where on_board and tenant_id = $1 and until > $2 group by township
        """;

    public async Task Look(int number, DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(
            new(Cards)
            {
                Parameters =
                {
                    new() { Value = OrdersSide.CountyOf(number) },
                    new() { Value = OrdersSide.VillageOf(number)[..9] },
                    new() { Value = now },
                },
            }
        );
        batch.BatchCommands.Add(
            new(Places)
            {
                Parameters =
                {
                    new() { Value = OrdersSide.CountyOf(number) },
                    new() { Value = now },
                },
            }
        );
        await using var row = await batch.ExecuteReaderAsync(ct);
        do
        {
            var values = new object[row.FieldCount];
            while (await row.ReadAsync(ct))
            {
                row.GetValues(values);
            }
        } while (await row.NextResultAsync(ct));
    }
}
