using Microsoft.EntityFrameworkCore;

namespace StationPortal.Stations;

/// <summary>Sums of stations' work by field and month. Counts come from columns; who is late today from the short lists of what is open, of months that have something late.</summary>
public static class CountyWork
{
    /// <summary>The figures of each field and month.</summary>
    /// <param name="reach">The rows that the reader may see.</param>
    /// <param name="from">First month.</param>
    /// <param name="until">Last month.</param>
    /// <param name="today">Decides what is late.</param>
    /// <param name="ct">Ends the query.</param>
    public static async Task<IReadOnlyList<FieldFigure>> Fields(
        IQueryable<StationMonthPage> reach,
        DateOnly from,
        DateOnly until,
        DateOnly today,
        CancellationToken ct
    )
    {
        var rows = reach.Where(row => row.Month >= from && row.Month <= until);
        var sums = await rows.GroupBy(row => row.Month)
            .Select(month => new MonthSum
            {
                Month = month.Key,
                ReliefDue = month.Sum(row => row.ReliefDue),
                ReliefDone = month.Sum(row => row.ReliefDone),
                ReliefPassed = month.Sum(row => row.ReliefPassed),
                ElderlyDue = month.Sum(row => row.ElderlyDue),
                ElderlyDone = month.Sum(row => row.ElderlyDone),
                ElderlyPassed = month.Sum(row => row.ElderlyPassed),
                ChildDue = month.Sum(row => row.ChildDue),
                ChildDone = month.Sum(row => row.ChildDone),
                ChildPassed = month.Sum(row => row.ChildPassed),
                CommunityDue = month.Sum(row => row.CommunityDue),
                CommunityDone = month.Sum(row => row.CommunityDone),
                CommunityPassed = month.Sum(row => row.CommunityPassed),
                AffairsDue = month.Sum(row => row.AffairsDue),
                AffairsDone = month.Sum(row => row.AffairsDone),
                AffairsPassed = month.Sum(row => row.AffairsPassed),
            })
            .ToListAsync(ct);
        var open = await rows.Where(row => row.FirstDue < today)
            .Select(row => new { row.Month, row.Open })
            .ToListAsync(ct);
        var late = open.SelectMany(row =>
                row.Open.Where(task => task.Due < today).Select(task => (row.Month, task.Field))
            )
            .CountBy(task => task)
            .ToDictionary();
        return
        [
            .. sums.OrderBy(sum => sum.Month)
                .SelectMany(sum => sum.Fields())
                .Select(figure =>
                    figure with
                    {
                        Late = late.GetValueOrDefault((figure.Month, figure.Field)),
                    }
                ),
        ];
    }

    /// <summary>The stations of one month, the most late first.</summary>
    /// <param name="reach">The rows that the reader may see.</param>
    /// <param name="month">First day of the month.</param>
    /// <param name="field">The only field counted, or <c>null</c> for all.</param>
    /// <param name="today">Decides what is late.</param>
    /// <param name="ct">Ends the query.</param>
    public static async Task<IReadOnlyList<StationFigure>> Stations(
        IQueryable<StationMonthPage> reach,
        DateOnly month,
        DutyField? field,
        DateOnly today,
        CancellationToken ct
    )
    {
        var rows = await reach
            .Where(row => row.Month == month)
            .Select(row => new
            {
                row.TenantId,
                row.Id,
                row.StationName,
                row.Township,
                Due = new[]
                {
                    row.ReliefDue,
                    row.ElderlyDue,
                    row.ChildDue,
                    row.CommunityDue,
                    row.AffairsDue,
                },
                Done = new[]
                {
                    row.ReliefDone,
                    row.ElderlyDone,
                    row.ChildDone,
                    row.CommunityDone,
                    row.AffairsDone,
                },
                Passed = new[]
                {
                    row.ReliefPassed,
                    row.ElderlyPassed,
                    row.ChildPassed,
                    row.CommunityPassed,
                    row.AffairsPassed,
                },
                row.Open,
            })
            .ToListAsync(ct);
        int Of(int[] byField) => field is { } one ? byField[(int)one - 1] : byField.Sum();
        return
        [
            .. rows.Select(row => new StationFigure(
                    row.TenantId,
                    row.Id,
                    row.StationName,
                    row.Township,
                    field,
                    Of(row.Due),
                    Of(row.Done),
                    Of(row.Passed),
                    row.Open.Count(task =>
                        task.Due < today && (field is null || task.Field == field)
                    )
                ))
                .OrderByDescending(row => row.Late)
                .ThenBy(row => row.Township, StringComparer.Ordinal)
                .ThenBy(row => row.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>All fields of a month together; <c>null</c> when there are no tasks.</summary>
    public static async Task<WorkDone?> Whole(
        IQueryable<StationMonthPage> reach,
        DateOnly month,
        CancellationToken ct
    ) =>
        await reach
            .Where(row => row.Month == month)
            .GroupBy(row => row.Month)
            .Select(rows => new WorkDone(
                rows.Sum(row =>
                    row.ReliefDue
                    + row.ElderlyDue
                    + row.ChildDue
                    + row.CommunityDue
                    + row.AffairsDue
                ),
                rows.Sum(row =>
                    row.ReliefDone
                    + row.ElderlyDone
                    + row.ChildDone
                    + row.CommunityDone
                    + row.AffairsDone
                )
            ))
            .SingleOrDefaultAsync(ct);

    private sealed class MonthSum
    {
        public DateOnly Month { get; init; }
        public int ReliefDue { get; init; }
        public int ReliefDone { get; init; }
        public int ReliefPassed { get; init; }
        public int ElderlyDue { get; init; }
        public int ElderlyDone { get; init; }
        public int ElderlyPassed { get; init; }
        public int ChildDue { get; init; }
        public int ChildDone { get; init; }
        public int ChildPassed { get; init; }
        public int CommunityDue { get; init; }
        public int CommunityDone { get; init; }
        public int CommunityPassed { get; init; }
        public int AffairsDue { get; init; }
        public int AffairsDone { get; init; }
        public int AffairsPassed { get; init; }

        public IEnumerable<FieldFigure> Fields() =>
            [
                new(DutyField.SocialRelief, Month, ReliefDue, ReliefDone, ReliefPassed, 0),
                new(DutyField.ElderlyCare, Month, ElderlyDue, ElderlyDone, ElderlyPassed, 0),
                new(DutyField.ChildCare, Month, ChildDue, ChildDone, ChildPassed, 0),
                new(
                    DutyField.CommunityGovernance,
                    Month,
                    CommunityDue,
                    CommunityDone,
                    CommunityPassed,
                    0
                ),
                new(DutyField.SocialAffairs, Month, AffairsDue, AffairsDone, AffairsPassed, 0),
            ];
    }
}

/// <summary>How a field stood in a month.</summary>
/// <param name="Due">Tasks that were not called off.</param>
/// <param name="Done">Ticked, passed or not.</param>
/// <param name="Late">Still to do after their last day.</param>
public sealed record FieldFigure(
    DutyField Field,
    DateOnly Month,
    int Due,
    int Done,
    int Passed,
    int Late
);

/// <summary>How much of a month's work is done.</summary>
/// <param name="Due">Tasks that were not called off.</param>
/// <param name="Done">Ticked, passed or not.</param>
public sealed record WorkDone(int Due, int Done);

/// <summary>How a station stands in a month.</summary>
/// <param name="Id">The station's month.</param>
/// <param name="Name">Public name.</param>
/// <param name="Field">The only field counted, or <c>null</c> for all.</param>
/// <param name="Late">Still to do after their last day.</param>
public sealed record StationFigure(
    string TenantId,
    Guid Id,
    string Name,
    string Township,
    DutyField? Field,
    int Due,
    int Done,
    int Passed,
    int Late
)
{
    /// <summary>Its tasks, those that were counted.</summary>
    public string Href =>
        $"/station-months/{TenantId}/{Id}" + (Field is { } one ? $"?field={one}" : "");

    /// <summary>Ticked and not yet looked at.</summary>
    public int ToCheck => Done - Passed;

    /// <summary>From a row at hand.</summary>
    public static StationFigure Of(StationMonthPage row, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            row.TenantId,
            row.Id,
            row.StationName,
            row.Township,
            null,
            row.Tasks.Count(line => line.Status != StationTaskStatus.CalledOff),
            row.Tasks.Count(line =>
                line.Status is StationTaskStatus.Done or StationTaskStatus.Passed
            ),
            row.Tasks.Count(line => line.Status == StationTaskStatus.Passed),
            row.Open.Count(task => task.Due < today)
        );
    }
}
