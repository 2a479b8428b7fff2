using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>A round was given up: its evaluators are told that nothing is left to do, and its agencies once they had been told that it began (EV-26).</summary>
public sealed class TellWhenRoundGivenUp(IEventLog log, Recipients recipients, TimeProvider clock)
    : ISubscription
{
    public string Name => "tell-when-round-given-up";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "evaluation.round_cancelled" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var round = Refuse.Missing(await log.Find<Round>(e.Stream, ct));
        var people = new HashSet<Guid>();
        foreach (var evaluator in round.Teams.Values.SelectMany(team => team).Distinct())
        {
            people.UnionWith(await recipients.OfAccount(evaluator, ct));
        }

        if (round.Started is not null)
        {
            foreach (var agency in round.Chosen.Values.Select(each => each.Operator).Distinct())
            {
                people.UnionWith(await recipients.OfOrganisation(agency, ct));
            }
        }

        foreach (var person in people)
        {
            var mail = new RoundGivenUpMail(
                person,
                round.Announced.Name,
                $"/rounds/{e.Stream.Tenant}/{e.Stream.Id}"
            );
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

/// <summary>A round ended without a result; why stands on its page.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Round">The round's name.</param>
/// <param name="Page">The round.</param>
public sealed record RoundGivenUpMail(Guid Recipient, string Round, string Page)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Round];

    public override string? Path => Page;
}
