using System.Text.RegularExpressions;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Texts that stand in events and exports. Nobody served is named in them (PD-05); what a machine can see of that is refused.</summary>
public static partial class OpenText
{
    /// <exception cref="RuleBrokenException">Empty, too long, or with an ID number or a mobile number in it.</exception>
    public static void Require(string text, int longest, string field)
    {
        Refuse.If(string.IsNullOrWhiteSpace(text), "SR-01", "RecordTextMissing", field);
        Refuse.If(text.Length > longest, "SR-01", "RecordTextTooLong", field, longest);
        Refuse.If(NamesPerson(text), "PD-05", "TextNamesPerson", field);
    }

    /// <summary>Whether an ID number or a mobile number stands in it (PD-05).</summary>
    public static bool NamesPerson(string text) => PersonalNumber().IsMatch(text);

    [GeneratedRegex(@"(?<!\d)(\d{17}[\dXx]|1[3-9]\d{9})(?!\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PersonalNumber();
}
