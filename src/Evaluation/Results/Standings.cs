namespace StationPortal.Evaluation;

/// <summary>Ranks the stations of a round.</summary>
public static class Standings
{
    /// <summary>By grade, within a grade by points: a station with a veto stands in the last grade whatever its points. Equal points share a place, and the next place is left out.</summary>
    /// <param name="results">Each station once.</param>
    /// <returns>The best first; equal ones in the order of their ids.</returns>
    public static IReadOnlyList<Standing> Of(IEnumerable<(Guid Station, Result Result)> results)
    {
        var ranked = new List<Standing>();
        (int Grade, decimal Points)? before = null;
        foreach (
            var (station, result) in results
                .OrderBy(one => one.Result.GradePlace)
                .ThenByDescending(one => one.Result.Points)
                .ThenBy(one => one.Station)
        )
        {
            var rank = (result.GradePlace, result.Points);
            ranked.Add(
                new(
                    station,
                    result.Points,
                    result.Score,
                    result.Grade,
                    rank == before ? ranked[^1].Place : ranked.Count + 1
                )
            );
            before = rank;
        }

        return ranked;
    }
}
