using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Demo;

/// <summary>One of the two demo counties with the people who run its purchases. Their ids are derived, so that a test can sign in as any of them.</summary>
/// <param name="Code">6-digit code.</param>
/// <param name="Short">Begins the user names, e.g. <c>haizhu</c>.</param>
internal sealed record DemoCounty(string Code, string Short)
{
    /// <summary>440105, where case 1 took place.</summary>
    public static readonly DemoCounty Haizhu = new("440105", "haizhu");

    /// <summary>The invented county under 530000, which has the cap of case 3.</summary>
    public static readonly DemoCounty Yunling = new("530199", "yunling");

    public static IReadOnlyList<DemoCounty> All { get; } = [Haizhu, Yunling];

    /// <summary>Writes plans and tenders.</summary>
    public Actor Planner => Official("plan");

    /// <summary>Reviews plans, checks and publishes tenders, opens bids.</summary>
    public Actor Checker => Official("check");

    /// <summary>Confirms winners and signs contracts.</summary>
    public Actor Signer => Official("sign");

    /// <summary>Accepts deliverables.</summary>
    public Actor Acceptor => Official("accept");

    /// <summary>Approves payments and sends them to the bank.</summary>
    public Actor Payer => Official("pay");

    /// <summary>The second approver above the amount of D-07.</summary>
    public Actor Leader => Official("leader");

    public string Province => RegionCode.ProvinceOf(Code);

    private Actor Official(string duty) =>
        new(DemoIds.Account($"{Short}-{duty}"), Role.Official, Code);
}

/// <summary>Ids of invented things, the same in every demo.</summary>
internal static class DemoIds
{
    public static Guid Account(string userName) => DerivedId.From("demo-account", userName);

    public static Guid Person(string userName) => DerivedId.From("demo-person", userName);

    /// <summary>Five digits for an invented project number.</summary>
    public static int Number(string name) =>
        10000
        + (
            System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(
                Of("number", name).ToByteArray()
            ) % 90000
        );

    public static Guid Of(string kind, string name) => DerivedId.From("demo", kind, name);
}
