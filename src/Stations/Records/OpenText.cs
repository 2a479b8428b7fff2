using System.Globalization;
using System.Text.RegularExpressions;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>Texts that stand in events and exports. Nobody served is named in them (PD-05); what a machine can see of that is refused.</summary>
public static partial class OpenText
{
    private const int FullWidth = '\uFF01' - '!';

    /// <exception cref="RuleBrokenException">Empty, too long, or with an ID number or a mobile number in it.</exception>
    public static void Require(string text, int longest, string field)
    {
        Refuse.If(LettersOf(text) == 0, "SR-01", "RecordTextMissing", field);
        Refuse.If(text.Length > longest, "SR-01", "RecordTextTooLong", field, longest);
        Refuse.If(NamesPerson(text), "PD-05", "TextNamesPerson", field);
    }

    /// <summary>How many characters say something: blanks, wide ones too, and what cannot be seen are none.</summary>
    public static int LettersOf(string? text) =>
        (text ?? "").Count(c =>
            !char.IsWhiteSpace(c)
            && !char.IsControl(c)
            && char.GetUnicodeCategory(c) != UnicodeCategory.Format
        );

    /// <summary>Whether an ID number or a mobile number stands in it (PD-05), also in full-width digits or in groups.</summary>
    public static bool NamesPerson(string text)
    {
        var plain = string.Concat(
            (text ?? "").Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - FullWidth) : c)
        );
        return PersonalNumber().IsMatch(plain)
            || GroupedMobile().IsMatch(plain)
            // In groups it could also be days and counts side by side, so it must be a true number.
            || GroupedId()
                .Matches(Gap().Replace(plain, ""))
                .Any(match => IdNumber.IsValid(match.Value.ToUpperInvariant()));
    }

    [GeneratedRegex(
        @"(?<![0-9])([0-9]{17}[0-9Xx]|1[3-9][0-9]{9})(?![0-9])",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex PersonalNumber();

    [GeneratedRegex(
        @"(?<![0-9])1[3-9][0-9][\s\p{Cf}-]+[0-9]{4}[\s\p{Cf}-]+[0-9]{4}(?![0-9])",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex GroupedMobile();

    [GeneratedRegex(
        @"(?<![0-9])[1-9][0-9]{5}(19|20)[0-9]{9}[0-9Xx](?![0-9])",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex GroupedId();

    [GeneratedRegex(@"(?<=[0-9])[\s\p{Cf}-]+(?=[0-9Xx])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gap();
}
