using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>What a minor may not claim (VO-15), by their age on the day of the service.</summary>
internal static class ClaimOfMinor
{
    private static readonly TimeOnly night = new(22, 0);
    private static readonly TimeOnly morning = new(6, 0);

    public static IEnumerable<RuleBrokenException?> Checks(Order order, Claimant who)
    {
        var (item, day) = (order.Placed.Item, ChinaTime.DateOf(order.Now.From));
        if (who.Person is not { } person || !person.IsMinorOn(day))
        {
            yield break;
        }

        yield return ClaimGuard.When(person.Registered.EightFrom > day, "VO-15", "ClaimBelowEight");
        var agreed = person.Guardian is { } guardian && guardian.On <= day && day <= guardian.Until;
        yield return ClaimGuard.When(
            !agreed && person.Registered.FourteenFrom > day,
            "VO-15",
            "ClaimBelowFourteen"
        );
        yield return ClaimGuard.When(!agreed, "VO-15", "ClaimNeedsGuardian");
        yield return ClaimGuard.When(item.Risk, "VO-15", "ClaimRiskOfMinor");
        yield return ClaimGuard.When(item.AdultsOnly, "VO-15", "ClaimAdultsOnly");
        yield return ClaimGuard.When(
            IsAtNight(order.Now.From, order.Now.Until),
            "VO-15",
            "ClaimAtNight"
        );
    }

    /// <summary>Between 22:00 and 06:00. A time of a day or longer leaves room by daylight.</summary>
    internal static bool IsAtNight(DateTimeOffset from, DateTimeOffset until)
    {
        if (until - from >= TimeSpan.FromDays(1))
        {
            return false;
        }

        var day = ChinaTime.DateOf(from);
        var (dawn, dusk, next) = (
            ChinaTime.At(day, morning),
            ChinaTime.At(day, night),
            ChinaTime.At(day.AddDays(1), morning)
        );
        return from < dawn || (from < next && until > dusk);
    }
}
