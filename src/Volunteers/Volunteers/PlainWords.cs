using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Volunteers;

/// <summary>Short texts that stand in events. Nobody is named in them (PD-05); what a machine can see of that is refused.</summary>
internal static class PlainWords
{
    /// <exception cref="RuleBrokenException">Empty, too long, or with an ID number or a mobile number in it.</exception>
    public static void Require(string text, int longest, string field)
    {
        Refuse.If(OpenText.LettersOf(text) == 0, null, "PlainWordsMissing", field);
        Refuse.If(text.Length > longest, null, "PlainWordsTooLong", field, longest);
        Refuse.If(OpenText.NamesPerson(text), "PD-05", "TextNamesPerson", field);
    }
}
