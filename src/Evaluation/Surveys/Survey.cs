using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Evaluation;

/// <summary>A survey, as far as rules ask.</summary>
/// <param name="Drawn">How it was drawn.</param>
/// <param name="Links">Fingerprint of the link in force by number.</param>
/// <param name="Tries">Calls in vain by number.</param>
/// <param name="Answers">What was said by number.</param>
/// <param name="Closed">No more answers are taken.</param>
public sealed record Survey(
    SurveyDrawn Drawn,
    ImmutableDictionary<int, string> Links,
    ImmutableDictionary<int, int> Tries,
    ImmutableDictionary<int, OpinionGiven> Answers,
    bool Closed
) : IStreamState<Survey>
{
    public static string StreamType => "survey";

    /// <summary>One per assessment.</summary>
    public static StreamKey KeyOf(StreamKey assessment) =>
        new(assessment.Tenant, DerivedId.From(StreamType, assessment.Id.ToString()));

    public static Survey Start(object first) =>
        first is SurveyDrawn e
            ? new(
                e,
                ImmutableDictionary<int, string>.Empty,
                ImmutableDictionary<int, int>.Empty,
                ImmutableDictionary<int, OpinionGiven>.Empty,
                false
            )
            : throw new UnexpectedEventException(StreamType, first);

    public Survey Apply(object next) =>
        next switch
        {
            SurveyLinkMade e => this with { Links = Links.SetItem(e.No, e.Fingerprint) },
            SurveyCallTried e => this with
            {
                Tries = Tries.SetItem(e.No, Tries.GetValueOrDefault(e.No) + 1),
            },
            OpinionGiven e => this with { Answers = Answers.SetItem(e.No, e) },
            SurveyClosed => this with { Closed = true },
            _ => this,
        };
}
