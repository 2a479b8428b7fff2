using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Announces a round that is held by one published version of a scheme, the authority's own or one from above (EV-07).</summary>
/// <param name="Round">Its new stream.</param>
/// <param name="Plan">Its name and days.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="SchemeVersion">A published version of it.</param>
/// <param name="Scorers">Evaluators of each station.</param>
[AllowedFor(Role.Official)]
public sealed record AnnounceRound(
    StreamKey Round,
    RoundPlan Plan,
    StreamKey Scheme,
    int SchemeVersion,
    int Scorers
) : IDecision
{
    /// <summary>The most evaluators that one station can have.</summary>
    public const int MostScorers = 5;

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Round>(Round), StreamUse.Of<Scheme>(Scheme)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        RoundSteps.RequireOwn(Round, context);
        Refuse.If(streams.Find<Round>(Round) is not null, null, "RoundIsAnnounced");
        RequireScheme(streams.Find<Scheme>(Scheme));
        Plan.Require(context);
        Refuse.If(
            Scorers is < 1 or > MostScorers,
            null,
            "ScorersOutside",
            nameof(Scorers),
            MostScorers
        );
        yield return Change.To<Round>(
            Round,
            new RoundAnnounced(
                Plan.Name.Trim(),
                Plan.Kind,
                Plan.Year,
                Plan.From,
                Plan.Until,
                Scheme.Tenant,
                Scheme.Id,
                SchemeVersion,
                Scorers,
                Plan.SelfUntil,
                Plan.ScoreUntil,
                context.Actor.Holder
            )
        );
    }

    private void RequireScheme(Scheme? state)
    {
        var scheme = Refuse.Missing(state);
        Refuse.If(
            !RegionCode.Contains(Scheme.Tenant, Round.Tenant),
            "EV-07",
            "SchemeOfOthers",
            nameof(Scheme)
        );
        Refuse.If(
            scheme.Of(SchemeVersion) is null,
            "EV-07",
            "SchemeNotPublished",
            nameof(Scheme),
            SchemeVersion
        );
    }
}

/// <summary>Name and days of a round.</summary>
/// <param name="Name">E.g. 2026 年度评估.</param>
/// <param name="Kind">Yearly, mid-term or end of term.</param>
/// <param name="Year">Year that its public figures stand under; a year of the evaluated days.</param>
/// <param name="From">First day that is evaluated; not after today.</param>
/// <param name="Until">Last day that is evaluated.</param>
/// <param name="SelfUntil">Last day for self-evaluations; not before today.</param>
/// <param name="ScoreUntil">Last day for scores; not before <paramref name="SelfUntil"/>.</param>
public sealed record RoundPlan(
    string Name,
    RoundKind Kind,
    int Year,
    DateOnly From,
    DateOnly Until,
    DateOnly SelfUntil,
    DateOnly ScoreUntil
)
{
    internal void Require(DecisionContext context)
    {
        Refuse.If(string.IsNullOrWhiteSpace(Name), null, "RoundNameMissing", nameof(Name));
        Refuse.If(Until < From, null, "RoundDaysReversed", nameof(Until));
        Refuse.If(From > context.Today, null, "RoundDaysAhead", nameof(From));
        Refuse.If(
            Year < From.Year || Year > Until.Year,
            null,
            "RoundYearOutside",
            nameof(Year),
            From,
            Until
        );
        RoundSteps.RequireDays(SelfUntil, ScoreUntil, context);
    }
}
