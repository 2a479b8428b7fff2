using StationPortal.Evaluation;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>That a round was given up, when and why: on its page and on those of its stations (EV-26).</summary>
public sealed record GivenUpView(DateTimeOffset At, string Reason)
{
    /// <summary>The view that shows it.</summary>
    public const string Partial = "/Evaluation/Rounds/_GivenUp.cshtml";

    /// <returns><c>null</c> while the round goes on.</returns>
    public static GivenUpView? Of(RoundRow round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return Of(round.GivenUpAt, round.GivenUpReason);
    }

    /// <returns><c>null</c> while the round goes on.</returns>
    public static GivenUpView? Of(AssessmentRow assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Of(assessment.GivenUpAt, assessment.GivenUpReason);
    }

    private static GivenUpView? Of(DateTimeOffset? at, string? reason) =>
        at is { } moment ? new(moment, reason ?? "") : null;
}
