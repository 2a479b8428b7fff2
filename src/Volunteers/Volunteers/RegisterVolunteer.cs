using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Somebody becomes a volunteer with their real name (VO-02): by themselves on the public page, where the portal decides, or through a station, a township or the county, with their consent. Their data go into the vault in the same transaction.</summary>
/// <param name="Volunteer">New; the id of their account.</param>
/// <param name="Identity">Of their ID number.</param>
/// <param name="Person">New person in the vault, in the tenant of the county.</param>
/// <param name="Who">What the rules ask about them.</param>
/// <param name="Home">9-digit code of the township where they live.</param>
/// <param name="Consent">Version of the text that they agreed to, or <c>null</c> when they did not.</param>
/// <param name="Fingerprints">HMAC of each field in the vault, by field.</param>
/// <param name="Station">The station that registers them, or <c>null</c>.</param>
/// <param name="Guardian">The guardian's consent where it is at hand, or <c>null</c>.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Shared = true)]
public sealed record RegisterVolunteer(
    StreamKey Volunteer,
    StreamKey Identity,
    StreamKey Person,
    Registrant Who,
    string Home,
    string? Consent,
    IReadOnlyDictionary<string, string> Fingerprints,
    StreamKey? Station,
    GuardianPaper? Guardian
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Volunteer>(Volunteer, seenVersion: 0),
            StreamUse.Of<VolunteerIdentity>(Identity),
            StreamUse.Of<Jurisdiction.Person>(Person, seenVersion: 0),
            .. OwnVolunteer.StationUse(Station),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        Registration.Check(Who, Home, Consent, Guardian is not null, context);
        OwnVolunteer.RequireHome(streams, Home, Station, context.Actor);
        Refuse.If(
            streams.Find<VolunteerIdentity>(Identity) is not null,
            "VO-02",
            "VolunteerKnownAlready",
            nameof(Who.IdNumber)
        );
        return Begin(context);
    }

    private IEnumerable<Change> Begin(DecisionContext context)
    {
        var by =
            context.Actor.Role == Role.System
                ? new DutyHolder(Volunteer.Id, null)
                : context.Actor.Holder;
        var registered = new VolunteerRegistered(
            Person.Id,
            VolunteerNumber.Of(Home, Volunteer.Id),
            Home,
            Who.From(Registration.Adult, context.Today),
            Who.From(Registration.OwnData, context.Today),
            Who.From(Registration.CanAct, context.Today),
            by,
            Identity.Id,
            Consent ?? ""
        );
        yield return Change.To<VolunteerIdentity>(Identity, new IdentityTaken(Volunteer.Id));
        yield return Change.To<Jurisdiction.Person>(
            Person,
            new PersonRegistered(null, Fingerprints)
        );
        yield return Change.To<Volunteer>(Volunteer, registered);
        if (Guardian is { } paper)
        {
            yield return Change.To<Volunteer>(
                Volunteer,
                paper.Of(Volunteers.Volunteer.Start(registered), by, context)
            );
        }
    }
}

/// <summary>Somebody is registered already: noted for those who look after them, and told to nobody else. What is typed is held to the same rules as a first registration, so that no answer tells the two apart.</summary>
/// <param name="Stream">Who was registered before.</param>
/// <param name="Who">What the rules ask about the one who types.</param>
/// <param name="Home">9-digit code of the township that was written.</param>
/// <param name="Consent">Version of the text that was agreed to, or <c>null</c>.</param>
[AllowedFor]
public sealed record NoteRepeatedRegistration(
    StreamKey Stream,
    Registrant Who,
    string Home,
    string? Consent
) : IDecision<Volunteer>
{
    public IEnumerable<object> Decide(Volunteer? state, DecisionContext context)
    {
        Refuse.Missing(state);
        Registration.Check(Who, Home, Consent, hasGuardian: false, context);
        yield return new RegistrationRepeated(Home);
    }
}
