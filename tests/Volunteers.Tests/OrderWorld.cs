using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers.Tests;

/// <summary>An order in a village of Haizhu, on Monday 2026-03-02, for Wednesday morning.</summary>
internal static class OrderWorld
{
    public const string County = "440105";
    public const string Township = "440105001";
    public const string Village = "440105001002";
    public const string Province = "440000";
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));
    public static readonly StreamKey Key = new(County, new("01970000-0000-7000-8000-0000000000f1"));
    public static readonly StreamKey Station = new(
        County,
        new("01970000-0000-7000-8000-0000000000f2")
    );
    public static readonly StreamKey Served = new(
        County,
        new("01970000-0000-7000-8000-0000000000f3")
    );
    public static readonly Guid Person = new("01970000-0000-7000-8000-0000000000f4");
    public static readonly Guid Operator = new("01970000-0000-7000-8000-0000000000f5");
    public static readonly Actor Official = new(Guid.NewGuid(), Role.Official, County);
    public static readonly Actor Worker = new(Guid.NewGuid(), Role.SocialWorker, County, Operator);
    public static readonly Actor Manager = new(Guid.NewGuid(), Role.Agency, County, Operator);
    public static readonly Actor Volunteer = new(Guid.NewGuid(), Role.Volunteer, County);
    public static readonly DutyHolder By = Worker.Holder;

    /// <summary>Shopping for somebody at home: no risk, for volunteers and station workers.</summary>
    public static readonly MenuItem Shopping = new(
        "B04",
        MenuClass.Meals,
        MenuKind.Service,
        "Shopping",
        "Receipt and change are handed over.",
        48,
        [Doer.Volunteer, Doer.StationWorker],
        null,
        Risk: false,
        AdultsOnly: false,
        AgreementNeeded: false,
        60,
        1,
        0m,
        null,
        [],
        Example: true
    );

    /// <summary>The order of <see cref="Shopping"/>, or of another item.</summary>
    public static OrderPlaced Placed(int places = 1, MenuItem? item = null) =>
        new(
            "20260302-A1B2C3",
            Served.Id,
            Person,
            Village,
            Station.Id,
            item ?? Shopping,
            1,
            OrderChannel.Visit,
            Urgency.InStages,
            Now.AddDays(2),
            Now.AddDays(2).AddHours(2),
            Now.AddDays(3),
            places,
            null,
            null,
            new OrderCause(),
            By
        );
}
