using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;

namespace StationPortal.Volunteers.Tests.Attendance;

/// <summary>An order for Wednesday 2026-03-04 from 9 to 11, claimed by a registered volunteer, with the code "right" at the door.</summary>
internal static class AttendanceWorld
{
    public static readonly StreamKey Key = OrderWorld.Key;
    public static readonly StreamKey Station = OrderWorld.Station;
    public static readonly Actor Ann = OrderWorld.Volunteer;
    public static readonly Actor Bo = new(Guid.NewGuid(), Role.Volunteer, OrderWorld.County);
    public static readonly StreamKey AnnKey = Volunteer.KeyOf(Ann);
    public static readonly StreamKey BoKey = Volunteer.KeyOf(Bo);
    public static readonly Guid AnnPerson = new("01970000-0000-7000-8000-0000000000f9");
    public static readonly DateTimeOffset Planned = OrderWorld.Now.AddDays(2);
    public static readonly DateTimeOffset Came = Planned.AddMinutes(3);
    public static readonly DateTimeOffset Left = Came.AddMinutes(72);
    public static readonly DoorProof Right = new(PresenceProof.SixDigits, "right");
    public static readonly DoorProof Wrong = new(PresenceProof.SixDigits, "wrong");
    public static readonly StreamKey Year = VolunteerYear.KeyOf(AnnKey, Planned);

    public static VolunteerRegistered Registered(Guid? person = null) =>
        new(person ?? AnnPerson, "V-1", OrderWorld.Township, null, null, null, OrderWorld.By);

    public static readonly StationOpened Opened = new(
        "示例社工站",
        OrderWorld.Township,
        StationOrigin.TakenOver,
        null,
        OrderWorld.Operator,
        "示例社工中心",
        new(2026, 1, 1),
        null,
        null
    );

    /// <summary>The order with Ann's place on it, then what else happened.</summary>
    public static Specification Order(params object[] then) => OrderOf(OrderWorld.Shopping, then);

    public static Specification OrderOf(MenuItem item, params object[] then) =>
        Specification
            .Given(
                Key,
                [
                    OrderWorld.Placed(2, item),
                    new OrderPutOnBoard(OrderWorld.Now.AddHours(12), OrderWorld.By),
                    new OrderClaimed(AnnKey.Id, AnnKey.Tenant, Waits: false),
                    new DoorCodeMade(Right.Fingerprint),
                    .. then,
                ]
            )
            .And(Station, Opened)
            .And(AnnKey, Registered(), new VolunteerVerified(OrderWorld.By))
            .And(Year, Taken(AnnKey.Id));

    public static PlaceTaken Taken(Guid volunteer) =>
        new(Key.Id, Key.Tenant, Planned, Planned.AddHours(2), volunteer);

    public static VolunteerCheckedIn In(DateTimeOffset? at = null, Actor? who = null) =>
        new((who ?? Ann).Account, at ?? Came, PresenceProof.SixDigits, (who ?? Ann).Holder);

    public static VolunteerCheckedOut Out(
        DateTimeOffset? at = null,
        int travel = 0,
        Actor? who = null
    ) =>
        new((who ?? Ann).Account, at ?? Left, PresenceProof.SixDigits, travel, (who ?? Ann).Holder);

    public static CheckIn Coming(DoorProof? shown = null, DateTimeOffset? phone = null) =>
        new(Key, AnnKey, shown ?? Right, phone);

    public static CheckOut Going(int travel = 0, DoorProof? shown = null) =>
        new(Key, AnnKey, shown ?? Right, travel);

    public static ConfirmService Confirm(
        DateTimeOffset? from = null,
        DateTimeOffset? until = null
    ) => new(Key, Station, AnnKey, Planned, from ?? Came, until ?? Left, "");

    /// <summary>A record that Ann has already.</summary>
    public static HoursRecorded Served(
        DateTimeOffset from,
        DateTimeOffset until,
        string? village = null,
        params HourFlag[] flags
    ) =>
        new(
            Guid.NewGuid(),
            Guid.NewGuid(),
            OrderWorld.County,
            "Shopping",
            village ?? OrderWorld.Village,
            "As agreed.",
            from,
            until,
            (int)(until - from).TotalMinutes,
            Station.Id,
            "示例社工站",
            OrderWorld.Manager.Holder,
            flags,
            AnnKey.Id
        );
}
