using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Ends a survey and counts its answers for the station, in one transaction; nobody is named (EV-17). Before its last day only when nobody is left to ask; afterwards with too few answers only when everybody else was called three times in vain.</summary>
/// <param name="Assessment">The station in the round.</param>
[AllowedFor(Role.Official, Role.Evaluator)]
public sealed record CloseSurvey(StreamKey Assessment) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => SurveyRules.Uses(Assessment);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var assessment = SurveyRules.Assessed(streams, Assessment, context.Actor, official: true);
        SurveyRules.RequireLead(assessment, context.Actor);
        var survey = SurveyRules.Open(streams, Assessment);
        RequireEnough(survey, context);
        yield return Change.To<Survey>(
            Survey.KeyOf(Assessment),
            new SurveyClosed(survey.Answers.Count)
        );
        yield return Change.To<Assessment>(
            Assessment,
            new OpinionsCounted(
                survey.Drawn.People.Count,
                survey.Answers.Count,
                OpinionSum.Of(
                    assessment.LeavesOf(ScoringPart.PeopleServed),
                    [.. survey.Answers.Values.SelectMany(given => given.Answers)],
                    context.Rules.Parameters.Number(
                        "EV-17.no_answer_stars",
                        Assessment.Tenant,
                        context.Today
                    )
                )
            )
        );
    }

    private void RequireEnough(Survey survey, DecisionContext context)
    {
        var waiting = survey.Drawn.People.Count(one =>
            !survey.Answers.ContainsKey(one.No)
            && survey.Tries.GetValueOrDefault(one.No) < SurveyRules.MostTries
        );
        Refuse.If(
            waiting > 0 && context.Today <= survey.Drawn.Until,
            "EV-17",
            "SurveyStillRuns",
            null,
            waiting,
            survey.Drawn.Until
        );
        var least = Math.Min(
            survey.Drawn.People.Count,
            context.Rules.Parameters.Count("EV-17.answers_least", Assessment.Tenant, context.Today)
        );
        var missing = least - survey.Answers.Count;
        Refuse.If(waiting > 0 && missing > 0, "EV-17", "SurveyFewAnswers", null, missing, waiting);
    }
}
