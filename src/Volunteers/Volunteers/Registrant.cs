using System.Globalization;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Volunteers;

/// <summary>What the rules ask about somebody who registers. It lives as long as the decision; events and logs get nothing of it.</summary>
/// <param name="IdNumber">Normalised, 18 characters.</param>
/// <param name="Born">As written beside it.</param>
/// <param name="Sex">As written beside it.</param>
public sealed record Registrant(string IdNumber, DateOnly Born, Sex Sex)
{
    private const int SexDigit = 16;

    /// <exception cref="RuleBrokenException">The number is none, or says something else (VO-02, GB 11643).</exception>
    internal void Check()
    {
        Refuse.If(
            !Procurement.IdNumber.IsValid(IdNumber),
            "VO-02",
            "VolunteerIdWrong",
            nameof(IdNumber)
        );
        Refuse.If(
            IdNumber[6..14] != Born.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            "VO-02",
            "VolunteerBirthDiffers",
            nameof(Born)
        );
        Refuse.If(
            (IdNumber[SexDigit] - '0') % 2 != (Sex == Sex.Male ? 1 : 0),
            "VO-02",
            "VolunteerSexDiffers",
            nameof(Sex)
        );
    }

    /// <summary>Whether they are younger than so many years on a day.</summary>
    internal bool IsBelow(int years, DateOnly day) => Born.AddYears(years) > day;

    /// <summary>The first day of the month after they reach an age, so that no birth date stands in an event; <c>null</c> when it has come.</summary>
    internal DateOnly? From(int years, DateOnly today)
    {
        var birthday = Born.AddYears(years);
        var from = new DateOnly(birthday.Year, birthday.Month, 1).AddMonths(1);
        return from > today ? from : null;
    }

    /// <summary>Nothing personal reaches a log.</summary>
    public override string ToString() => nameof(Registrant);
}

/// <summary>性别.</summary>
public enum Sex
{
    /// <summary>男.</summary>
    Male = 1,

    /// <summary>女.</summary>
    Female = 2,
}

/// <summary>Names of what the vault keeps of a volunteer beside name, ID number and contact (VO-02).</summary>
public static class VolunteerFields
{
    public const string Sex = "sex";
    public const string Born = "born";

    /// <summary>专业技能 as they say themselves; a skill counts when its paper was shown.</summary>
    public const string OwnSkills = "own_skills";

    /// <summary>服务类别 that they wish to serve in.</summary>
    public const string Wishes = "wishes";
}
