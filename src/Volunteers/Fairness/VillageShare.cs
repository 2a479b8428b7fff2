namespace StationPortal.Volunteers;

/// <summary>How much service the people of a village had in a period (OR-21).</summary>
/// <param name="Village">12-digit code.</param>
/// <param name="People">Looked after there now.</param>
/// <param name="Services">Orders that were done in the period; several volunteers on one are one.</param>
/// <param name="Reached">People who had at least one.</param>
public sealed record VillageShare(string Village, int People, int Services, int Reached)
{
    /// <summary>Services for each of the people; <c>null</c> where nobody is looked after.</summary>
    public decimal? PerPerson => People == 0 ? null : decimal.Round((decimal)Services / People, 2);

    /// <summary>By village, the least served first; villages without people last.</summary>
    /// <param name="people">The village of everybody who is looked after.</param>
    /// <param name="services">Village and person of everything that was done.</param>
    public static IReadOnlyList<VillageShare> Of(
        IEnumerable<string> people,
        IEnumerable<(string Village, Guid Served)> services
    )
    {
        var counts = people
            .GroupBy(village => village, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var done = services
            .GroupBy(service => service.Village, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => (All: group.Count(), People: group.DistinctBy(e => e.Served).Count()),
                StringComparer.Ordinal
            );
        return
        [
            .. counts
                .Keys.Union(done.Keys, StringComparer.Ordinal)
                .Select(village => new VillageShare(
                    village,
                    counts.GetValueOrDefault(village),
                    done.GetValueOrDefault(village).All,
                    done.GetValueOrDefault(village).People
                ))
                .OrderBy(share => share.PerPerson ?? decimal.MaxValue)
                .ThenBy(share => share.Village, StringComparer.Ordinal),
        ];
    }
}
