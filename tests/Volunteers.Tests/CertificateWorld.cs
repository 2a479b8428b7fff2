using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;

namespace StationPortal.Volunteers.Tests;

/// <summary>A volunteer who served twice for the station of <see cref="OrderWorld"/> in February 2026 and took one training.</summary>
internal static class CertificateWorld
{
    public static readonly Actor Asker = new(
        new("01970000-0000-7000-8000-0000000000c1"),
        Role.Volunteer,
        OrderWorld.County
    );
    public static readonly StreamKey Key = new(
        OrderWorld.Province,
        new("01970000-0000-7000-8000-0000000000c2")
    );
    public static readonly StreamKey VolunteerKey = Volunteer.KeyOf(Asker);
    public static readonly StreamKey Year = VolunteerYear.KeyOf(VolunteerKey, 2026);
    public static readonly Guid First = new("01970000-0000-7000-8000-0000000000c3");
    public static readonly Guid Second = new("01970000-0000-7000-8000-0000000000c4");
    public static readonly DateOnly From = new(2026, 2, 1);
    public static readonly DateOnly Until = new(2026, 2, 28);

    public static readonly CertificateSubject Subject = new(
        Asker.Account,
        OrderWorld.County,
        OrderWorld.Station.Id,
        From,
        Until
    );

    public static readonly CertificateAsked Asked = new(
        Subject,
        OrderWorld.Person,
        "V-0001",
        "示例社工站",
        CertificatePurpose.Study,
        FullId: false,
        Replaces: null
    );

    public static readonly CertificateChecked Checked = new(
        [Line(First, new(2026, 2, 3), 90), Line(Second, new(2026, 2, 10), 45)],
        135,
        60,
        OrderWorld.Worker.Holder
    );

    public static readonly CertificateIssued Issued = new(
        "440105-20260302-0A1B2C3D",
        new("01970000-0000-7000-8000-0000000000c5"),
        Official: false,
        new(2026, 3, 2),
        "00",
        OrderWorld.Manager.Holder
    );

    public static readonly CheckCertificate Check = new(Key, Subject);
    public static readonly IssueCertificate Issue = new(Key, Subject, null, Issued.Token);
    public static readonly AskForCertificate Ask = new(
        Key,
        VolunteerKey,
        OrderWorld.County,
        OrderWorld.Station.Id,
        From,
        Until,
        CertificatePurpose.Study,
        FullId: false
    );

    /// <summary>The volunteer, the station and the two records, with what happened to the certificate so far.</summary>
    public static Specification Given(params object[] certificate) => GivenHours([], certificate);

    /// <summary>The same, with more events of the year.</summary>
    public static Specification GivenHours(object[] more, params object[] certificate) =>
        Specification
            .Given(Key, certificate)
            .And(VolunteerKey, Registered, Training)
            .And(OrderWorld.Station, StationOpened)
            .And(
                Year,
                [
                    Hours(First, new(2026, 2, 3, 9, 0, 0, TimeSpan.FromHours(8)), 90),
                    Hours(Second, new(2026, 2, 10, 9, 0, 0, TimeSpan.FromHours(8)), 45),
                    .. more,
                ]
            );

    public static HoursRecorded Hours(
        Guid record,
        DateTimeOffset from,
        int minutes,
        params HourFlag[] flags
    ) =>
        new(
            record,
            OrderWorld.Key.Id,
            OrderWorld.County,
            "代购",
            OrderWorld.Village,
            "代为购买日常用品",
            from,
            from.AddMinutes(minutes),
            minutes,
            OrderWorld.Station.Id,
            "示例社工站",
            OrderWorld.By,
            flags,
            Asker.Account
        );

    private static VolunteerRegistered Registered =>
        new(OrderWorld.Person, "V-0001", OrderWorld.Township, null, null, null, Asker.Holder);

    private static TrainingTaken Training =>
        new(Guid.NewGuid(), new(2026, 2, 2), "急救", 60, OrderWorld.By);

    private static StationOpened StationOpened =>
        new(
            "示例社工站",
            OrderWorld.Township,
            StationOrigin.TakenOver,
            null,
            OrderWorld.Operator,
            "示例社工中心",
            new DateOnly(2026, 1, 1),
            null,
            null
        );

    private static CertifiedService Line(Guid record, DateOnly on, int minutes) =>
        new(record, on, "代购", "代为购买日常用品", OrderWorld.Village, minutes);
}
