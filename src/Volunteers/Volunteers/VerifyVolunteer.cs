using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>The papers were compared with what was registered, and agree (VO-02). Also for somebody who was turned down or left and comes back.</summary>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record VerifyVolunteer(StreamKey Volunteer, StreamKey? Station)
    : VolunteerStep(Volunteer, Station)
{
    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        Refuse.If(
            volunteer.Status is VolunteerStatus.Active or VolunteerStatus.Suspended,
            "VO-02",
            "VolunteerIsVerified"
        );
        // Who leaves while suspended for these comes back no sooner than without leaving.
        Refuse.If(
            volunteer.SuspendedFor is SuspensionReason.FalseHours or SuspensionReason.TookMoney
                && (volunteer.SuspendedUntil ?? DateOnly.MaxValue) >= context.Today
                && context.Actor.Role is not (Role.Official or Role.System),
            "VO-17",
            "SuspensionStands"
        );
        yield return new VolunteerVerified(context.Actor.Holder);
    }
}

/// <summary>What was registered does not agree with the papers.</summary>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record TurnDownVolunteer(
    StreamKey Volunteer,
    StreamKey? Station,
    VolunteerTurnDown Reason
) : VolunteerStep(Volunteer, Station)
{
    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        Refuse.If(volunteer.Status != VolunteerStatus.Registered, "VO-02", "VolunteerNotWaiting");
        yield return new VolunteerTurnedDown(Reason, context.Actor.Holder);
    }
}
