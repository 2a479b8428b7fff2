using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Web.Access;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>Reads a round with all its stations, for the steps that take them together.</summary>
internal static class AllStations
{
    /// <param name="reach">Of the organiser.</param>
    /// <param name="round">The round.</param>
    /// <param name="seen">Version of the round that the user saw.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="NotInScopeException">Another authority's.</exception>
    public static async Task<RoundStations> StationsOf(
        this Reach reach,
        StreamKey round,
        long? seen,
        CancellationToken ct
    )
    {
        await reach.Own<RoundRow>(round, ct);
        var stations = reach
            .Rows<AssessmentRow>()
            .Where(row => row.TenantId == round.Tenant && row.Round == round.Id)
            .Select(row => row.Station);
        return new(round, await stations.ToListAsync(ct), seen);
    }
}
