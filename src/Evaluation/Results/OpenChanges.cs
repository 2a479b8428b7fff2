using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Changes of final scores that wait for a second person (EV-21).</summary>
internal static class OpenChanges
{
    /// <summary>Stations that have one, by name and line.</summary>
    public static IEnumerable<NamedValues> Of(IEnumerable<RatedStation> stations) =>
        RoundStations.Lines(
            stations,
            assessment =>
                assessment
                    .Changes.Values.Where(change => change.Confirmed is null)
                    .Select(change => change.Proposed.Code)
        );
}
