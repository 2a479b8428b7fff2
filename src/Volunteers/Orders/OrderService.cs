namespace StationPortal.Volunteers;

/// <summary>What the events of claims and of attendance make of an order.</summary>
internal static class OrderService
{
    public static OrderProgress Apply(OrderProgress order, object next) =>
        next switch
        {
            OrderClaimed e => Claimed(
                order,
                new TakenPlace(e.Volunteer, e.Home, e.Waits, Year: e.Year)
            ),
            ClaimApproved e => Change(order, e.Volunteer, place => place with { Waits = false })
                .Have(FiveHave.Assignment),
            ClaimTurnedDown e => Freed(order, e.Volunteer),
            ClaimGivenBack { Late: true } e => LetDown(order, e.Volunteer, stayedAway: false),
            ClaimGivenBack e => Freed(order, e.Volunteer),
            VolunteerStayedAway e => LetDown(order, e.Volunteer, stayedAway: true),
            StayingAwayExcused e => order with
            {
                LetDowns = order.LetDowns.RemoveAll(each => each.Volunteer == e.Volunteer),
            },
            ClaimPassedOn e => Claimed(
                Freed(order, e.Volunteer),
                new TakenPlace(e.To, e.ToHome, e.Waits, Year: e.Year)
            ),
            ClaimOffered e => Change(order, e.Volunteer, place => place with { OfferedTo = e.To }),
            WaitingJoined e => order with
            {
                Waiting = order.Waiting.Add(new Waiter(e.Volunteer, e.Home)),
            },
            WaitingLeft e => order with
            {
                Waiting = order.Waiting.RemoveAll(waiter => waiter.Volunteer == e.Volunteer),
            },
            VolunteerCheckedIn e => Change(
                order,
                e.Volunteer,
                place =>
                    place with
                    {
                        In = e.At,
                        InBy = e.Proof,
                        PhoneOffMinutes = e.PhoneOffMinutes,
                    }
            ) with
            {
                Status = OrderStatus.InService,
            },
            VolunteerCheckedOut e => Change(
                order,
                e.Volunteer,
                place => place with { Out = e.At, OutBy = e.Proof, TravelMinutes = e.TravelMinutes }
            ),
            ServiceReported e => Change(
                    order,
                    e.Volunteer,
                    place => place with { Reported = true, Report = e }
                )
                .Have(FiveHave.FollowUp),
            ServiceConfirmed e => Confirmed(
                Change(order, e.Volunteer, place => place with { Confirmed = true })
            ),
            _ => order,
        };

    private static OrderProgress Claimed(OrderProgress order, TakenPlace place)
    {
        var taken = order with
        {
            Taken = order.Taken.Add(place),
            Waiting = order.Waiting.RemoveAll(waiter => waiter.Volunteer == place.Volunteer),
        };
        var assigned = place.Waits ? taken : taken.Have(FiveHave.Assignment);
        if (HasBegun(assigned))
        {
            return assigned with { Status = OrderStatus.InService };
        }

        return assigned.FreePlaces() == 0
            ? (assigned with { Status = OrderStatus.TakenOn }).ClimbsAt(assigned.Due)
            : assigned with
            {
                Status = OrderStatus.OnBoard,
            };
    }

    // While one serves, or has served, another's going makes nothing of it undone.
    private static OrderProgress Freed(OrderProgress order, Guid volunteer)
    {
        var left = order with
        {
            Taken = order.Taken.RemoveAll(place => place.Volunteer == volunteer),
        };
        return HasBegun(left)
            ? Confirmed(left with { Status = OrderStatus.InService })
            : left with
            {
                Status = order.Route.Board ? OrderStatus.OnBoard : OrderStatus.Placed,
                Route = order.Route.FreeAgain(),
            };
    }

    private static bool HasBegun(OrderProgress order) =>
        order.Taken.Exists(place => place.In is not null);

    // Whom the station never approved let nobody down.
    private static OrderProgress LetDown(OrderProgress order, Guid volunteer, bool stayedAway)
    {
        var freed = Freed(order, volunteer);
        return order.PlaceOf(volunteer) is { Waits: false } place
            ? freed with
            {
                LetDowns = order
                    .LetDowns.RemoveAll(each => each.Volunteer == volunteer)
                    .Add(new LetDown(volunteer, place.Home, place.Year, stayedAway)),
            }
            : freed;
    }

    private static OrderProgress Change(
        OrderProgress order,
        Guid volunteer,
        Func<TakenPlace, TakenPlace> change
    ) =>
        order with
        {
            Taken = order.Taken.ConvertAll(place =>
                place.Volunteer == volunteer ? change(place) : place
            ),
        };

    private static OrderProgress Confirmed(OrderProgress order) =>
        order.Taken.TrueForAll(place => place.Confirmed)
            ? order with
            {
                Status = OrderStatus.Done,
                Route = order.Route with { Clock = null, Board = false },
            }
            : order;
}
