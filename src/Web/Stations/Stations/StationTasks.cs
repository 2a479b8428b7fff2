using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>What stations ask for today: handovers of the county, record checks of the operator (CA-20).</summary>
public sealed class StationTasks(Reach reach, IRuleBooks rules, TimeProvider clock) : IHomeTasks
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct) =>
        actor.Role switch
        {
            Role.Official => await OfCounty(actor.Region, ct),
            Role.Agency when actor.Organisation is { } own => await OfOperator(own, ct),
            _ => [],
        };

    public async Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct)
    {
        if (actor.Role is not (Role.Official or Role.TownshipOfficial or Role.Agency))
        {
            return [];
        }

        var own = reach.Rows<StationDetails>();
        var working = await reach
            .Rows<StationPage>()
            .CountAsync(
                row =>
                    row.Status == StationStatus.Working
                    && own.Any(mine => mine.TenantId == row.TenantId && mine.Id == row.Id),
                ct
            );
        return
        [
            new(
                "Station.Today.Working",
                working.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "/stations?status=Working"
            ),
        ];
    }

    private async Task<IReadOnlyList<HomeTask>> OfCounty(string county, CancellationToken ct)
    {
        // Shown so long before that the next contract can be bought in time.
        var days = (await rules.Current(ct)).Parameters.Count("PS-13.warn_days", county, Today);
        var soon = Today.AddDays(days);
        var rows = await reach
            .Rows<StationPage>()
            .Where(row =>
                row.TenantId == county
                && row.Status != StationStatus.Closed
                && (
                    (row.NextOperator != null && row.NextOperator != row.Operator)
                    || (row.NextOperator == null && row.Until <= soon)
                )
            )
            .OrderBy(row => row.Until)
            .Take(Most)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row =>
                row.NextOperator is null
                    ? Task("Station.Today.Ends", row, row.Until, row.Name)
                    : Task(
                        "Station.Today.HandOver",
                        row,
                        row.NextFrom,
                        row.Name,
                        row.NextOperatorName
                    ) with
                    {
                        Waits = row.NextFrom > Today,
                    }
            ),
        ];
    }

    private async Task<IReadOnlyList<HomeTask>> OfOperator(Guid own, CancellationToken ct)
    {
        var book = await rules.Current(ct);
        var tasks = new List<HomeTask>();
        var details = await reach
            .Rows<StationDetails>()
            .Where(row => row.Operator == own && row.OldestCheck != null)
            .OrderBy(row => row.OldestCheck)
            .Take(Most)
            .ToListAsync(ct);
        foreach (var station in details)
        {
            var terms = CheckTerms.Of(book, station.TenantId, Today);
            tasks.AddRange(
                station
                    .Staff.Where(line =>
                        line.WithMinors && terms.StateOf(line) == CheckState.EndsSoon
                    )
                    .Select(line => new HomeTask(
                        new TextKey("Station.Today.Check"),
                        $"/stations/{station.TenantId}/{station.Id}/staff/{line.Person}/check",
                        terms.EndOf(line) is { } end ? ChinaTime.EndOf(end.AddDays(-1)) : null
                    ))
            );
        }

        return tasks;
    }

    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    private static HomeTask Task(
        string text,
        StationPage row,
        DateOnly? due,
        params IReadOnlyList<object?> values
    ) =>
        new(
            new TextKey(text, values),
            $"/stations/{row.TenantId}/{row.Id}",
            due is { } day ? ChinaTime.EndOf(day) : null
        );
}
