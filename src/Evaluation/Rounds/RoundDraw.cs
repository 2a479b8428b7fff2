using StationPortal.EventStore;
using StationPortal.Procurement;

namespace StationPortal.Evaluation;

/// <summary>Draws stations and evaluators by lot, so that anyone can draw again from the recorded seed: the lot of a ticket is SHA-256 over "seed|ticket", the smallest comes first (EV-08).</summary>
public static class RoundDraw
{
    /// <summary>Stations drawn by lot; a station's ticket is its id.</summary>
    /// <param name="seed">Random at the time of the draw, recorded.</param>
    /// <param name="number">How many.</param>
    /// <param name="candidates">All that could be drawn; their order does not matter.</param>
    public static IReadOnlyList<ChosenStation> Stations(
        string seed,
        int number,
        IEnumerable<ChosenStation> candidates
    ) =>
        [
            .. candidates
                .OrderBy(station => Lot.Of(seed, station.Station), StringComparer.Ordinal)
                .Take(number),
        ];

    /// <summary>All evaluators in the drawn order.</summary>
    public static IReadOnlyList<Guid> Order(
        string seed,
        StreamKey round,
        IEnumerable<Guid> evaluators
    ) =>
        [
            .. evaluators.OrderBy(
                account => Lot.Of(seed, TicketOf(round, account)),
                StringComparer.Ordinal
            ),
        ];

    /// <summary>What stands for an evaluator in the public draw. It differs in each round, so that nobody is followed from one to the next.</summary>
    public static Guid TicketOf(StreamKey round, Guid account) =>
        DerivedId.From("ticket", round.Id.ToString(), account.ToString());

    /// <summary>Teams one after another from the drawn order; each takes about the same number of stations. An agency's stations stand together, so that a team declares its ties to few agencies.</summary>
    /// <param name="seed">The draw's.</param>
    /// <param name="order">At least <paramref name="scorers"/> evaluators.</param>
    /// <param name="stations">Those of the round.</param>
    /// <param name="scorers">Evaluators of each station; the first chairs.</param>
    public static IReadOnlyList<Team> Teams(
        string seed,
        IReadOnlyList<Guid> order,
        IReadOnlyCollection<ChosenStation> stations,
        int scorers
    )
    {
        var teams = order
            .Chunk(scorers)
            .Where(team => team.Length == scorers)
            .Take(stations.Count)
            .ToList();
        return
        [
            .. stations
                .OrderBy(station => Lot.Of(seed, station.Operator), StringComparer.Ordinal)
                .ThenBy(station => Lot.Of(seed, station.Station), StringComparer.Ordinal)
                .Select(
                    (station, index) =>
                        new Team(station.Station, teams[index * teams.Count / stations.Count])
                ),
        ];
    }

    /// <summary>Why an evaluator cannot be drawn, or <c>null</c> (CA-15).</summary>
    /// <param name="evaluator">Of the library.</param>
    /// <param name="operators">All agencies that ran a station of the round within the evaluated days.</param>
    public static BarReason? BarOf(LibraryEvaluator evaluator, IReadOnlySet<Guid> operators) =>
        evaluator.Agencies.Any(operators.Contains)
        || (evaluator.Employer is { } employer && operators.Contains(employer))
            ? BarReason.WorksForOperator
        : evaluator.ActsForAuthority ? BarReason.ActsForBuyer
        : evaluator.Agencies.Count > 0 ? BarReason.ActsForSupplier
        : null;
}

/// <summary>An evaluator of the library, with what binds them today.</summary>
/// <param name="Account">The account.</param>
/// <param name="Employer">The supplier they work for, or <c>null</c>.</param>
/// <param name="ActsForAuthority">Holds an office at the organiser, above it or below it.</param>
/// <param name="Agencies">Agencies for which the account acts.</param>
public sealed record LibraryEvaluator(
    Guid Account,
    Guid? Employer,
    bool ActsForAuthority,
    IReadOnlyList<Guid> Agencies
);
