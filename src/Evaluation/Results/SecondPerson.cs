using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Who decides about a change is not who asked for it, nor their deputy (EV-21).</summary>
internal static class SecondPerson
{
    /// <exception cref="NotInScopeException">There is no such change.</exception>
    /// <exception cref="RuleBrokenException">It is decided, the result is annulled, or it is the same person.</exception>
    public static void Require(Assessment assessment, int no, Actor actor)
    {
        var change =
            assessment.Changes.GetValueOrDefault(no)
            ?? throw new NotInScopeException(nameof(ScoreChange));
        Refuse.If(assessment.Status == AssessmentStatus.Annulled, "EV-23", "GradeIsAnnulled");
        Refuse.If(change.Confirmed is not null, "EV-21", "ChangeIsDecided");
        Refuse.If(change.Proposed.By.Overlaps(actor.Holder), "EV-21", "ChangeNeedsSecondPerson");
    }
}
