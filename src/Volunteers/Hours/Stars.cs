using System.Globalization;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Stars of a volunteer by hours served, from the dated parameter <c>VO-04.star_hours</c>. Shown to the volunteer and to staff, never in public (VO-11).</summary>
/// <param name="Reached">0 to the number of steps.</param>
/// <param name="Next">Hours of the next star, or <c>null</c> at the last.</param>
public sealed record Stars(int Reached, int? Next)
{
    private const int MinutesOfHour = 60;

    /// <param name="minutes">Served, confirmed and not in doubt, of all years.</param>
    /// <param name="rules">With the steps.</param>
    /// <param name="region">Where the volunteer is at home.</param>
    /// <param name="on">The day whose steps hold.</param>
    public static Stars Of(int minutes, RuleBook rules, string region, DateOnly on)
    {
        var steps = rules
            .Parameters.Get("VO-04.star_hours", region, on)
            .Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(step => int.Parse(step, CultureInfo.InvariantCulture))
            .Order()
            .ToList();
        var reached = steps.Count(step => minutes >= step * MinutesOfHour);
        return new(reached, reached < steps.Count ? steps[reached] : null);
    }
}
