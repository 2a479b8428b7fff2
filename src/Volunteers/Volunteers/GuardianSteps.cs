using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>A guardian's consent as shown.</summary>
/// <param name="On">Day of the signature.</param>
/// <param name="Until">Last day.</param>
/// <param name="Paper">Sealed under the volunteer.</param>
public sealed record GuardianPaper(DateOnly On, DateOnly Until, FileRef Paper)
{
    internal GuardianConsented Of(Volunteer volunteer, DutyHolder by, DecisionContext context)
    {
        Refuse.If(!volunteer.IsMinorOn(context.Today), "VO-15", "GuardianNotNeeded", nameof(On));
        Refuse.If(On > context.Today, "VO-15", "GuardianInFuture", nameof(On), context.Today);
        Refuse.If(Until < context.Today, "VO-15", "GuardianOver", nameof(Until), context.Today);
        return new GuardianConsented(On, Until, Paper, by);
    }
}

/// <summary>A guardian agreed that a minor serves (VO-15).</summary>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record RecordGuardian(StreamKey Volunteer, StreamKey? Station, GuardianPaper Guardian)
    : VolunteerStep(Volunteer, Station)
{
    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        yield return Guardian.Of(volunteer, context.Actor.Holder, context);
    }
}

/// <summary>The guardian takes the consent back; from now on the minor claims nothing.</summary>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record WithdrawGuardian(StreamKey Volunteer, StreamKey? Station)
    : VolunteerStep(Volunteer, Station)
{
    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        Refuse.If(volunteer.Guardian is null, "VO-15", "GuardianMissing");
        yield return new GuardianConsentWithdrawn(context.Today, context.Actor.Holder);
    }
}
