using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Writes down what the team agreed on for lines that its members scored too far apart. The chair leads; everybody's own scores stay (EV-15).</summary>
/// <param name="Stream">The station in the round.</param>
/// <param name="Items">In the order of the form; blank ones are passed over.</param>
/// <param name="Seen">Version that the page showed.</param>
[AllowedFor(Role.Evaluator)]
public sealed record ReachConsensus(
    StreamKey Stream,
    IReadOnlyList<AgreedEntry> Items,
    long? Seen = null
) : IDecision<Assessment>
{
    public long? SeenVersion => Seen;

    public IEnumerable<object> Decide(Assessment? state, DecisionContext context)
    {
        var assessment = Refuse.Missing(state);
        var actor = context.Actor;
        if (!assessment.Team.Contains(actor.Account))
        {
            throw new NotInScopeException(nameof(Assessment));
        }

        Refuse.If(assessment.Chair != actor.Account, "EV-15", "NotTheChair");
        assessment.RequireScoring();
        Refuse.If(!assessment.TeamHasSigned, "EV-15", "TeamNotSigned");
        var parameters = context.Rules.Parameters;
        ListRules.RequireNone(
            FaultsOf(
                assessment,
                Items,
                parameters.Number("EV-15.tolerance_percent", Stream.Tenant, context.Today),
                parameters.Count("EV-12.reason_least", Stream.Tenant, context.Today)
            )
        );
        yield return new ConsensusReached(
            [.. Items.Where(item => !item.IsBlank).Select(item => item.On)],
            actor.Holder
        );
    }

    /// <summary>Everything that is wrong with the agreed lines; a field is <c>Lines[i].Points</c>, counted as they stand.</summary>
    public static IEnumerable<LineFault> FaultsOf(
        Assessment assessment,
        IReadOnlyList<AgreedEntry> items,
        decimal tolerance,
        int leastReason
    )
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items.All(item => item.IsBlank))
        {
            yield return new("EV-15", "ConsensusEmpty", "Lines");
        }

        var apart = TeamLine
            .Of(assessment, tolerance)
            .Where(line => line.IsApart)
            .ToDictionary(line => line.Item.Code, line => line.Item, StringComparer.Ordinal);
        for (var at = 0; at < items.Count; at++)
        {
            if (items[at].IsBlank)
            {
                continue;
            }

            foreach (
                var fault in OfItem(items[at], apart.GetValueOrDefault(items[at].Code), leastReason)
            )
            {
                yield return fault with
                {
                    Field = $"Lines[{at}].{fault.Field}",
                };
            }
        }
    }

    private static IEnumerable<LineFault> OfItem(
        AgreedEntry agreed,
        RatedItem? item,
        int leastReason
    )
    {
        if (item is null)
        {
            return [new("EV-15", "LineNotApart", nameof(agreed.Points), agreed.Code)];
        }

        // A degree is chosen by its points, so that is the field.
        return SheetRules
            .OfScore(item, agreed.Given(item))
            .Select(fault =>
                fault.Field == nameof(LineEntry.Degree)
                    ? fault with
                    {
                        Field = nameof(agreed.Points),
                    }
                    : fault
            )
            .Concat(SheetRules.OfReason(item, agreed.Reason, leastReason));
    }
}

/// <summary>What the chair sends about one line.</summary>
/// <param name="Points">Agreed points, for a line by degree the points of a degree; passed over for a veto.</param>
/// <param name="Found">For a veto.</param>
public sealed record AgreedEntry(string Code, decimal? Points, bool? Found, string Reason)
{
    /// <summary>Nothing was given.</summary>
    public bool IsBlank => Points is null && Found is null && string.IsNullOrWhiteSpace(Reason);

    internal AgreedScore On => new(Code, Points ?? 0, Found == true, Reason.Trim());

    // A degree is agreed by its points, and asked for by its name.
    internal LineEntry Given(RatedItem item) =>
        new(
            Code,
            Points,
            item.Degrees?.FirstOrDefault(degree =>
                Scoring.OfDegree(degree, item.Points) == Points
            )?.Name,
            Found,
            Reason
        );
}
