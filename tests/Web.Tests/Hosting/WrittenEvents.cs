using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;

namespace StationPortal.Web.Tests.Hosting;

/// <summary>Facts straight into the log of a portal, where the decisions that make them are not what is tested; and a stream as rules see it.</summary>
internal static class WrittenEvents
{
    /// <summary>Events as they stand, at the portal's present moment.</summary>
    public static Task<Commit> Append<TState>(
        this PortalFixture portal,
        StreamKey stream,
        params IReadOnlyList<object> events
    )
        where TState : class, IStreamState<TState> => portal.Write<TState>(stream, [], events);

    /// <summary>The same with what is written beside them in one transaction, e.g. texts of the vault.</summary>
    public static Task<Commit> Write<TState>(
        this PortalFixture portal,
        StreamKey stream,
        IReadOnlyList<ITransactionPart> parts,
        IReadOnlyList<object> events
    )
        where TState : class, IStreamState<TState> =>
        portal
            .Services.GetRequiredService<IEventLog>()
            .Decide(
                [StreamUse.VersionOnly<TState>(stream)],
                _ => events.Select(each => Change.To<TState>(stream, each)),
                new EventContext(
                    portal.Clock.Now,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                ),
                parts,
                CancellationToken.None
            );

    /// <summary>A stream as rules see it.</summary>
    /// <exception cref="InvalidOperationException">Nothing happened in it.</exception>
    public static async Task<TState> Read<TState>(this PortalFixture portal, StreamKey stream)
        where TState : class, IStreamState<TState> =>
        await portal
            .Services.GetRequiredService<IEventLog>()
            .Find<TState>(stream, CancellationToken.None)
        ?? throw new InvalidOperationException($"Nothing happened in {stream}.");
}
