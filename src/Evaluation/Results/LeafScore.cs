namespace StationPortal.Evaluation;

/// <summary>How one leaf got its points.</summary>
/// <param name="Points">Two places; 0 for a veto.</param>
/// <param name="Found">For a veto: whether it was found.</param>
/// <param name="From">What decided.</param>
public sealed record LeafScore(decimal Points, bool Found, ScoreBasis From);

/// <summary>What decided the points of a leaf; the later ones stand above the earlier.</summary>
public enum ScoreBasis
{
    /// <summary>The frozen figure and the line's formula.</summary>
    Figure = 1,

    /// <summary>The only score of its part: the buyer's or the supervisor's.</summary>
    SingleScore = 2,

    /// <summary>The mean of the evaluators, half-up to two places.</summary>
    Mean = 3,

    /// <summary>The mean of the people served who answered.</summary>
    Opinions = 4,

    /// <summary>The team's consensus.</summary>
    Consensus = 5,

    /// <summary>An upheld objection.</summary>
    Objection = 6,

    /// <summary>A change by two people after the score was final.</summary>
    Change = 7,
}
