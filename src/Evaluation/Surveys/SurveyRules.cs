using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>What every step of a survey asks first (EV-17). Agencies and stations take no step in it.</summary>
internal static class SurveyRules
{
    /// <summary>Calls in vain after which somebody counts as not to be reached.</summary>
    public const int MostTries = 3;

    public static IReadOnlyList<StreamUse> Uses(StreamKey assessment) =>
        [StreamUse.Of<Assessment>(assessment), StreamUse.Of<Survey>(Survey.KeyOf(assessment))];

    /// <summary>The same with the drawn person whom a step is about.</summary>
    public static IReadOnlyList<StreamUse> Uses(StreamKey assessment, StreamKey person) =>
        [.. Uses(assessment), StreamUse.Of<Person>(person)];

    /// <summary>The assessment, for its evaluators and, where <paramref name="official"/> says so, for the organiser.</summary>
    /// <exception cref="NotInScopeException">None of the actor's business.</exception>
    public static Assessment Assessed(
        LoadedStreams streams,
        StreamKey key,
        Actor actor,
        bool official
    )
    {
        var assessment = Refuse.Missing(streams.Find<Assessment>(key));
        var own = actor.Role switch
        {
            Role.Evaluator => assessment.Team.Contains(actor.Account),
            Role.Official => official && actor.Region == key.Tenant,
            Role.System => true,
            _ => false,
        };
        return own ? assessment : throw new NotInScopeException(nameof(Survey));
    }

    /// <summary>Only the organiser and the chair draw and close.</summary>
    /// <exception cref="RuleBrokenException">Another evaluator of the team.</exception>
    public static void RequireLead(Assessment assessment, Actor actor) =>
        Refuse.If(
            actor.Role == Role.Evaluator && assessment.Chair != actor.Account,
            "EV-17",
            "SurveyNotTheChair"
        );

    /// <summary>The survey that still takes answers.</summary>
    /// <exception cref="NotInScopeException">Nobody was drawn yet.</exception>
    /// <exception cref="RuleBrokenException">It is closed, or scoring is over or given up.</exception>
    public static Survey Open(LoadedStreams streams, StreamKey assessment)
    {
        Refuse.Missing(streams.Find<Assessment>(assessment)).RequireScoring();
        var survey = Refuse.Missing(streams.Find<Survey>(Survey.KeyOf(assessment)));
        Refuse.If(survey.Closed, "EV-17", "SurveyIsOver");
        return survey;
    }

    /// <summary>A drawn person who has not answered yet.</summary>
    /// <exception cref="NotInScopeException">No such number.</exception>
    /// <exception cref="RuleBrokenException">They answered already.</exception>
    public static SampledPerson Waiting(Survey survey, int no)
    {
        var person = Refuse.Missing(survey.Drawn.People.FirstOrDefault(one => one.No == no));
        Refuse.If(survey.Answers.ContainsKey(no), "EV-17", "SurveyAnswered");
        return person;
    }

    /// <exception cref="RuleBrokenException">They were called in vain as often as anybody is called.</exception>
    public static void RequireTriesLeft(Survey survey, int no) =>
        Refuse.If(survey.Tries.GetValueOrDefault(no) >= MostTries, "EV-17", "SurveyTriesDone");

    /// <summary>A drawn person who has not answered yet and whose data are still there: nobody answers for somebody who was erased (PD-08).</summary>
    /// <exception cref="NotInScopeException">No such number, or it is somebody else.</exception>
    /// <exception cref="RuleBrokenException">They answered already, or their data are locked or erased.</exception>
    public static void RequireReachable(
        LoadedStreams streams,
        Survey survey,
        int no,
        StreamKey person
    )
    {
        if (Waiting(survey, no).Person != person.Id || survey.Drawn.County != person.Tenant)
        {
            throw new NotInScopeException(nameof(SampledPerson));
        }

        var known = Refuse.Missing(streams.Find<Person>(person));
        Refuse.If(known.Erased, "PD-08", "PersonErased");
        Refuse.If(known.Locked, "PD-08", "PersonLocked");
    }

    /// <summary>The answers as they may be stored: every line once, one to five stars.</summary>
    /// <exception cref="RuleBrokenException">A line is missing or has no star of the five.</exception>
    public static IReadOnlyList<OpinionAnswer> Complete(
        Survey survey,
        IReadOnlyList<OpinionAnswer> answers
    )
    {
        var given = answers.ToLookup(answer => answer.Code, StringComparer.Ordinal);
        var wrong = survey
            .Drawn.Lines.Select((code, at) => (Answers: given[code].ToList(), At: at))
            .FirstOrDefault(line =>
                line.Answers is not [{ Stars: >= 1 and <= OpinionSum.MostStars }]
            );
        Refuse.If(
            wrong.Answers is not null || answers.Count != survey.Drawn.Lines.Count,
            "EV-17",
            "OpinionIncomplete",
            $"Lines[{wrong.At}].Stars"
        );
        return answers;
    }
}
