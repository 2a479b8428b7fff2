using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>What people type after scoring: points of a line, and reasons.</summary>
internal static class Given
{
    private const int LongestText = 2000;

    /// <summary>A text that says something.</summary>
    /// <exception cref="RuleBrokenException">Blank or too long.</exception>
    public static string Text(string? text, string rule, string field)
    {
        Refuse.If(string.IsNullOrWhiteSpace(text), rule, "EvaluationTextMissing", field);
        var trimmed = text?.Trim() ?? "";
        Refuse.If(trimmed.Length > LongestText, rule, "EvaluationTextLong", field, LongestText);
        return trimmed;
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
