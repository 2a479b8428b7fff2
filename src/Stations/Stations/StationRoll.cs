using System.Collections.Immutable;

namespace StationPortal.Stations;

/// <summary>Someone's time on a station's staff.</summary>
/// <param name="Person">In the vault.</param>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, or <c>null</c> while they work there.</param>
public sealed record RollEntry(Guid Person, DateOnly From, DateOnly? Until);

/// <summary>Who was of a station's staff on a day.</summary>
public static class StationRoll
{
    /// <summary>Whether somebody was of the staff on a day.</summary>
    public static bool HadOn(this Station station, Guid person, DateOnly day) =>
        station.Roll.Exists(entry =>
            entry.Person == person
            && entry.From <= day
            && (entry.Until is null || day <= entry.Until)
        );

    internal static ImmutableList<RollEntry> After(ImmutableList<RollEntry> roll, object next) =>
        next switch
        {
            StaffJoined e => roll.Add(new(e.Person, e.From, null)),
            StaffLeft e =>
            [
                .. roll.Select(entry =>
                    entry.Person == e.Person && entry.Until is null
                        ? entry with
                        {
                            Until = e.On,
                        }
                        : entry
                ),
            ],
            _ => roll,
        };
}
