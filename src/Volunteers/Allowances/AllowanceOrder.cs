using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>An order as allowances ask for it: who served on it, and whose service stands on a list. The stream of <see cref="Order"/>.</summary>
/// <param name="Placed">With the item as the menu had it.</param>
/// <param name="Homes">The province of each volunteer who had a place.</param>
/// <param name="Served">Confirmed services by volunteer, the latest.</param>
/// <param name="Listed">Volunteers whose service stands on a list.</param>
public sealed record AllowanceOrder(
    OrderPlaced Placed,
    ImmutableDictionary<Guid, string> Homes,
    ImmutableDictionary<Guid, DateTimeOffset> Served,
    ImmutableDictionary<Guid, Guid> Listed
) : IStreamState<AllowanceOrder>
{
    public static string StreamType => Order.StreamType;

    /// <summary>The line of a volunteer's service that stands on no list yet, or <c>null</c>.</summary>
    /// <param name="order">The order's id.</param>
    /// <param name="volunteer">Whose service.</param>
    public AllowanceLine? LineOf(Guid order, Guid volunteer) =>
        Placed.Item.Allowance > 0
        && Served.TryGetValue(volunteer, out var from)
        && !Listed.ContainsKey(volunteer)
        && Homes.TryGetValue(volunteer, out var home)
            ? new(
                0,
                order,
                Placed.Number,
                volunteer,
                home,
                Placed.Item.Title,
                ChinaTime.DateOf(from),
                Placed.Item.Allowance
            )
            : null;

    public static AllowanceOrder Start(object first) =>
        first is OrderPlaced e
            ? new(
                e,
                ImmutableDictionary<Guid, string>.Empty,
                ImmutableDictionary<Guid, DateTimeOffset>.Empty,
                ImmutableDictionary<Guid, Guid>.Empty
            )
            : throw new UnexpectedEventException(StreamType, first);

    public AllowanceOrder Apply(object next) =>
        next switch
        {
            OrderClaimed e => this with { Homes = Homes.SetItem(e.Volunteer, e.Home) },
            ClaimPassedOn e => this with { Homes = Homes.SetItem(e.To, e.ToHome) },
            ServiceConfirmed e => this with { Served = Served.SetItem(e.Volunteer, e.From) },
            AllowanceListed e => this with { Listed = Listed.SetItem(e.Volunteer, e.List) },
            AllowanceUnlisted e => this with { Listed = Listed.Remove(e.Volunteer) },
            _ => this,
        };
}
