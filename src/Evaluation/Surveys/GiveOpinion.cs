using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>What a drawn person said on the phone, written down by an evaluator of the team; once for each person (EV-17).</summary>
/// <param name="Assessment">The station in the round.</param>
/// <param name="No">Number in the sample.</param>
/// <param name="Person">The person in the vault.</param>
/// <param name="Answers">1 to 5 for every line.</param>
/// <param name="Words">Text in the vault, or <c>null</c>.</param>
[AllowedFor(Role.Evaluator)]
public sealed record GiveOpinionByPhone(
    StreamKey Assessment,
    int No,
    StreamKey Person,
    IReadOnlyList<OpinionAnswer> Answers,
    Guid? Words
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => SurveyRules.Uses(Assessment, Person);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        SurveyRules.Assessed(streams, Assessment, context.Actor, official: false);
        var survey = SurveyRules.Open(streams, Assessment);
        SurveyRules.RequireReachable(streams, survey, No, Person);
        yield return Change.To<Survey>(
            Survey.KeyOf(Assessment),
            new OpinionGiven(No, SurveyChannel.Phone, SurveyRules.Complete(survey, Answers), Words)
        );
    }
}

/// <summary>What a drawn person said by their own link; the portal decides in their place, since they have no account (EV-17).</summary>
/// <param name="Assessment">The station in the round.</param>
/// <param name="No">Number in the sample.</param>
/// <param name="Person">The person in the vault.</param>
/// <param name="Fingerprint">HMAC of the link's secret.</param>
/// <param name="Answers">1 to 5 for every line.</param>
/// <param name="Words">Text in the vault, or <c>null</c>.</param>
[AllowedFor]
public sealed record GiveOpinionByLink(
    StreamKey Assessment,
    int No,
    StreamKey Person,
    string Fingerprint,
    IReadOnlyList<OpinionAnswer> Answers,
    Guid? Words
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => SurveyRules.Uses(Assessment, Person);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var survey = SurveyRules.Open(streams, Assessment);
        if (survey.Links.GetValueOrDefault(No) != Fingerprint)
        {
            throw new NotInScopeException(nameof(SurveyLinkMade));
        }

        Refuse.If(context.Today > survey.Drawn.Until, "EV-17", "SurveyIsOver");
        SurveyRules.RequireReachable(streams, survey, No, Person);
        yield return Change.To<Survey>(
            Survey.KeyOf(Assessment),
            new OpinionGiven(No, SurveyChannel.Link, SurveyRules.Complete(survey, Answers), Words)
        );
    }
}
