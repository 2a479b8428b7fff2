using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Makes the link by which a drawn person answers without an account; a new one ends the old (EV-17).</summary>
/// <param name="Assessment">The station in the round.</param>
/// <param name="No">Number in the sample.</param>
/// <param name="Fingerprint">HMAC of the link's secret.</param>
[AllowedFor(Role.Official, Role.Evaluator)]
public sealed record MakeSurveyLink(StreamKey Assessment, int No, string Fingerprint) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => SurveyRules.Uses(Assessment);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        SurveyRules.Assessed(streams, Assessment, context.Actor, official: true);
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
        Refuse.If(
            survey.Tries.GetValueOrDefault(No) >= SurveyRules.MostTries,
            "EV-17",
            "SurveyTriesDone"
        );
        yield return Change.To<Survey>(
            Survey.KeyOf(Assessment),
            new SurveyCallTried(No, context.Actor.Holder)
        );
    }
}

/// <summary>Shows name and phone of a drawn person to an evaluator who is going to call them, and records it (PD-07).</summary>
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
            .. SurveyRules.Uses(Assessment),
            StreamUse.Of<Jurisdiction.Person>(Person),
            StreamUse.Of<Disclosure>(LookKey, seenVersion: 0),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        SurveyRules.Assessed(streams, Assessment, context.Actor, official: false);
        var survey = SurveyRules.Open(streams, Assessment);
        if (
            SurveyRules.Waiting(survey, No).Person != Person.Id
            || survey.Drawn.County != Person.Tenant
        )
        {
            throw new NotInScopeException(nameof(SampledPerson));
        }

        var person = Refuse.Missing(streams.Find<Jurisdiction.Person>(Person));
        Refuse.If(Fields.Count == 0, "PD-07", "RevealNothing", nameof(Fields));
        Refuse.If(person.Erased, "PD-08", "PersonErased");
        Refuse.If(person.Locked, "PD-08", "PersonLocked");
        yield return Change.To<Disclosure>(
            LookKey,
            new PersonRevealed(Person.Id, Fields, RevealPurpose.Contact)
        );
    }
}
