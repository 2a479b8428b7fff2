using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A volunteer says that their name is written wrongly (VO-07, PD-09); whoever looks after them compares it with the card. The name itself is told to nobody until then.</summary>
[AllowedFor(Role.Volunteer)]
public sealed record AskForNameCorrection(StreamKey Stream, NameReason Reason)
    : IDecision<Volunteer>
{
    public IEnumerable<object> Decide(Volunteer? state, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var volunteer = OwnVolunteer.Self(state, Stream, context.Actor);
        Refuse.If(!Enum.IsDefined(Reason), "VO-07", "NameReasonMissing", nameof(Reason));
        Refuse.If(volunteer.NameAsked is not null, "VO-07", "NameCorrectionIsOpen");
        yield return new NameCorrectionAsked(Reason);
    }
}

/// <summary>The name is written as the card has it (VO-07, PD-09), with or without being asked. The vault's row goes into the same transaction; the old name is not kept, and certificates that were issued keep their sealed copy.</summary>
/// <param name="Volunteer">The volunteer's stream.</param>
/// <param name="Station">The station that acts, or <c>null</c>.</param>
/// <param name="Person">They in the vault.</param>
/// <param name="Reason">Why.</param>
/// <param name="Fingerprints">HMAC of the new name.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record CorrectName(
    StreamKey Volunteer,
    StreamKey? Station,
    StreamKey Person,
    NameReason Reason,
    IReadOnlyDictionary<string, string> Fingerprints
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Volunteer>(Volunteer),
            StreamUse.Of<Person>(Person),
            .. OwnVolunteer.StationUse(Station),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var volunteer = OwnVolunteer.Of(streams, Volunteer, Station, context.Actor);
        if (volunteer.Registered.Person != Person.Id)
        {
            throw new NotInScopeException(Jurisdiction.Person.StreamType);
        }

        var person = Refuse.Missing(streams.Find<Person>(Person));
        Refuse.If(person.Locked, "PD-08", "PersonLocked");
        Refuse.If(!Enum.IsDefined(Reason), "VO-07", "NameReasonMissing", nameof(Reason));
        yield return Change.To<Person>(Person, new PersonChanged(Fingerprints));
        yield return Change.To<Volunteer>(
            Volunteer,
            new NameCorrected(Reason, context.Actor.Holder)
        );
    }
}

/// <summary>The card has the name as it stands: nothing is corrected.</summary>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record DeclineNameCorrection(StreamKey Volunteer, StreamKey? Station)
    : VolunteerStep(Volunteer, Station)
{
    protected override IEnumerable<object> Decide(Volunteer volunteer, DecisionContext context)
    {
        Refuse.If(volunteer.NameAsked is null, "VO-07", "NameCorrectionNotAsked");
        yield return new NameCorrectionDeclined(context.Actor.Holder);
    }
}
