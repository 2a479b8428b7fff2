using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Puts the survey of the need into the plan: social work for the public always needs one (GP-14).</summary>
/// <param name="Respondents">Suppliers, users and others that answered.</param>
/// <param name="On">The day it ended.</param>
[AllowedFor(Role.Official)]
public sealed record RecordNeedSurvey(
    StreamKey Stream,
    int Respondents,
    DateOnly On,
    string Findings,
    FileRef Report,
    long? SeenVersion = null
) : IDecision<Plan>
{
    public IEnumerable<object> Decide(Plan? plan, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.Missing(plan).RefuseUnlessDraft();
        Refuse.If(On > context.Today, "GP-14", "SurveyInFuture", nameof(On), context.Today);
        Refuse.If(
            string.IsNullOrWhiteSpace(Findings),
            "GP-14",
            "FindingsMissing",
            nameof(Findings)
        );
        var least = context.Rules.Parameters.Count(
            "GP-14.survey_respondents",
            Stream.Tenant,
            context.Today
        );
        Refuse.If(Respondents < least, "GP-14", "TooFewRespondents", nameof(Respondents), least);
        yield return new NeedSurveyRecorded(
            Respondents,
            On,
            Findings.Trim(),
            Report,
            context.Actor.Holder
        );
    }
}
