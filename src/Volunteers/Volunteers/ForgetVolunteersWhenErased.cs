using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A person was erased: a volunteer of theirs ends with it, and what they did stays without them.</summary>
public sealed class ForgetVolunteersWhenErased(
    IDbContextFactory<ReadModels> contexts,
    Decider decider
) : ISubscription
{
    public string Name => "forget-volunteers-when-erased";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "vault.person_erased" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var volunteers = await db.Set<VolunteerPage>()
            .Where(row => row.Person == e.Stream.Id)
            .Select(row => new StreamKey(row.TenantId, row.Id))
            .ToListAsync(ct);
        foreach (var volunteer in volunteers)
        {
            await decider.React(new ForgetVolunteer(volunteer), e, session, ct);
        }
    }
}
