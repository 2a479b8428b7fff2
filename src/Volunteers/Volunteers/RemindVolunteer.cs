using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Tells a volunteer what of theirs ends soon, once for each end. Only the timer makes it.</summary>
[AllowedFor]
public sealed record RemindVolunteer(StreamKey Stream) : IDecision<Volunteer>
{
    public IEnumerable<object> Decide(Volunteer? state, DecisionContext context)
    {
        var volunteer = Refuse.Missing(state);
        var last = context.Today.AddDays(
            context.Rules.Parameters.Count("VO-12.warn_days", Stream.Tenant, context.Today)
        );
        return volunteer.Status != VolunteerStatus.Active
            ? []
            : Ends(volunteer, context.Today)
                .Where(end => end.EndsOn <= last && !volunteer.Reminded.Contains(end));
    }

    private static IEnumerable<VolunteerReminded> Ends(Volunteer volunteer, DateOnly today)
    {
        foreach (var (skill, until) in volunteer.Skills)
        {
            yield return new VolunteerReminded(VolunteerTerm.Skill, skill, until);
        }

        // A cover that follows another takes its place.
        if (volunteer.Insurances is { IsEmpty: false } covers)
        {
            yield return new(VolunteerTerm.Insurance, null, covers.Max(span => span.Until));
        }

        if (volunteer.Agreements is { IsEmpty: false } agreements)
        {
            yield return new(VolunteerTerm.Agreement, null, agreements.Max(span => span.Until));
        }

        if (volunteer.Guardian is { } consent && volunteer.IsMinorOn(today))
        {
            yield return new(VolunteerTerm.Guardian, null, consent.Until);
        }
    }
}

/// <summary>Finds volunteers with something that ends soon, and suspensions that are over.</summary>
public sealed class RemindVolunteersWhenDue(ReadModels db, IRuleBooks rules) : ITimedJob
{
    public string Name => "remind-volunteers";

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var today = ChinaTime.DateOf(now);
        var parameters = (await rules.Current(ct)).Parameters;
        var most = parameters
            .Named("VO-12.warn_days")
            .Max(row => parameters.Count(row.Name, row.Region, today));
        var latest = today.AddDays(most);
        var due = await db.Set<VolunteerPage>()
            .Where(row => row.NextEnd <= latest && row.Status == VolunteerStatus.Active)
            .Select(row => new
            {
                row.TenantId,
                row.Id,
                row.NextEnd,
            })
            .ToListAsync(ct);
        foreach (var row in due)
        {
            if (
                row.NextEnd
                <= today.AddDays(parameters.Count("VO-12.warn_days", row.TenantId, today))
            )
            {
                yield return new(row.TenantId, new RemindVolunteer(new(row.TenantId, row.Id)));
            }
        }
    }
}

/// <summary>Finds suspensions whose last day has passed.</summary>
public sealed class EndSuspensionsWhenDue(ReadModels db) : ITimedJob
{
    public string Name => "end-suspensions";

    public async IAsyncEnumerable<DueDecision> WhatIsDue(
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var today = ChinaTime.DateOf(now);
        var over = await db.Set<VolunteerPage>()
            .Where(row => row.SuspendedUntil < today && row.Status == VolunteerStatus.Suspended)
            .Select(row => new StreamKey(row.TenantId, row.Id))
            .ToListAsync(ct);
        foreach (var key in over)
        {
            yield return new(key.Tenant, new EndSuspension(key));
        }
    }
}
