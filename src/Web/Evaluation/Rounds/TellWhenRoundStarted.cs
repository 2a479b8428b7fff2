using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>Scoring began: agencies are told by when they evaluate themselves, evaluators by when they score.</summary>
public sealed class TellWhenRoundStarted(IEventLog log, Recipients recipients, TimeProvider clock)
    : ISubscription
{
    public string Name => "tell-when-round-started";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "evaluation.round_started" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var round = Refuse.Missing(await log.Find<Round>(e.Stream, ct));
        var (name, page) = (round.Announced.Name, $"/rounds/{e.Stream.Tenant}/{e.Stream.Id}");
        var (selfUntil, scoreUntil) = round.LastDays;
        // What is told after the last day, or of a round that ended meanwhile, helps nobody.
        if (round.Status != RoundStatus.Scoring || scoreUntil < ChinaTime.DateOf(clock.GetUtcNow()))
        {
            return;
        }

        var mails = new List<EmailMessage>();
        foreach (var agency in round.Chosen.Values.Select(each => each.Operator).Distinct())
        {
            mails.AddRange(
                (await recipients.OfOrganisation(agency, ct)).Select(
                    person => new SelfEvaluationMail(person, name, selfUntil, page)
                )
            );
        }

        foreach (var evaluator in round.Teams.Values.SelectMany(team => team).Distinct())
        {
            mails.AddRange(
                (await recipients.OfAccount(evaluator, ct)).Select(person => new ScoringBeganMail(
                    person,
                    name,
                    scoreUntil,
                    page
                ))
            );
        }

        foreach (var mail in mails.DistinctBy(each => (each.Kind, each.Recipient)))
        {
            await session.Write(
                new OutgoingMail(e.Stream.Tenant, mail, clock.GetUtcNow())
                {
                    Id = DerivedId.From(
                        mail.Kind,
                        e.Stream.Id.ToString("N"),
                        mail.Recipient.ToString("N")
                    ),
                },
                ct
            );
        }
    }
}

/// <summary>An agency's stations are evaluated; it evaluates them itself first (EV-25).</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Round">The round's name.</param>
/// <param name="Until">Last day.</param>
/// <param name="Page">The round.</param>
public sealed record SelfEvaluationMail(Guid Recipient, string Round, DateOnly Until, string Page)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Round, Until];

    public override string? Path => Page;
}

/// <summary>Scoring began; an evaluator's sheets wait.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Round">The round's name.</param>
/// <param name="Until">Last day.</param>
/// <param name="Page">The round.</param>
public sealed record ScoringBeganMail(Guid Recipient, string Round, DateOnly Until, string Page)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Round, Until];

    public override string? Path => Page;
}
