using System.Collections.Immutable;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using static StationPortal.Stations.Tests.Records.RecordWorld;

namespace StationPortal.Stations.Tests.Deliverables;

/// <summary>A contract whose second milestone wants 3 hours and a group session, on the day of the records' world.</summary>
internal static class CheckWorld
{
    public static readonly Actor Signer = new(Guid.NewGuid(), Role.Official, County);
    public static readonly FileRef List = new("records.csv", new string('c', 64), 100);
    public static readonly RecipientsOpinion Opinion = new(20, 19, "满意");
    public static readonly Guid First = new("01970000-0000-7000-8000-0000000000f1");
    public static readonly Guid Second = new("01970000-0000-7000-8000-0000000000f2");
    public static readonly Guid AVisit = new("01970000-0000-7000-8000-0000000000f3");

    /// <summary>Two service records and a visit, of 60 minutes more than wanted.</summary>
    public static readonly IReadOnlyList<DrawnItem> Items =
    [
        new(First, WorkKind.Group, null, null, Day, 180),
        new(Second, WorkKind.Case, null, null, Day, 60),
        new(AVisit, WorkKind.Visit, Guid.NewGuid(), null, Day, 30),
    ];

    private static readonly WantedCount[] Wanted =
    [
        new(WantedKind.ServiceHours, 3),
        new(WantedKind.GroupSessions, 1),
        new(WantedKind.Visits, 1),
    ];

    /// <summary>The contract in force, its second milestone in some state.</summary>
    public static object[] InForce(params object[] more) =>
        [
            new ContractDrafted(
                Guid.NewGuid(),
                2026,
                Guid.NewGuid(),
                [],
                "HT-2026-1",
                "社工站服务（示例）",
                "示例街道",
                Operator,
                "示例社工中心",
                100_000m,
                1,
                1,
                new(2026, 3, 1),
                null
            ),
            new ContractScopeSet(new(2026, 3, 1), new(2027, 2, 28), null, [Township], null),
            new ContractScheduleSet(
                [
                    new(1, "预付款", MilestoneKind.Signed, "", new(2026, 3, 1), 40, false),
                    new(
                        2,
                        "中期",
                        MilestoneKind.Deliverable,
                        "报告",
                        new(2026, 3, 20),
                        40,
                        false,
                        Wanted
                    ),
                    new(
                        3,
                        "末期",
                        MilestoneKind.Deliverable,
                        "报告",
                        new(2027, 2, 1),
                        20,
                        true,
                        Wanted
                    ),
                ],
                [new(0, 100)]
            ),
            new ContractSignedByBuyer(List, SignatureProof.Password, Signer.Holder),
            new ContractSignedBySupplier(List, SignatureProof.Password, Manager.Holder),
            new ContractSigned(new(2026, 2, 20), null, new(2026, 2, 24)),
            .. more,
        ];

    /// <summary>The contract with its second milestone reported.</summary>
    public static object[] InReport() => InForce(new DeliverableReported(2, "完成", [List]));

    /// <summary>The check's stream after a report of one record of 180 minutes.</summary>
    public static object[] Reported(Guid item) =>
        Reported([new DrawnItem(item, WorkKind.Group, null, null, Day, 180)]);

    /// <summary>The check's stream after a report.</summary>
    public static object[] Reported(IReadOnlyList<DrawnItem> items) =>
        [
            new WorkReported(
                Deal.Id,
                "HT-2026-1",
                Operator,
                2,
                "中期",
                Wanted,
                new(2026, 3, 20),
                items.Count,
                List,
                Manager.Holder
            ),
            new WorkListed(2, items),
        ];

    /// <summary>All three records drawn as the sample.</summary>
    public static SampleDrawn Sample { get; } =
        new(2, "7f3a", 3, [First, Second, AVisit], Official.Holder);

    /// <summary>Contract and check after the report of all items, with more of the check's past.</summary>
    public static Specification InCheck(params object[] more) =>
        Specification.Given(Deal, InReport()).And(CheckKey, [.. Reported(Items), .. more]);

    public static ReportWork Report(IReadOnlyList<DrawnItem>? items = null) =>
        new(Deal, 2, "完成", new(2026, 3, 20), items ?? Items, List, []);
}
