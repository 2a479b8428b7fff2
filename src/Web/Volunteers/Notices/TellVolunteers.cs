using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Volunteers.Volunteers;

namespace StationPortal.Web.Volunteers.Notices;

/// <summary>What becomes of a registration, and what ends soon, is told to the volunteer.</summary>
public sealed class TellVolunteers(IEventLog log, VolunteerNames volunteers, NoticeWriter notices)
    : ISubscription
{
    public string Name => "tell-volunteers";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "volunteers.volunteer_verified",
            "volunteers.volunteer_turned_down",
            "volunteers.volunteer_reminded",
            "volunteers.registration_repeated",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var people = await volunteers.People([e.Stream.Id], ct);
        foreach (var person in people.Values)
        {
            if (await MessageOf(e, person, ct) is not { } message)
            {
                continue;
            }

            var once = string.Create(CultureInfo.InvariantCulture, $"{e.Stream.Id:N} v{e.Version}");
            foreach (var part in await notices.Of(e.Stream.Tenant, message, e.At, once, ct))
            {
                await session.Write(part, ct);
            }
        }
    }

    private async Task<EmailMessage?> MessageOf(StoredEvent e, Guid person, CancellationToken ct) =>
        e.Data switch
        {
            VolunteerVerified => new VolunteerVerifiedMail(person, await NumberOf(e.Stream, ct)),
            VolunteerTurnedDown down => new VolunteerTurnedDownMail(person, down.Reason),
            VolunteerReminded told => new VolunteerTermEndsMail(person, told.Term, told.EndsOn),
            RegistrationRepeated => new RegistrationRepeatedMail(person),
            _ => null,
        };

    private async Task<string> NumberOf(StreamKey volunteer, CancellationToken ct) =>
        (await log.ReadStream(volunteer, null, ct))
            .Select(e => e.Data)
            .OfType<VolunteerRegistered>()
            .Select(registered => registered.Number)
            .FirstOrDefault("");
}
