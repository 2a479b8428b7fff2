using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>A unit of the grid, as far as rules ask.</summary>
/// <param name="Village">12-digit code.</param>
/// <param name="Parent">The unit above, or <c>null</c> for a village's.</param>
/// <param name="Holder">Account of who holds its post, or <c>null</c>.</param>
/// <param name="Below">Units right below it, with their levels.</param>
public sealed record GridUnit(
    GridLevel Level,
    string Village,
    Guid? Parent,
    string Name,
    Guid? Holder,
    int ChatGroups,
    bool Closed,
    ImmutableDictionary<Guid, GridLevel> Below
) : IStreamState<GridUnit>
{
    public static string StreamType => "grid_unit";

    /// <summary>The unit of a village as a whole: a village has one.</summary>
    /// <param name="village">12-digit code.</param>
    public static StreamKey KeyOf(string village) =>
        new(RegionCode.AuthorityOf(village), DerivedId.From(StreamType, village));

    /// <summary>Whether the actor, or the one whose place they take, holds its post.</summary>
    public bool IsHeldBy(Actor actor) =>
        !Closed
        && actor.Role == Role.GridWorker
        && Holder is { } holder
        && (holder == actor.Account || holder == actor.DeputyFor);

    public static GridUnit Start(object first) =>
        first is GridUnitOpened e
            ? Opened(e)
            : throw new UnexpectedEventException(StreamType, first);

    public GridUnit Apply(object next) =>
        next switch
        {
            GridUnitOpened e => Opened(e),
            GridUnitMoved e => this with { Parent = e.Parent },
            GridUnitRenamed e => this with { Name = e.Name },
            GridUnitClosed => this with { Closed = true, Holder = null },
            GridBranchJoined e => this with { Below = Below.SetItem(e.Unit, e.Level) },
            GridBranchLeft e => this with { Below = Below.Remove(e.Unit) },
            GridPostFilled e => this with { Holder = e.Account },
            GridPostLeft => this with { Holder = null },
            ChatGroupsCounted e => this with { ChatGroups = e.Groups },
            _ => this,
        };

    private static GridUnit Opened(GridUnitOpened e) =>
        new(
            e.Level,
            e.Village,
            e.Parent,
            e.Name,
            null,
            0,
            false,
            ImmutableDictionary<Guid, GridLevel>.Empty
        );
}
