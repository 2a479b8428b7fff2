using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Web.Stations.Stations;

/// <summary>A record check that ends soon, or has ended, is told to the station's head (CA-20). Who is meant stands on the station's page: the mail names nobody.</summary>
public sealed class TellWhenRecordCheckEnds(IEventLog log, StationMailbox mailbox) : ISubscription
{
    public string Name => "tell-when-record-check-ends";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "stations.record_check_reminded" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var reminded = (RecordCheckReminded)e.Data;
        if (await log.Find<Station>(e.Stream, ct) is not { } station)
        {
            return;
        }

        var heads = station
            .Staff.Values.Where(member => member.Post == StationPost.Head)
            .Select(member => member.Account)
            .OfType<Guid>();
        var page = $"/stations/{e.Stream.Tenant}/{e.Stream.Id}?tab=staff";
        var ended = reminded.EndsOn <= ChinaTime.DateOf(e.At);
        foreach (var person in await mailbox.Of(e.Stream.Tenant, heads, station.Operator, ct))
        {
            EmailMessage mail = ended
                ? new RecordCheckEndedMail(person, station.Opened.Name, reminded.EndsOn, page)
                : new RecordCheckEndingMail(person, station.Opened.Name, reminded.EndsOn, page);
            await session.Write(
                new OutgoingMail(e.Stream.Tenant, mail, e.At) { Id = IdOf(e, ended, person) },
                ct
            );
        }
    }

    private static Guid IdOf(StoredEvent e, bool ended, Guid recipient) =>
        DerivedId.From(
            "record-check",
            e.Stream.Id.ToString("N"),
            e.Version.ToString(CultureInfo.InvariantCulture),
            ended.ToString(),
            recipient.ToString("N")
        );
}

/// <summary>A record check ends soon.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Station">Its public name.</param>
/// <param name="EndsOn">The first day on which it no longer holds.</param>
/// <param name="Page">The station's staff.</param>
public sealed record RecordCheckEndingMail(
    Guid Recipient,
    string Station,
    DateOnly EndsOn,
    string Page
) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Station, EndsOn];

    public override string? Path => Page;
}

/// <summary>A record check has ended, and the work with minors with it.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Station">Its public name.</param>
/// <param name="EndsOn">The first day on which it no longer holds.</param>
/// <param name="Page">The station's staff.</param>
public sealed record RecordCheckEndedMail(
    Guid Recipient,
    string Station,
    DateOnly EndsOn,
    string Page
) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Station, EndsOn];

    public override string? Path => Page;
}
