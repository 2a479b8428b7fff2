using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Somebody may not claim for a time. False hours: for the years of the parameter (VO-17).</summary>
/// <param name="Until">Last day, or <c>null</c> until taken back.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record SuspendVolunteer(
    StreamKey Volunteer,
    StreamKey? Station,
    SuspensionReason Reason,
    DateOnly? Until
) : VolunteerStep(Volunteer, Station)
{
    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        // A pause by their own wish shields nobody.
        Refuse.If(
            volunteer
                is not (
                    { Status: VolunteerStatus.Active }
                    or { Status: VolunteerStatus.Suspended, SuspendedFor: SuspensionReason.OwnWish }
                ),
            "VO-17",
            "VolunteerNotActive"
        );
        Refuse.If(
            Reason == SuspensionReason.OwnWish,
            "VO-17",
            "SuspensionIsOwnWish",
            nameof(Reason)
        );
        Refuse.If(Until < context.Today, "VO-17", "SuspensionOver", nameof(Until), context.Today);
        if (Reason == SuspensionReason.FalseHours)
        {
            var (first, last) = FalseHours(context);
            Refuse.If(
                Until is null || Until < first || Until > last,
                "VO-17",
                "FalseHoursSpan",
                nameof(Until),
                first,
                last
            );
        }

        yield return new VolunteerSuspended(Reason, Until, context.Actor.Holder);
    }

    private (DateOnly First, DateOnly Last) FalseHours(DecisionContext context)
    {
        var parameters = context.Rules.Parameters;
        return (
            context.Today.AddYears(
                parameters.Count("VO-17.false_hours_least", Volunteer.Tenant, context.Today)
            ),
            context.Today.AddYears(
                parameters.Count("VO-17.false_hours_most", Volunteer.Tenant, context.Today)
            )
        );
    }
}

/// <summary>They may claim again. What was suspended for false hours or for money taken is lifted early by the county only.</summary>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record ResumeVolunteer(StreamKey Volunteer, StreamKey? Station)
    : VolunteerStep(Volunteer, Station)
{
    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        Refuse.If(volunteer.Status != VolunteerStatus.Suspended, "VO-17", "VolunteerNotSuspended");
        Refuse.If(
            volunteer.SuspendedFor is SuspensionReason.FalseHours or SuspensionReason.TookMoney
                && context.Actor.Role is not (Role.Official or Role.System),
            "VO-17",
            "SuspensionStands"
        );
        yield return new VolunteerResumed(context.Actor.Holder);
    }
}

/// <summary>A suspension ends with its last day. Only the timer makes it; repeating it changes nothing.</summary>
[AllowedFor]
public sealed record EndSuspension(StreamKey Stream) : IDecision<Volunteer>
{
    public IEnumerable<object> Decide(Volunteer? state, DecisionContext context)
    {
        var volunteer = Refuse.Missing(state);
        if (
            volunteer.Status == VolunteerStatus.Suspended
            && volunteer.SuspendedUntil < context.Today
        )
        {
            yield return new VolunteerResumed(context.Actor.Holder);
        }
    }
}
