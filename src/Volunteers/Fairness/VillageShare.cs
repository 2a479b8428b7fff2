namespace StationPortal.Volunteers;

/// <summary>How much service the households of a village had in a period (OR-21).</summary>
/// <param name="Village">12-digit code.</param>
/// <param name="Households">Looked after there now.</param>
/// <param name="People">Of these households.</param>
/// <param name="Services">Orders that were done in the period; several volunteers on one are one.</param>
/// <param name="Reached">People who had at least one.</param>
public sealed record VillageShare(
    string Village,
    int Households,
    int People,
    int Services,
    int Reached
)
{
    /// <summary>Services for each of the households; <c>null</c> where nobody is looked after.</summary>
    public decimal? PerHousehold =>
        Households == 0 ? null : decimal.Round((decimal)Services / Households, 2);

    /// <summary>By village, the least served first; villages without people last.</summary>
    /// <param name="people">Everybody who is looked after.</param>
    /// <param name="services">Village and person of everything that was done.</param>
    public static IReadOnlyList<VillageShare> Of(
        IEnumerable<HouseholdMember> people,
        IEnumerable<(string Village, Guid Served)> services
    )
    {
        var counts = people
            .GroupBy(person => person.Village, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group =>
                    (
                        People: group.Count(),
                        Households: group
                            .DistinctBy(e => e.Household, StringComparer.Ordinal)
                            .Count()
                    ),
                StringComparer.Ordinal
            );
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
                    counts.GetValueOrDefault(village).Households,
                    counts.GetValueOrDefault(village).People,
                    done.GetValueOrDefault(village).All,
                    done.GetValueOrDefault(village).People
                ))
                .OrderBy(share => share.PerHousehold ?? decimal.MaxValue)
                .ThenBy(share => share.Village, StringComparer.Ordinal),
        ];
    }
}

/// <summary>Somebody looked after, with their household: everybody of one village at one address; who has no address is a household of their own.</summary>
/// <param name="Village">12-digit code.</param>
/// <param name="Household">The same for everybody of it, within the village.</param>
public sealed record HouseholdMember(string Village, string Household)
{
    /// <param name="village">12-digit code.</param>
    /// <param name="person">In the vault.</param>
    /// <param name="address">As typed, or <c>null</c>; how it is spaced does not matter.</param>
    public static HouseholdMember Of(string village, Guid person, string? address)
    {
        var home = string.Concat(
            (address ?? "")
                .Normalize(System.Text.NormalizationForm.FormKC)
                .Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c))
        );
        return new(village, home.Length == 0 ? person.ToString("N") : home.ToUpperInvariant());
    }
}
