using System.Text.RegularExpressions;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>What makes one item of a menu sound (MU-01, MU-03 to MU-06). Pages and imports ask for all faults, decisions refuse with the first.</summary>
public static partial class MenuRules
{
    /// <summary>Characters of an item's title.</summary>
    public const int LongestTitle = 60;

    /// <summary>Characters of its standard, and of a reason.</summary>
    public const int LongestText = 300;

    /// <summary>A year: what may wait longer is no order.</summary>
    public const int MostHours = 8760;

    /// <summary>A service ends on the day on which it begins, and nobody serves longer than eight hours.</summary>
    public const int MostMinutes = 480;

    /// <summary>Volunteers on one order.</summary>
    public const int MostPlaces = 20;

    /// <summary>Yuan for one service; more would be pay (VO-10).</summary>
    public const decimal MostAllowance = 500m;

    /// <summary>Everything that is wrong with an item, nothing when it is sound.</summary>
    public static IEnumerable<LineFault> FaultsOf(MenuItem item) =>
        OfWords(item)
            .Concat(OfNumbers(item))
            .Concat(OfDoers(item))
            .Concat(OfRisk(item))
            .Concat(OfChoices(item));

    /// <summary>Refuses an item that is not sound.</summary>
    /// <exception cref="RuleBrokenException">MU-01 or MU-03 to MU-06, at the field.</exception>
    public static void Require(MenuItem item) => ListRules.RequireNone(FaultsOf(item));

    private static IEnumerable<LineFault> OfWords(MenuItem item)
    {
        if (!CodeShape().IsMatch(item.Code))
        {
            yield return new("MU-01", "MenuCodeShape", nameof(MenuItem.Code), item.Code);
        }

        if (!Enum.IsDefined(item.Kind))
        {
            yield return new("MU-01", "MenuKindMissing", nameof(MenuItem.Kind));
        }
        else if (item.Kind == MenuKind.Service && !(item.Class is { } of && Enum.IsDefined(of)))
        {
            yield return new("MU-01", "MenuClassMissing", nameof(MenuItem.Class));
        }
        else if (item.Kind != MenuKind.Service && item.Class is not null)
        {
            yield return new("MU-01", "MenuClassNotAsked", nameof(MenuItem.Class), item.Kind);
        }

        if (string.IsNullOrWhiteSpace(item.Title) || item.Title.Length > LongestTitle)
        {
            yield return new("MU-01", "MenuTitleMissing", nameof(MenuItem.Title), LongestTitle);
        }

        if (string.IsNullOrWhiteSpace(item.Standard) || item.Standard.Length > LongestText)
        {
            yield return new(
                "MU-01",
                "MenuStandardMissing",
                nameof(MenuItem.Standard),
                LongestText
            );
        }
    }

    private static IEnumerable<LineFault> OfNumbers(MenuItem item)
    {
        if (item.LimitHours is < 1 or > MostHours)
        {
            yield return new("MU-01", "MenuLimitOdd", nameof(MenuItem.LimitHours), MostHours);
        }

        if (item.Minutes is < 5 or > MostMinutes)
        {
            yield return new("MU-01", "MenuMinutesOdd", nameof(MenuItem.Minutes), MostMinutes);
        }

        if (item.Places is < 1 or > MostPlaces)
        {
            yield return new("MU-01", "MenuPlacesOdd", nameof(MenuItem.Places), MostPlaces);
        }

        if (
            item.Allowance is < 0 or > MostAllowance
            || item.Allowance != decimal.Round(item.Allowance, 2)
        )
        {
            yield return new(
                "MU-01",
                "MenuAllowanceOdd",
                nameof(MenuItem.Allowance),
                MostAllowance
            );
        }
        else if (item.Allowance > 0 && !item.ForVolunteers)
        {
            yield return new("MU-01", "MenuAllowanceForNobody", nameof(MenuItem.Allowance));
        }
    }

    private static IEnumerable<LineFault> OfDoers(MenuItem item)
    {
        if (
            item.Doers.Count == 0
            || item.Doers.Distinct().Count() != item.Doers.Count
            || item.Doers.Any(doer => !Enum.IsDefined(doer))
        )
        {
            yield return new("MU-03", "MenuDoersMissing", nameof(MenuItem.Doers));
        }

        if (item.Doers.Contains(Doer.Qualified) && item.Skill is null)
        {
            yield return new("MU-05", "MenuSkillMissing", nameof(MenuItem.Skill));
        }
        else if (item.Skill is { } skill && !Enum.IsDefined(skill))
        {
            yield return new("MU-05", "MenuSkillUnknown", nameof(MenuItem.Skill));
        }
    }

    private static IEnumerable<LineFault> OfRisk(MenuItem item)
    {
        // Whoever claims it may be turned down, and then somebody else must be able to go.
        if (item.Risk && item.Doers.Count > 0 && item.Doers.All(doer => doer == Doer.Volunteer))
        {
            yield return new("MU-04", "MenuRiskForVolunteersAlone", nameof(MenuItem.Doers));
        }

        if (item is { Risk: true, AdultsOnly: false })
        {
            yield return new("MU-06", "MenuRiskOpenToMinors", nameof(MenuItem.AdultsOnly));
        }
    }

    private static IEnumerable<LineFault> OfChoices(MenuItem item)
    {
        if (item.Season is { } season && !Enum.IsDefined(season))
        {
            yield return new("MU-01", "MenuSeasonUnknown", nameof(MenuItem.Season));
        }

        if (
            item.Groups.Distinct().Count() != item.Groups.Count
            || item.Groups.Any(group => !Enum.IsDefined(group))
        )
        {
            yield return new("MU-01", "MenuGroupsUnknown", nameof(MenuItem.Groups));
        }
    }

    [GeneratedRegex("^[A-Z][A-Z0-9-]{0,11}$", RegexOptions.None, 1000)]
    private static partial Regex CodeShape();
}
