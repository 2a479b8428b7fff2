using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>Who was drawn into a team is told to declare their ties, once a round.</summary>
public sealed class TellWhenDrawn(IEventLog log, Recipients recipients, TimeProvider clock)
    : ISubscription
{
    public string Name => "tell-when-drawn";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "evaluation.teams_drawn",
            "evaluation.evaluator_replaced",
        };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var drawn = e.Data switch
        {
            TeamsDrawn teams => teams.Teams.SelectMany(team => team.Evaluators).Distinct(),
            EvaluatorReplaced replaced => [replaced.Next],
            _ => [],
        };
        var round = Refuse.Missing(await log.Find<Round>(e.Stream, ct));
        if (round.Status is not (RoundStatus.Teams or RoundStatus.Scoring))
        {
            return;
        }

        foreach (var account in drawn)
        {
            foreach (var person in await recipients.OfAccount(account, ct))
            {
                var mail = new DeclareTiesMail(
                    person,
                    round.Announced.Name,
                    $"/rounds/{e.Stream.Tenant}/{e.Stream.Id}/ties"
                );
                await session.Write(
                    new OutgoingMail(e.Stream.Tenant, mail, clock.GetUtcNow())
                    {
                        Id = DerivedId.From(
                            "declare-ties",
                            e.Stream.Id.ToString("N"),
                            account.ToString("N")
                        ),
                    },
                    ct
                );
            }
        }
    }
}

/// <summary>An evaluator was drawn and declares their ties (EV-09).</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Round">The round's name.</param>
/// <param name="Page">Where it is done.</param>
public sealed record DeclareTiesMail(Guid Recipient, string Round, string Page)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Round];

    public override string? Path => Page;
}
