using Microsoft.EntityFrameworkCore;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Bench;

/// <summary>Two years of tasks in the read model: the last month as it was planned, the months before it with nine of ten tasks ticked and passed.</summary>
internal static class TwoYears
{
    public static async Task Fill(StationsSide side, CancellationToken ct)
    {
        var before = StationsSide.Last.AddMonths(-1);
        await CopyMonth(side.Source, StationsSide.Last, before, ct);
        await Work(side, before, ct);
        for (var month = 2; month < StationsSide.Months; month++)
        {
            await CopyMonth(side.Source, before, StationsSide.Last.AddMonths(-month), ct);
        }

        await using var analyze = side.Source.CreateCommand("vacuum analyze station_month_page");
        analyze.CommandTimeout = 0;
        await analyze.ExecuteNonQueryAsync(ct);
    }

    private static async Task CopyMonth(
        NpgsqlDataSource source,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        var names = new List<string>();
        await using (
            var columns = source.CreateCommand(
                "select column_name from information_schema.columns where table_name = 'station_month_page' and table_schema = current_schema()"
            )
        )
        await using (var row = await columns.ExecuteReaderAsync(ct))
        {
            while (await row.ReadAsync(ct))
            {
                names.Add($"\"{row.GetString(0)}\"");
            }
        }

        var values = names.Select(name =>
            name switch
            {
                "\"id\"" => "gen_random_uuid()",
                "\"month\"" => "$2",
                _ => name,
            }
        );
        // Rows as large as true ones: each station's month again, under another id.
        await using var copy = source.CreateCommand(
            $"insert into station_month_page ({string.Join(", ", names)}) select {string.Join(", ", values)} from station_month_page where month = $1"
        );
        copy.CommandTimeout = 0;
        copy.Parameters.Add(new() { Value = from });
        copy.Parameters.Add(new() { Value = to });
        await copy.ExecuteNonQueryAsync(ct);
    }

    private static async Task Work(StationsSide side, DateOnly month, CancellationToken ct)
    {
        await using var reading = await side.Db(ct);
        await foreach (
            var row in reading
                .Set<StationMonthPage>()
                .Where(row => row.Month == month)
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
        {
            await using var writing = await side.Db(ct);
            writing.Update(Worked(row));
            await writing.SaveChangesAsync(ct);
        }
    }

    private static StationMonthPage Worked(StationMonthPage row)
    {
        var by = new DutyHolder(Guid.CreateVersion7(), null);
        foreach (var task in row.Tasks.Where(task => task.No % 10 != 0).ToList())
        {
            var done = new TaskDone(task.No, 2, "Both visited, both well", [], null, null, [], by);
            row = StationMonthPage.Fold(row, Stored(row, done)) ?? row;
            row = StationMonthPage.Fold(row, Stored(row, new TaskPassed(task.No, by))) ?? row;
        }

        return row;
    }

    private static StoredEvent Stored(StationMonthPage row, object e) =>
        new(
            default,
            Guid.CreateVersion7(),
            new StreamKey(row.TenantId, row.Id),
            row.Version + 1,
            "",
            e,
            ChinaTime.At(row.Month.AddDays(20), new TimeOnly(10, 0)),
            OurSide.Context.Headers,
            null,
            null
        );
}
