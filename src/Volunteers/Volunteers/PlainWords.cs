using System.Text.RegularExpressions;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Short texts that stand in events. Nobody is named in them (PD-05); what a machine can see of that is refused.</summary>
internal static partial class PlainWords
{
    /// <exception cref="RuleBrokenException">Empty, too long, or with an ID number or a mobile number in it.</exception>
    public static void Require(string text, int longest, string field)
    {
        Refuse.If(string.IsNullOrWhiteSpace(text), null, "PlainWordsMissing", field);
        Refuse.If(text.Length > longest, null, "PlainWordsTooLong", field, longest);
        Refuse.If(PersonalNumber().IsMatch(text), "PD-05", "TextNamesPerson", field);
    }

    [GeneratedRegex(@"(?<!\d)(\d{17}[\dXx]|1[3-9]\d{9})(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PersonalNumber();
}
