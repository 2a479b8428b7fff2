using StationPortal.EventStore;
using Xunit;

namespace StationPortal.Volunteers.Tests.Volunteers;

public sealed class VolunteerLacksTests
{
    private static readonly DateOnly Until = new(2027, 3, 1);

    [Fact]
    public void somebody_who_has_everything_lacks_nothing() =>
        Assert.Empty(
            Lacks(
                VolunteerWorld.Registered,
                VolunteerWorld.Verified,
                new InsuranceRecorded("PA-1", VolunteerWorld.Today, Until, OrderWorld.By),
                new AgreementSigned(
                    VolunteerWorld.Today,
                    Until,
                    VolunteerWorld.Paper,
                    OrderWorld.By
                )
            )
        );

    [Fact]
    public void what_stops_everything_stands_first()
    {
        var lacks = Lacks(VolunteerWorld.Minor);

        Assert.Equal(
            [
                VolunteerLack.Verification,
                VolunteerLack.GuardiansConsent,
                VolunteerLack.Insurance,
                VolunteerLack.Agreement,
            ],
            lacks
        );
        Assert.Equal([true, true, false, false], lacks.Select(lack => lack.StopsEverything()));
    }

    [Fact]
    public void a_cover_that_begins_tomorrow_is_none_today() =>
        Assert.Contains(
            VolunteerLack.Insurance,
            Lacks(
                VolunteerWorld.Registered,
                VolunteerWorld.Verified,
                new InsuranceRecorded("PA-1", new(2026, 3, 3), Until, OrderWorld.By)
            )
        );

    [Fact]
    public void the_page_knows_the_next_end_that_was_not_told_yet()
    {
        var soon = new DateOnly(2026, 3, 20);
        var cover = new InsuranceRecorded("PA-1", VolunteerWorld.Today, soon, OrderWorld.By);
        var told = new VolunteerReminded(VolunteerTerm.Insurance, null, soon);

        Assert.Equal(soon, Page(VolunteerWorld.Registered, cover)?.NextEnd);
        Assert.Null(Page(VolunteerWorld.Registered, cover, told)?.NextEnd);
    }

    private static IReadOnlyList<VolunteerLack> Lacks(params object[] events) =>
        VolunteerLacks.Of(Page(events)!, VolunteerWorld.Today);

    private static VolunteerPage? Page(params object[] events)
    {
        VolunteerPage? row = null;
        var version = 0;
        foreach (var e in events)
        {
            row = VolunteerPage.Fold(row, Stored(e, ++version));
        }

        return row;
    }

    private static StoredEvent Stored(object data, int version) =>
        new(
            default,
            Guid.NewGuid(),
            VolunteerWorld.Key,
            version,
            "",
            data,
            OrderWorld.Now,
            new Dictionary<string, string>(StringComparer.Ordinal),
            null,
            null
        );
}
