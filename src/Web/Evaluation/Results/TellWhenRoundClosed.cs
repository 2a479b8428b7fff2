using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>Draft results are out: each agency is told once until when it can object (EV-19). No score stands in the mail.</summary>
public sealed class TellWhenRoundClosed(IEventLog log, Recipients recipients, TimeProvider clock)
    : ISubscription
{
    public string Name => "tell-when-round-closed";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "evaluation.round_closed" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var round = Refuse.Missing(await log.Find<Round>(e.Stream, ct));
        // What is told after the last day, or of a round that ended meanwhile, helps nobody.
        if (
            round is not { Status: RoundStatus.Closed, Closed: { } closed }
            || closed.ObjectionsUntil < ChinaTime.DateOf(clock.GetUtcNow())
        )
        {
            return;
        }

        var people = new HashSet<Guid>();
        foreach (var agency in round.Chosen.Values.Select(each => each.Operator).Distinct())
        {
            people.UnionWith(await recipients.OfOrganisation(agency, ct));
        }

        foreach (var person in people)
        {
            var mail = new DraftResultMail(person, round.Announced.Name, closed.ObjectionsUntil);
            await session.Write(
                new OutgoingMail(e.Stream.Tenant, mail, clock.GetUtcNow())
                {
                    Id = DerivedId.From(mail.Kind, e.Stream.Id.ToString("N"), person.ToString("N")),
                },
                ct
            );
        }
    }
}

/// <summary>An agency's stations have draft results to which it can object.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Round">The round's name.</param>
/// <param name="Until">Last day for objections.</param>
public sealed record DraftResultMail(Guid Recipient, string Round, DateOnly Until)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Round, Until];

    public override string? Path => "/assessments?status=Drafted";
}
