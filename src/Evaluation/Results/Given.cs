using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Evaluation;

/// <summary>What people type after scoring: points of a line, and reasons.</summary>
internal static class Given
{
    private const int LongestText = 2000;

    /// <summary>A text that says something and names nobody.</summary>
    /// <exception cref="RuleBrokenException">Blank, too long, or with an ID number or a mobile number in it (PD-05).</exception>
    public static string Text(string? text, string rule, string field)
    {
        Refuse.If(OpenText.LettersOf(text) == 0, rule, "EvaluationTextMissing", field);
        var trimmed = text?.Trim() ?? "";
        Refuse.If(trimmed.Length > LongestText, rule, "EvaluationTextLong", field, LongestText);
        Refuse.If(OpenText.NamesPerson(trimmed), "PD-05", "TextNamesPerson", field);
        return trimmed;
    }

    /// <summary>The reason of a step that is no score; its form keeps it short.</summary>
    /// <param name="missing">Code of the refusal when it says nothing.</param>
    /// <exception cref="RuleBrokenException">Blank, or with an ID number or a mobile number in it (PD-05).</exception>
    public static string Reason(string reason, string missing)
    {
        Refuse.If(OpenText.LettersOf(reason) == 0, null, missing, "Reason");
        Refuse.If(OpenText.NamesPerson(reason), "PD-05", "TextNamesPerson", "Reason");
        return reason.Trim();
    }

    /// <summary>Points of a leaf in their range, or for a veto whether it is found.</summary>
    /// <exception cref="RuleBrokenException">Missing or out of range (EV-11).</exception>
    public static LeafScore Score(RatedItem item, decimal? points, bool? found, ScoreBasis basis)
    {
        if (item.Kind == IndicatorKind.Veto)
        {
            Refuse.If(found is null, "EV-11", "ResultVetoNotSaid", "Found");
            return new(0, found == true, basis);
        }

        Refuse.If(points is null, "EV-11", "ResultPointsMissing", "Points");
        var value = points.GetValueOrDefault();
        Refuse.If(
            value < 0 || value > item.Points || decimal.Round(value, 2) != value,
            "EV-11",
            "ResultPointsRange",
            "Points",
            item.Points
        );
        return new(value, false, basis);
    }
}
