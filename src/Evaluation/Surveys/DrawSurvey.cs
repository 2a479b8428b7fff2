using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Evaluation;

/// <summary>Draws people served at random, once for each station in a round (EV-17). How many is a parameter; the same seed and people give the same sample.</summary>
/// <param name="Assessment">The station in the round.</param>
/// <param name="Seed">Chance, made by the portal.</param>
/// <param name="Candidates">Whom the station looked after within the days and who can be asked, by their record, with the person in the vault.</param>
[AllowedFor(Role.Official, Role.Evaluator)]
public sealed record DrawSurvey(
    StreamKey Assessment,
    string Seed,
    IReadOnlyDictionary<Guid, Guid> Candidates
) : IDecision
{
    public IReadOnlyList<StreamUse> Streams => SurveyRules.Uses(Assessment);

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        var assessment = SurveyRules.Assessed(streams, Assessment, context.Actor, official: true);
        SurveyRules.RequireLead(assessment, context.Actor);
        assessment.RequireScoring();
        var lines = assessment.LeavesOf(ScoringPart.PeopleServed).ToList();
        Refuse.If(lines.Count == 0, "EV-17", "SurveyNoLines");
        var key = Survey.KeyOf(Assessment);
        Refuse.If(streams.Find<Survey>(key) is not null, "EV-17", "SurveyIsDrawn");
        var drawn = RandomSample.Of(Seed, SizeOf(context), Candidates.Keys);
        yield return Change.To<Survey>(
            key,
            new SurveyDrawn(
                Assessment.Id,
                assessment.Opened.Station.Station,
                assessment.Opened.Station.Tenant,
                Seed,
                Candidates.Count,
                [.. drawn.Select((one, at) => new SampledPerson(at + 1, one, Candidates[one]))],
                [.. lines.Select(line => line.Code)],
                LastDay(assessment, context)
            )
        );
    }

    private int SizeOf(DecisionContext context)
    {
        var parameters = context.Rules.Parameters;
        var percent = parameters.Number("EV-17.sample_percent", Assessment.Tenant, context.Today);
        var least = parameters.Count("EV-17.sample_least", Assessment.Tenant, context.Today);
        var share = (int)decimal.Ceiling(Candidates.Count * percent / 100m);
        return Math.Min(Candidates.Count, Math.Max(least, share));
    }

    // Drawn late, people still have their days to answer.
    private DateOnly LastDay(Assessment assessment, DecisionContext context)
    {
        var days = context.Rules.Parameters.Count(
            "EV-17.answer_days",
            Assessment.Tenant,
            context.Today
        );
        var earliest = context.Today.AddDays(days);
        return earliest > assessment.Opened.ScoreUntil ? earliest : assessment.Opened.ScoreUntil;
    }
}
