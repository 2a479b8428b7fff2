using System.Collections.Immutable;
using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>What a volunteer holds and has done in a calendar year (of the day on which the service begins, Asia/Shanghai). Whoever decides about their claims or hours locks it.</summary>
/// <param name="Held">Orders on which they have a place now.</param>
/// <param name="Ended">How their other places ended, the latest state of each order.</param>
/// <param name="Hopes">Orders on whose waiting list they stood or whose place they were offered, with the tenant of each; the order says whether that still holds.</param>
public sealed record VolunteerYear(
    ImmutableDictionary<Guid, PlaceTaken> Held,
    ImmutableDictionary<Guid, PlaceEnd> Ended,
    ImmutableDictionary<Guid, string> Hopes
) : IStreamState<VolunteerYear>
{
    public static string StreamType => "volunteer_year";

    /// <summary>Hours served, by their record.</summary>
    public ImmutableDictionary<Guid, HourRecord> Records { get; private init; } =
        ImmutableDictionary<Guid, HourRecord>.Empty;

    /// <summary>Tenants of all orders on which they have or had a place.</summary>
    public ImmutableHashSet<string> Counties { get; private init; } = [];

    /// <summary>The stream of a volunteer and a year, in the tenant of their province.</summary>
    /// <param name="volunteer">Their own stream.</param>
    /// <param name="year">Calendar year.</param>
    public static StreamKey KeyOf(StreamKey volunteer, int year) =>
        new(
            volunteer.Tenant,
            DerivedId.From(
                StreamType,
                string.Create(CultureInfo.InvariantCulture, $"{volunteer.Id:N} {year}")
            )
        );

    /// <summary>The same, by the moment at which the service begins.</summary>
    public static StreamKey KeyOf(StreamKey volunteer, DateTimeOffset from) =>
        KeyOf(volunteer, ChinaTime.DateOf(from).Year);

    /// <summary>How many places ended in this way.</summary>
    public int Count(PlaceEnd how) => Ended.Count(ended => ended.Value == how);

    /// <summary>Places that they kept or let down; what was given back in time counts for neither.</summary>
    public (int Served, int LetDown) Record() =>
        (Count(PlaceEnd.Served), Count(PlaceEnd.GivenBackLate) + Count(PlaceEnd.StayedAway));

    public static VolunteerYear Start(object first) =>
        new VolunteerYear(
            ImmutableDictionary<Guid, PlaceTaken>.Empty,
            ImmutableDictionary<Guid, PlaceEnd>.Empty,
            ImmutableDictionary<Guid, string>.Empty
        ).Apply(first);

    public VolunteerYear Apply(object next) =>
        next switch
        {
            PlaceTaken e => this with
            {
                Held = Held.SetItem(e.Order, e),
                Ended = Ended.Remove(e.Order),
                Counties = Counties.Add(e.County),
            },
            PlaceLeft e => this with
            {
                Held = Held.Remove(e.Order),
                Ended = Ended.SetItem(e.Order, e.How),
            },
            PlaceHopedFor e => this with { Hopes = Hopes.SetItem(e.Order, e.County) },
            PlaceExcused e => this with { Ended = Ended.Remove(e.Order) },
            _ => this with { Records = HourRecord.After(Records, next) },
        };
}
