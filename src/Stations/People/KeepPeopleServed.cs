using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>A service record about somebody is not destroyed (CA-10): their data are kept for the years of the parameter after the year of the last one, and no longer (PD-08).</summary>
public sealed class KeepPeopleServed(
    IDbContextFactory<ReadModels> contexts,
    IRuleBooks rules,
    Decider decider
) : ISubscription
{
    private const string Rule = "CA-10";

    public string Name => "keep-people-served";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "stations.person_taken_up",
            "stations.visit_recorded",
            "stations.visit_corrected",
            "stations.person_let_go",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var day = ChinaTime.DateOf(e.At);
        var years = (await rules.Current(ct)).Parameters.Count(
            "CA-10.record_years",
            e.Stream.Tenant,
            day
        );
        // To the end of a year, so that a visit every week does not begin a retention every week.
        var until = new DateOnly(day.Year + years, 12, 31);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var person = await db.Set<PersonServedRow>()
            .Where(row => row.TenantId == e.Stream.Tenant && row.Id == e.Stream.Id)
            .Select(row => row.Person)
            .SingleAsync(ct);
        var isKept = await db.Set<PersonRow>()
            .AnyAsync(
                row =>
                    row.TenantId == e.Stream.Tenant && row.Id == person && row.KeptUntil >= until,
                ct
            );
        if (!isKept)
        {
            await decider.React(
                new KeepPersonUntil(new StreamKey(e.Stream.Tenant, person), Rule, until),
                e,
                session,
                ct
            );
        }
    }
}
