using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Makes the link by which a drawn person answers without an account; a new one ends the old (EV-17). Only the team makes it: whoever holds a link can answer, and the organiser is one of those who score.</summary>
/// <param name="Assessment">The station in the round.</param>
/// <param name="No">Number in the sample.</param>
/// <param name="Fingerprint">HMAC of the link's secret.</param>
[AllowedFor(Role.Evaluator)]
public sealed record MakeSurveyLink(StreamKey Assessment, int No, string Fingerprint) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => SurveyRules.Uses(Assessment);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        SurveyRules.Assessed(streams, Assessment, context.Actor, official: false);
        var survey = SurveyRules.Open(streams, Assessment);
        SurveyRules.Waiting(survey, No);
        Refuse.If(context.Today > survey.Drawn.Until, "EV-17", "SurveyLinkTooLate");
        yield return Change.To<Survey>(
            Survey.KeyOf(Assessment),
            new SurveyLinkMade(No, Fingerprint)
        );
    }
}

/// <summary>An evaluator of the team called a drawn person in vain.</summary>
/// <param name="Assessment">The station in the round.</param>
/// <param name="No">Number in the sample.</param>
[AllowedFor(Role.Evaluator)]
public sealed record TrySurveyCall(StreamKey Assessment, int No) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => SurveyRules.Uses(Assessment);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        SurveyRules.Assessed(streams, Assessment, context.Actor, official: false);
        var survey = SurveyRules.Open(streams, Assessment);
        SurveyRules.Waiting(survey, No);
        SurveyRules.RequireTriesLeft(survey, No);
        yield return Change.To<Survey>(
            Survey.KeyOf(Assessment),
            new SurveyCallTried(No, context.Actor.Holder)
        );
    }
}

/// <summary>Shows name and phone of a drawn person to an evaluator who is going to call them, and records it (PD-07). Who was called often enough is called no more, so nothing of them is shown.</summary>
/// <param name="Assessment">The station in the round.</param>
/// <param name="No">Number in the sample.</param>
/// <param name="Person">The person in the vault.</param>
/// <param name="Look">Id of this look, new.</param>
/// <param name="Fields">Which fields, by <c>PersonFields</c>.</param>
[AllowedFor(Role.Evaluator)]
public sealed record RevealSampledPerson(
    StreamKey Assessment,
    int No,
    StreamKey Person,
    Guid Look,
    IReadOnlyList<string> Fields
) : IDecision
{
    private StreamKey LookKey => new(Person.Tenant, Look);

    public IReadOnlyList<StreamUse> Streams =>
        [
            .. SurveyRules.Uses(Assessment, Person),
            StreamUse.Of<Disclosure>(LookKey, seenVersion: 0),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        SurveyRules.Assessed(streams, Assessment, context.Actor, official: false);
        var survey = SurveyRules.Open(streams, Assessment);
        SurveyRules.RequireReachable(streams, survey, No, Person);
        SurveyRules.RequireTriesLeft(survey, No);
        Refuse.If(Fields.Count == 0, "PD-07", "RevealNothing", nameof(Fields));
        yield return Change.To<Disclosure>(
            LookKey,
            new PersonRevealed(Person.Id, Fields, RevealPurpose.Contact)
        );
    }
}
