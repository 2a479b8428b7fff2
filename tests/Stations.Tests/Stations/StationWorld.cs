using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;

namespace StationPortal.Stations.Tests.Stations;

/// <summary>One station of a township, its county's official, its operator and another one.</summary>
internal static class StationWorld
{
    public const string County = "530199";
    public const string Township = "530199101";
    public const string Village = "530199101201";

    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly DateTimeOffset Now = ChinaTime.At(Today, new(9, 0));
    public static readonly StreamKey Key = Station.KeyOf(Township, 1);
    public static readonly StreamKey SupplierKey = Supplier.KeyOf("91530100MA6K12345X");
    public static readonly StreamKey OtherKey = Supplier.KeyOf("91530100MA6K99999X");
    public static readonly Guid Worker = Guid.CreateVersion7();

    public static readonly Actor Official = new(Guid.CreateVersion7(), Role.Official, County);
    public static readonly Actor Agency = new(
        Guid.CreateVersion7(),
        Role.Agency,
        "530000",
        SupplierKey.Id
    );
    public static readonly Actor OtherAgency = Agency with { Organisation = OtherKey.Id };
    public static readonly Actor Portal = Actor.Portal(County);

    public static readonly FileRef AnyFile = new("list.pdf", new string('a', 64), 1000);

    public static readonly StationOpened Opened = new(
        "白石镇社工站",
        Township,
        StationOrigin.Contract,
        Guid.CreateVersion7(),
        SupplierKey.Id,
        "示例社工中心",
        new(2025, 4, 1),
        new(2026, 3, 31),
        null
    );

    public static readonly StaffJoined Joined = new(
        Worker,
        null,
        StationPost.Worker,
        CertificateLevel.Assistant,
        false,
        new(2025, 4, 1)
    );

    public static readonly NextContractNamed NextOfOther = new(
        Guid.CreateVersion7(),
        OtherKey.Id,
        "另一社工中心",
        new(2026, 4, 1),
        new(2027, 3, 31),
        null
    );

    /// <summary>The station with more of its past.</summary>
    public static Specification Given(params object[] more) =>
        Specification.Given(Key, [Opened, .. more]);

    public static void Refused(
        this Specification given,
        IDecision decision,
        string code,
        string? ruleId = null,
        Actor? actor = null
    ) => given.Refused(decision, actor ?? Official, Now, ruleId, code);

    public static object[] Makes(
        this Specification given,
        IDecision decision,
        Actor? actor = null,
        DateTimeOffset? at = null
    ) => [.. given.When(decision, actor ?? Official, at ?? Now).Select(change => change.Event)];
}
