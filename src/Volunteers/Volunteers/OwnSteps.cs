using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A volunteer says where and when they can serve.</summary>
/// <param name="Townships">9-digit codes of their province; none for anywhere.</param>
/// <param name="Times">Hours of the week; none for any time.</param>
[AllowedFor(Role.Volunteer)]
public sealed record SetAvailability(
    StreamKey Stream,
    IReadOnlyList<string> Townships,
    IReadOnlyList<WeekTime> Times
) : IDecision<Volunteer>
{
    private const int DaysOfWeek = 7;
    private const int MinutesOfDay = 24 * 60;
    private const int TownshipDigits = 9;

    public IEnumerable<object> Decide(Volunteer? state, DecisionContext context)
    {
        OwnVolunteer.Self(state, Stream, context.Actor);
        Refuse.If(
            Townships.Any(code =>
                !RegionCode.IsCode(code)
                || code.Length != TownshipDigits
                || !RegionCode.Contains(Stream.Tenant, code)
            ),
            "VO-14",
            "AvailabilityPlaceWrong",
            nameof(Townships)
        );
        Refuse.If(
            Times.Any(time =>
                time.Day is < 1 or > DaysOfWeek
                || time.FromMinute < 0
                || time.UntilMinute > MinutesOfDay
                || time.FromMinute >= time.UntilMinute
            ),
            "VO-14",
            "AvailabilityTimeWrong",
            nameof(Times)
        );
        yield return new AvailabilitySet(
            [.. Townships.Distinct(StringComparer.Ordinal)],
            [.. Times.Distinct()]
        );
    }
}

/// <summary>A volunteer does not want to serve for a while.</summary>
/// <param name="Until">Last day, or <c>null</c> until they say so.</param>
[AllowedFor(Role.Volunteer)]
public sealed record PauseServing(StreamKey Stream, DateOnly? Until) : IDecision<Volunteer>
{
    public IEnumerable<object> Decide(Volunteer? state, DecisionContext context)
    {
        var volunteer = OwnVolunteer.Self(state, Stream, context.Actor);
        Refuse.If(volunteer.Status != VolunteerStatus.Active, "VO-17", "VolunteerNotActive");
        Refuse.If(Until < context.Today, "VO-17", "SuspensionOver", nameof(Until), context.Today);
        yield return new VolunteerSuspended(SuspensionReason.OwnWish, Until, context.Actor.Holder);
    }
}

/// <summary>A volunteer who paused wants to serve again.</summary>
[AllowedFor(Role.Volunteer)]
public sealed record ServeAgain(StreamKey Stream) : IDecision<Volunteer>
{
    public IEnumerable<object> Decide(Volunteer? state, DecisionContext context)
    {
        var volunteer = OwnVolunteer.Self(state, Stream, context.Actor);
        Refuse.If(
            volunteer.Status != VolunteerStatus.Suspended
                || volunteer.SuspendedFor != SuspensionReason.OwnWish,
            "VO-17",
            "PauseNotOwn"
        );
        yield return new VolunteerResumed(context.Actor.Holder);
    }
}

/// <summary>A volunteer agrees, or no longer, that their name stands on public lists (VO-11).</summary>
[AllowedFor(Role.Volunteer)]
public sealed record AgreeToNaming(StreamKey Stream, bool Agreed) : IDecision<Volunteer>
{
    public IEnumerable<object> Decide(Volunteer? state, DecisionContext context)
    {
        var volunteer = OwnVolunteer.Self(state, Stream, context.Actor);
        Refuse.If(
            Agreed && volunteer.IsMinorOn(context.Today),
            "VO-11",
            "NamingOfMinor",
            nameof(Agreed)
        );
        yield return new PublicNaming(Agreed);
    }
}

/// <summary>A volunteer corrects where they live or how they are reached (VO-07, PD-09). The vault's rows go into the same transaction.</summary>
/// <param name="Stream">Their own.</param>
/// <param name="Person">They in the vault.</param>
/// <param name="Home">9-digit code of a township of the province.</param>
/// <param name="Fingerprints">HMAC of each field that is written anew; may be empty.</param>
[AllowedFor(Role.Volunteer)]
public sealed record CorrectOneself(
    StreamKey Stream,
    StreamKey Person,
    string Home,
    IReadOnlyDictionary<string, string> Fingerprints
) : IDecision
{
    private const int TownshipDigits = 9;

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Volunteer>(Stream), StreamUse.Of<Jurisdiction.Person>(Person)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        var volunteer = OwnVolunteer.Self(streams.Find<Volunteer>(Stream), Stream, context.Actor);
        var person = Refuse.Missing(streams.Find<Jurisdiction.Person>(Person));
        if (volunteer.Registered.Person != Person.Id)
        {
            throw new NotInScopeException(Jurisdiction.Person.StreamType);
        }

        Refuse.If(person.Erased, "PD-08", "PersonErased");
        Refuse.If(person.Locked, "PD-08", "PersonLocked");
        Refuse.If(
            !RegionCode.IsCode(Home)
                || Home.Length != TownshipDigits
                || !RegionCode.Contains(Stream.Tenant, Home),
            "VO-02",
            "VolunteerHomeUnknown",
            nameof(Home)
        );
        if (Home != volunteer.Home)
        {
            yield return Change.To<Volunteer>(Stream, new VolunteerMoved(Home));
        }

        if (Fingerprints.Count > 0)
        {
            yield return Change.To<Jurisdiction.Person>(Person, new PersonChanged(Fingerprints));
        }
    }
}
