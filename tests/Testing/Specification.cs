using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;

namespace StationPortal.Testing;

/// <summary>A rule as a sentence: given these streams, when this decision is made, then these events, or this refusal.</summary>
public sealed class Specification
{
    private readonly Dictionary<StreamKey, List<object>> given = [];
    private RuleBook rules = TestRules.Book;

    public static Specification Given(StreamKey stream, params object[] events) =>
        new Specification().And(stream, events);

    public static Specification GivenNothing() => new();

    public Specification And(StreamKey stream, params object[] events)
    {
        given[stream] = [.. events];
        return this;
    }

    public Specification Under(RuleBook book)
    {
        rules = book;
        return this;
    }

    /// <summary>The changes the decision makes, all of them.</summary>
    public IReadOnlyList<Change> When(IDecision decision, Actor actor, DateTimeOffset now)
    {
        var loaded = decision
            .Streams.DistinctBy(use => use.Key)
            .Select(use => new LoadedStream(
                use.Key,
                use.Fold?.Invoke(EventsOf(use.Key)),
                EventsOf(use.Key).Count
            ))
            .ToList();
        return
        [
            .. decision.Decide(new LoadedStreams(loaded), new DecisionContext(now, actor, rules)),
        ];
    }

    /// <summary>Fails unless the decision is refused by exactly this rule with this message.</summary>
    public RuleBrokenException Refused(
        IDecision decision,
        Actor actor,
        DateTimeOffset now,
        string? ruleId,
        string code
    )
    {
        var broken = Assert.Throws<RuleBrokenException>(() => When(decision, actor, now));
        Assert.Equal((ruleId, code), (broken.RuleId, broken.Code));
        return broken;
    }

    private List<object> EventsOf(StreamKey key) => given.GetValueOrDefault(key) ?? [];
}
