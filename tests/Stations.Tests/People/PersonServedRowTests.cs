using StationPortal.EventStore;
using Xunit;
using static StationPortal.Stations.Tests.People.PeopleWorld;

namespace StationPortal.Stations.Tests.People;

public sealed class PersonServedRowTests
{
    private static readonly DateOnly March = new(2026, 3, 1);

    [Fact]
    public void months_count_by_shanghai_and_a_correction_moves_a_visit_to_its_month()
    {
        var visit = Visit(At(4, 1, 0));
        var row = Fold(TakenUp(), visit);
        Assert.Equal("[2026-04]", row.MetMonths);

        var corrected = Fold(
            TakenUp(),
            visit,
            new VisitCorrected(
                visit.Visit,
                visit with
                {
                    At = At(3, 31, 23),
                },
                CorrectionReason.WrongTime
            )
        );

        Assert.Equal("[2026-03]", corrected.MetMonths);
        Assert.True(Assert.Single(corrected.Visits).Corrected);
    }

    [Fact]
    public void not_met_counts_for_nothing_and_a_need_is_a_finding()
    {
        var row = Fold(
            TakenUp(),
            Visit(At(3, 3), VisitFinding.NotMet),
            Visit(At(4, 3), VisitFinding.Need)
        );

        Assert.Equal(("[2026-04]", "[2026-04]"), (row.MetMonths, row.FindingMonths));
        Assert.Equal(At(4, 3), row.LastMet);
    }

    [Theory]
    [InlineData(VisitClass.Key, "2026-02-27", null, "", true)]
    [InlineData(VisitClass.Key, "2026-03-02", null, "", false)]
    [InlineData(VisitClass.Key, "2026-03-02", null, "[2026-03]", true)]
    [InlineData(VisitClass.Key, "2026-01-01", "2026-03-20", "", false)]
    [InlineData(VisitClass.Key, "2026-01-01", "2026-04-01", "", true)]
    [InlineData(VisitClass.General, "2026-01-01", null, "[2026-02]", false)]
    [InlineData(VisitClass.General, "2026-01-01", null, "[2025-12]", true)]
    [InlineData(VisitClass.General, "2026-02-01", null, "", false)]
    public void a_month_expects_whoever_was_looked_after_through_all_of_it(
        VisitClass visitClass,
        string from,
        string? until,
        string met,
        bool expected
    )
    {
        var row = new PersonServedRow
        {
            Class = visitClass,
            From = Day(from),
            LetGoOn = until is null ? null : Day(until),
            MetMonths = met,
        };

        Assert.Equal(expected, VisitMonth.Expected(March).Compile()(row));
    }

    private static DateOnly Day(string text) =>
        DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static PersonServedRow Fold(params object[] events)
    {
        var row = events
            .Select(
                (data, i) =>
                    new StoredEvent(
                        default,
                        Guid.CreateVersion7(),
                        Served,
                        i + 1,
                        "",
                        data,
                        At(3, 2),
                        new Dictionary<string, string>(StringComparer.Ordinal),
                        null,
                        null
                    )
            )
            .Aggregate((PersonServedRow?)null, PersonServedRow.Fold);
        Assert.NotNull(row);
        return row;
    }
}
