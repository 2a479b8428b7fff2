using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Bench;

/// <summary>A million orders for the board. The 20,000 open ones and 1,000 closed ones have their events, written through the log with their rows; the other closed ones are copies of those rows, without events of their own: the board reads rows only, and no clock of theirs runs.</summary>
internal sealed class ManyOrders(OrdersSide side)
{
    public const int Open = 20_000;

    /// <summary>How many orders, where a trial wants fewer.</summary>
    public const string SizeVariable = "BENCH_ORDERS";
    private const int Samples = 1_000;

    /// <summary>How many there are.</summary>
    public static int All { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable(SizeVariable),
            System.Globalization.CultureInfo.InvariantCulture,
            out var few
        )
            ? Math.Max(few, Open + Samples)
            : 1_000_000;

    private const string Columns = """
        select string_agg(case column_name when 'id' then 'gen_random_uuid()' else quote_ident(column_name) end, ', ' order by ordinal_position)
        from information_schema.columns where table_name = 'order_page' and table_schema = current_schema()
        """;

    /// <summary>Writes them.</summary>
    public async Task Fill(CancellationToken ct)
    {
        var day = OrdersSide.Today.AddDays(3);
        for (var each = 0; each < 10; each++)
        {
            await side.PutOnBoard(Open / 10, day.AddDays(each), ct);
        }

        var closed = await side.PutOnBoard(Samples, OrdersSide.Today.AddDays(1), ct);
        await side.Close(closed, ct);
        await using var columns = side.Source.CreateCommand(Columns);
        var list = (string?)await columns.ExecuteScalarAsync(ct) ?? "";
        await using var copy = side.Source.CreateCommand(
            $"""
            insert into order_page select {list} from order_page, generate_series(1, $2)
            where id = any($1)
            """
        );
        copy.CommandTimeout = 0;
        copy.Parameters.Add(new() { Value = closed.Select(key => key.Id).ToArray() });
        copy.Parameters.Add(new() { Value = (All - Open - Samples) / Samples });
        await copy.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Addresses of the board, each with another filter.</summary>
    public static IReadOnlyList<string> Looks(int number)
    {
        var county = OrdersSide.CountyOf(number);
        var (township, village) = (OrdersSide.VillageOf(number)[..9], OrdersSide.VillageOf(number));
        var day = OrdersSide.Today.AddDays(4);
        return
        [
            "/board",
            $"/board?place={county}",
            $"/board?place={township}",
            $"/board?place={village}",
            $"/board?class={nameof(MenuClass.Meals)}",
            $"/board?day={day:yyyy-MM-dd}",
            "/board?minutes=30",
            "/board?minutes=60&safe=true",
            $"/board?skill={nameof(VolunteerSkill.FirstAid)}",
            $"/board?season={nameof(SeasonBundle.Flood)}",
            $"/board?urgency={nameof(Urgency.InStages)}&page=5",
        ];
    }
}
