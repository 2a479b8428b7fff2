using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Scoring began: each station of the round gets its assessment, with all that its result will be made of (EV-07).</summary>
public sealed class OpenAssessmentsWhenRoundStarted(IEventLog log, Decider decider) : ISubscription
{
    // A province's round has some two thousand stations: one batch for all would keep its locks and its text in memory for long.
    private const int Set = 50;

    public string Name => "open-assessments-when-round-started";

    public IReadOnlySet<string> EventNames { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "evaluation.round_started" };

    public async Task Handle(StoredEvent e, ISubscriptionSession session, CancellationToken ct)
    {
        var round = Refuse.Missing(await log.Find<Round>(e.Stream, ct));
        var announced = round.Announced;
        var scheme = await log.Find<Scheme>(new(announced.SchemeTenant, announced.Scheme), ct);
        var version = Refuse.Missing(scheme?.Of(announced.SchemeVersion));
        foreach (var set in round.Chosen.Keys.Order().Chunk(Set))
        {
            await decider.React(
                new OpenAssessments([
                    .. set.Select(station => Opening(e.Stream, round, version, station)),
                ]),
                e,
                session,
                ct
            );
        }
    }

    /// <summary>What a station of a round that has started is opened with.</summary>
    /// <exception cref="NotInScopeException">The round has not started.</exception>
    public static OpeningAssessment Opening(
        StreamKey key,
        Round round,
        SchemeVersion version,
        Guid station
    ) =>
        new(
            Assessment.KeyOf(key, station),
            new(
                key.Id,
                round.Announced.Name,
                round.Announced.Kind,
                round.Announced.Year,
                round.Chosen[station],
                round.Announced.From,
                round.Announced.Until,
                round.Announced.SchemeTenant,
                round.Announced.Scheme,
                version.Number,
                version.Maximum,
                version.Bands,
                [.. version.Indicators.Select(line => line.Rated)],
                round.Teams[station],
                round.Started?.SelfUntil ?? round.Announced.SelfUntil,
                round.Started?.ScoreUntil ?? round.Announced.ScoreUntil,
                Refuse.Missing(round.Started).CountedAt
            )
        );
}

/// <summary>Opens the assessments of some stations; one that is open already stays as it is.</summary>
[AllowedFor]
public sealed record OpenAssessments(IReadOnlyList<OpeningAssessment> All) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        [.. All.Select(each => StreamUse.Of<Assessment>(each.Key))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context) =>
        All.Where(each => streams.Find<Assessment>(each.Key) is null)
            .Select(each => Change.To<Assessment>(each.Key, each.Opened));
}

/// <summary>An assessment to be opened.</summary>
public sealed record OpeningAssessment(StreamKey Key, AssessmentOpened Opened);
