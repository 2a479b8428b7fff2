using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Draws the evaluators of all stations by lot, once (EV-08). Who is bound to an agency of the round, to a supplier or to the buyer is left out (CA-15, GP-12).</summary>
/// <param name="Round">The round.</param>
/// <param name="Library">Everyone in the province's library, with what binds them today.</param>
/// <param name="Seed">32 random bytes in hex, made for this draw.</param>
[AllowedFor(Role.Official)]
public sealed record DrawTeams(
    StreamKey Round,
    IReadOnlyList<LibraryEvaluator> Library,
    string Seed,
    long? SeenVersion = null
) : IDecision<Round>
{
    public StreamKey Stream => Round;

    public IEnumerable<object> Decide(Round? state, DecisionContext context)
    {
        var round = RoundSteps.Own(state, Round, context);
        Refuse.If(round.Status == RoundStatus.Announced, null, "StationsFirst");
        Refuse.If(round.Status != RoundStatus.Stations, "EV-08", "TeamsAreDrawn");
        var operators = round.Chosen.Values.SelectMany(station => station.Operators).ToHashSet();
        var bars = Library.ToDictionary(
            evaluator => evaluator.Account,
            evaluator => RoundDraw.BarOf(evaluator, operators)
        );
        var free = bars.Where(bar => bar.Value is null).Select(bar => bar.Key);
        var order = RoundDraw.Order(Seed, Round, free);
        var scorers = round.Announced.ScorersPerStation;
        Refuse.If(
            order.Count < scorers,
            "CA-15",
            "EvaluatorsTooFew",
            null,
            order.Count,
            scorers,
            Library.Count - order.Count
        );
        yield return new TeamsDrawn(
            Seed,
            order,
            [
                .. bars.Where(bar => bar.Value is not null)
                    .Select(bar => new BarredEvaluator(bar.Key, bar.Value.GetValueOrDefault()))
                    .OrderBy(barred => barred.Account),
            ],
            RoundDraw.Teams(Seed, order, [.. round.Chosen.Values], scorers),
            context.Actor.Holder
        );
    }
}
