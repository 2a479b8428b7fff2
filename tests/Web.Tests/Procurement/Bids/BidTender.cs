using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Tests.Procurement.Bids;

/// <summary>What is bought in a <see cref="BidWorld"/>.</summary>
internal sealed record BidTender(
    TenderMethod Method,
    TenderPricing Pricing,
    TenderRequirements Requirements,
    IReadOnlyList<Criterion> Criteria,
    TenderMoney Money
)
{
    /// <summary>Case 1: fixed price, hours compete.</summary>
    public static BidTender ByHours { get; } =
        new(
            TenderMethod.OpenTender,
            new(OfferBasis.Hours, 7_200_000m, 35_244, 0m, 0m, null),
            new(["依法成立"], ["工资不低于最低工资标准"]),
            [
                new("c0", "服务时数", 20m, CriterionKind.Hours, true, false, "按比例"),
                new("c1", "服务方案", 60m, CriterionKind.Judged, false, true, "0-60"),
                new("c2", "等级证书", 20m, CriterionKind.Judged, true, false, "5A 20 分"),
            ],
            new(
                2026,
                [new(MoneySource.OtherFiscal, 2_400_000m)],
                [new(2027, 2_400_000m), new(2028, 2_400_000m)]
            )
        );

    /// <summary>The whole score of the rule book: 10 points for the price, 42 and 28 judged, 20 objective, ceiling 600,000.00.</summary>
    public static BidTender ByPrice { get; } =
        new(
            TenderMethod.OpenTender,
            new(OfferBasis.Price, 600_000m, null, 0.15m, 0.05m, new(0.50m, 0.50m, 0.45m)),
            new(["依法成立"], []),
            [
                new("c0", "价格", 10m, CriterionKind.Price, true, false, ""),
                new("c1", "服务方案", 42m, CriterionKind.Judged, false, true, "0-42"),
                new("c2", "服务团队", 28m, CriterionKind.Judged, false, true, "0-28"),
                new("c3", "等级证书", 20m, CriterionKind.Judged, true, false, "0-20"),
            ],
            new(2026, [new(MoneySource.OtherFiscal, 600_000m)], [])
        );

    /// <summary>The same bought by 竞争性磋商: final offers are scored.</summary>
    public static BidTender Consultation { get; } =
        ByPrice with
        {
            Method = TenderMethod.Consultation,
        };

    /// <summary>Its events up to the publication.</summary>
    public object[] Published()
    {
        var by = new DutyHolder(Guid.CreateVersion7(), null);
        var deadline = BidWorld.Deadline;
        return
        [
            new TenderDrafted(
                Guid.NewGuid(),
                "440105-2026-00001",
                BidWorld.Title,
                Method,
                null,
                null,
                "C1",
                Money,
                by
            ),
            new TenderScopeSet(
                new(
                    "凤阳街道办事处",
                    "社工站服务",
                    "20 名社工",
                    [],
                    new(2026, 5, 1),
                    new(2029, 4, 30),
                    null
                ),
                by
            ),
            new TenderPricingSet(Pricing, by),
            new TenderRequirementsSet(Requirements, by),
            new TenderCriteriaSet(Criteria, by),
            new TenderDatesSet(
                new(new(2026, 3, 16), deadline, deadline.AddMinutes(30), "会议室"),
                by
            ),
            new TenderPublished(
                new(2026, 3, 9),
                new(2026, 3, 16),
                new(new("https://example.org/1"), ChinaTime.At(new(2026, 3, 9), new(9, 0))),
                new(Guid.CreateVersion7(), null)
            ),
        ];
    }
}
