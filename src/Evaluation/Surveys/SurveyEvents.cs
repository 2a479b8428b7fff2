using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

// Stream "survey": what sampled people served say about a station in a round 服务对象评价, in the organiser's tenant. The agency never reads it.

/// <summary>People were drawn at random.</summary>
/// <param name="Assessment">The station in the round.</param>
/// <param name="County">Tenant of the people's records.</param>
/// <param name="Seed">Chance, made by the portal.</param>
/// <param name="Candidates">How many could be drawn.</param>
/// <param name="People">The drawn ones; their places are the numbers 1, 2, 3 …</param>
/// <param name="Lines">Codes of the lines that they score.</param>
/// <param name="Until">Last day for answers.</param>
public sealed record SurveyDrawn(
    Guid Assessment,
    Guid Station,
    string County,
    string Seed,
    int Candidates,
    IReadOnlyList<SampledPerson> People,
    IReadOnlyList<string> Lines,
    DateOnly Until
);

/// <summary>One drawn person.</summary>
/// <param name="No">Number in the sample; answers carry it, not the person.</param>
/// <param name="Served">The person's record at the station.</param>
/// <param name="Person">In the vault.</param>
public sealed record SampledPerson(int No, Guid Served, Guid Person);

/// <summary>A link to answer without an account was made; a new one ends the old.</summary>
/// <param name="Fingerprint">HMAC of the link's secret.</param>
public sealed record SurveyLinkMade(int No, string Fingerprint);

/// <summary>A call was tried in vain.</summary>
public sealed record SurveyCallTried(int No, DutyHolder By);

/// <summary>A drawn person answered.</summary>
/// <param name="No">Number in the sample.</param>
/// <param name="Channel">How.</param>
/// <param name="Answers">1 to 5 for every line.</param>
/// <param name="Words">Text in the vault, or <c>null</c>.</param>
public sealed record OpinionGiven(
    int No,
    SurveyChannel Channel,
    IReadOnlyList<OpinionAnswer> Answers,
    Guid? Words
);

/// <summary>1 very dissatisfied to 5 very satisfied.</summary>
public sealed record OpinionAnswer(string Code, int Stars);

/// <summary>No more answers are taken.</summary>
public sealed record SurveyClosed(int Answered);

/// <summary>How an opinion was given.</summary>
public enum SurveyChannel
{
    /// <summary>A call by the third party.</summary>
    Phone = 1,

    /// <summary>The person's own link.</summary>
    Link = 2,
}
