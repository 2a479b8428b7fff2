namespace StationPortal.Evaluation;

/// <summary>What a station reached, as decided.</summary>
/// <param name="Points">Sum of all leaves.</param>
/// <param name="Maximum">What the scheme gives at most.</param>
/// <param name="Score">Points / maximum × 100, half-up to two places.</param>
/// <param name="Grade">Name of the grade.</param>
/// <param name="GradePlace">0 for the best grade of the scheme.</param>
/// <param name="Vetoes">Codes of the vetoes that were found; with any the grade is the lowest whatever the points.</param>
/// <param name="Lines">Points of every line, sums included, in the scheme's order.</param>
public sealed record Result(
    decimal Points,
    decimal Maximum,
    decimal Score,
    string Grade,
    int GradePlace,
    IReadOnlyList<string> Vetoes,
    IReadOnlyList<LinePoints> Lines
)
{
    /// <summary>Whether a veto was found.</summary>
    public bool IsVetoed => Vetoes.Count > 0;
}

/// <summary>Points of one line.</summary>
public sealed record LinePoints(string Code, decimal Points);
