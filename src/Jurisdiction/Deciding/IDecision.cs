using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>A command with its rule. It names every stream it depends on; <see cref="Decide"/> is pure and refuses with <see cref="RuleBrokenException"/>.</summary>
public interface IDecision
{
    IReadOnlyList<StreamUse> Streams { get; }

    IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context);
}

/// <summary>A decision about one stream: implement the three-line <see cref="Decide(TState?, DecisionContext)"/> and yield events.</summary>
public interface IDecision<TState> : IDecision
    where TState : class, IStreamState<TState>
{
    StreamKey Stream { get; }

    /// <summary>The version the user saw, when a change since then must stop them; usually a hidden field of the form.</summary>
    long? SeenVersion => null;

    IEnumerable<object> Decide(TState? state, DecisionContext context);

    IReadOnlyList<StreamUse> IDecision.Streams => [StreamUse.Of<TState>(Stream, SeenVersion)];

    IEnumerable<Change> IDecision.Decide(LoadedStreams streams, DecisionContext context) =>
        Decide(streams.Find<TState>(Stream), context).Select(e => Change.To<TState>(Stream, e));
}

/// <summary>The roles that may make a decision; the decider refuses all others with 404 before anything is loaded.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AllowedForAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;

    /// <summary>Whether it writes in the tenant of a level above the actor's region, where suppliers, experts, catalogue items and accounts live.</summary>
    public bool Shared { get; init; }

    /// <summary>Whether the person must have given a second factor in this session: approving and paying.</summary>
    public bool SecondFactor { get; init; }
}
