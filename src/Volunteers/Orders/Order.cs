using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Volunteers;

/// <summary>A service order, as far as rules ask.</summary>
/// <param name="Placed">How it began.</param>
/// <param name="Now">How far it is.</param>
/// <param name="Door">The code at the door, or <c>null</c> before the first.</param>
public sealed record Order(OrderPlaced Placed, OrderProgress Now, DoorCode? Door)
    : IStreamState<Order>
{
    public static string StreamType => "order";

    /// <summary>The place of a volunteer, or <c>null</c>.</summary>
    public TakenPlace? PlaceOf(Guid volunteer) => Now.PlaceOf(volunteer);

    /// <summary>The person, or someone for them, said how it was; "could not be reached" is no rating of theirs.</summary>
    public bool IsRated { get; private init; }

    public static Order Start(object first) =>
        first is OrderPlaced e
            ? new(e, OrderProgress.Of(e), null)
            : throw new UnexpectedEventException(StreamType, first);

    public Order Apply(object next) =>
        next switch
        {
            DoorCodeMade e => this with { Door = new(e.Fingerprint, 0) },
            DoorCodeFailed when Door is { } door => this with
            {
                Door = door with { Failures = door.Failures + 1 },
            },
            OrderMoved e => this with
            {
                Placed = Placed with { Station = e.Station, Village = e.Village },
                Now = Now.Apply(next),
            },
            OrderRated => this with { Now = Now.Apply(next), IsRated = true },
            // Whoever did it before knows the code at the door: the next volunteer gets another.
            OrderReopened => this with { Now = Now.Apply(next), IsRated = false, Door = null },
            _ => this with { Now = Now.Apply(next) },
        };
}

/// <summary>The code at the door, as its HMAC, with the wrong tries so far.</summary>
public sealed record DoorCode(string Fingerprint, int Failures);
