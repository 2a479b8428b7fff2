using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The published result of a station that ran under the contract.</summary>
/// <param name="Tenant">Authority that held the round.</param>
/// <param name="Assessment">The station in the round; found there with <paramref name="Tenant"/>.</param>
/// <param name="Station">The station.</param>
/// <param name="StationName">Its name then.</param>
/// <param name="RoundName">The round's name.</param>
/// <param name="Until">Last day that was evaluated.</param>
/// <param name="Score">0 to 100, two places.</param>
/// <param name="Grade">Name of the grade.</param>
/// <param name="Vetoed">A veto was found: the lowest band whatever the score.</param>
public sealed record StationResult(
    string Tenant,
    Guid Assessment,
    Guid Station,
    string StationName,
    string RoundName,
    DateOnly Until,
    decimal Score,
    string Grade,
    bool Vetoed
);

/// <summary>The result of all stations of a contract, which decides its governed instalment (CA-16).</summary>
/// <param name="Score">0 to 100, two places.</param>
/// <param name="Vetoed">The lowest band whatever the score.</param>
public sealed record ContractResult(decimal Score, bool Vetoed)
{
    /// <summary>The mean of the stations' scores, half-up to two places, each station with the result of the latest days evaluated; a veto at any of them is one of the contract (docs/decisions/results-and-payments.md).</summary>
    /// <param name="results">Results that stand.</param>
    /// <returns><c>null</c> when none stands.</returns>
    public static ContractResult? Of(IEnumerable<StationResult> results)
    {
        var last = Latest(results).ToList();
        return last.Count == 0
            ? null
            : new(
                Money.RoundHalfUp(last.Average(result => result.Score)),
                last.Exists(result => result.Vetoed)
            );
    }

    /// <summary>What stands when one result is annulled: results of the same station from before do not come back, since nobody examined the annulled days in them. One that ends on the same day stands.</summary>
    public static IEnumerable<StationResult> Without(
        IReadOnlyCollection<StationResult> results,
        Guid annulled
    ) =>
        results.FirstOrDefault(result => result.Assessment == annulled) is { } gone
            ? results.Where(result =>
                result.Station != gone.Station
                || (result.Until >= gone.Until && result.Assessment != annulled)
            )
            : results;

    /// <summary>The result that counts of each station: of its latest days; where two rounds end on one day that of the authority nearest to the station, of its own two the lower one.</summary>
    public static IEnumerable<StationResult> Latest(IEnumerable<StationResult> results) =>
        results
            .GroupBy(result => result.Station)
            .Select(station =>
                station
                    .OrderBy(result => result.Until)
                    // A province's code ends in four zeros, a city's in two: the nearest comes last.
                    .ThenBy(result => result.Tenant, StringComparer.Ordinal)
                    .ThenBy(result => result.Vetoed)
                    .ThenByDescending(result => result.Score)
                    .ThenBy(result => result.Assessment)
                    .Last()
            );
}
