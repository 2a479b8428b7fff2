using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>The result of a station as its record stands: leaves and formula in one step, for decisions and for the check that a result still comes out the same.</summary>
public static class AssessmentResult
{
    /// <summary>Parameter: how far evaluators may stand apart, percent of a line's points.</summary>
    public const string Tolerance = "EV-15.tolerance_percent";

    /// <param name="assessment">The station in the round.</param>
    /// <param name="leaves">Its scores; none is missing.</param>
    public static Result Of(Assessment assessment, LeafScores leaves)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(leaves);
        var opened = assessment.Opened;
        return Scoring.Of(opened.Items, opened.Maximum, opened.Bands, leaves.Known);
    }

    /// <summary>The result of an assessment that was closed once: nothing is missing any more.</summary>
    public static Result OfClosed(Assessment assessment) =>
        Of(assessment, LeavesOfClosed(assessment));

    /// <summary>The leaves of an assessment that was closed once.</summary>
    public static LeafScores LeavesOfClosed(Assessment assessment) =>
        LeafScores.Of(assessment, ToleranceOfClosed);

    /// <summary>Leaves of an assessment by the tolerance in force at the organiser.</summary>
    public static LeafScores Leaves(Assessment assessment, StreamKey key, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return LeafScores.Of(
            assessment,
            context.Rules.Parameters.Number(Tolerance, key.Tenant, context.Today)
        );
    }

    /// <summary>Whether two results are the same, line by line.</summary>
    public static bool Same(Result one, Result other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return (one.Points, one.Maximum, one.Score, one.Grade, one.GradePlace)
                == (other.Points, other.Maximum, other.Score, other.Grade, other.GradePlace)
            && one.Vetoes.SequenceEqual(other.Vetoes, StringComparer.Ordinal)
            && one.Lines.SequenceEqual(other.Lines);
    }

    // Who stood apart has agreed before closing; the tolerance only names them and changes no points.
    private const decimal ToleranceOfClosed = 100;
}
