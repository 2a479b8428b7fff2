using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;

namespace StationPortal.Procurement.Tests.Bids;

/// <summary>A published tender of Haizhu with suppliers that may bid: case 1 by hours, or by price with the figures of the rule book.</summary>
internal static class BidWorld
{
    public const string Region = "440105";
    public const int Year = 2026;

    public static readonly StreamKey TheTender = new(
        Region,
        new Guid("0197a000-0000-7000-8000-000000000001")
    );
    public static readonly StreamKey ReviewKey = Review.Key(TheTender);
    public static readonly StreamKey BudgetKey = Budget.KeyOf(Region, Year);

    public static readonly DateTimeOffset Deadline = At(2026, 4, 13, 9, 30);
    public static readonly DateTimeOffset Open = Deadline.AddMinutes(-1);
    public static readonly DateTimeOffset Later = Deadline.AddHours(1);

    public static readonly Actor Official = new(Person(1), Role.Official, Region);
    public static readonly Actor Writer = new(Person(2), Role.Official, Region);
    public static readonly Actor Buyer = new(Person(3), Role.Official, Region);
    public static readonly Actor Portal = Actor.Portal(Region);

    /// <summary>Judged items of 42, 28 (technical) and 20 (objective) points, as in rules 8.2, and 10 for the offer.</summary>
    public static readonly IReadOnlyList<Criterion> Criteria =
    [
        new("c1", "Plan", 42m, CriterionKind.Judged, false, false, "0-42"),
        new("c2", "Team", 28m, CriterionKind.Judged, false, true, "0-28"),
        new("c3", "Certificates", 20m, CriterionKind.Judged, true, false, "0-20"),
    ];

    public static Guid Person(int n) => new(n, 1, 0, new byte[8]);

    public static Guid SupplierId(int n) => new(n, 2, 0, new byte[8]);

    public static Guid BidId(int n) => Bid.Key(TheTender, SupplierId(n)).Id;

    public static StreamKey SupplierKey(int n) => new(RegionCode.Nation, SupplierId(n));

    public static Actor Agency(int n) => new(Person(100 + n), Role.Agency, Region, SupplierId(n));

    public static Actor Expert(int n) => new(Person(200 + n), Role.Expert, Region);

    /// <summary>The tender by price with a ceiling of 600,000.00, or by hours at a fixed 7,200,000.00.</summary>
    public static Specification Published(
        TenderMethod method = TenderMethod.OpenTender,
        bool byHours = false,
        IReadOnlyList<string>? essentials = null,
        params object[] then
    ) =>
        Enumerable
            .Range(1, 5)
            .Aggregate(
                Specification
                    .Given(TheTender, [.. PublishedEvents(method, byHours, essentials), .. then])
                    .And(
                        BudgetKey,
                        new BudgetSet(
                            Region,
                            Year,
                            [new(MoneySource.OtherFiscal, 10_000_000m)],
                            "1"
                        ),
                        new MoneyReserved(
                            TheTender.Id,
                            null,
                            [new(MoneySource.OtherFiscal, byHours ? 7_200_000m : 600_000m)],
                            [],
                            []
                        )
                    ),
                (world, n) => world.And(SupplierKey(n), Confirmed(n))
            );

    public static object[] PublishedEvents(
        TenderMethod method,
        bool byHours = false,
        IReadOnlyList<string>? essentials = null
    )
    {
        var by = Writer.Holder;
        var ceiling = byHours ? 7_200_000m : 600_000m;
        return
        [
            new TenderDrafted(
                Guid.NewGuid(),
                "440105-2026-00001",
                "Station",
                method,
                null,
                null,
                "C1",
                new TenderMoney(Year, [new(MoneySource.OtherFiscal, ceiling)], []),
                by
            ),
            new TenderPricingSet(
                byHours
                    ? new(OfferBasis.Hours, ceiling, 35_244, 0m, 0m, null)
                    : new(OfferBasis.Price, ceiling, null, 0.10m, 0.05m, new(0.50m, 0.50m, 0.45m)),
                by
            ),
            new TenderRequirementsSet(new([], essentials ?? []), by),
            new TenderCriteriaSet(
                [
                    new(
                        "c0",
                        "Offer",
                        10m,
                        byHours ? CriterionKind.Hours : CriterionKind.Price,
                        true,
                        false,
                        ""
                    ),
                    .. Criteria,
                ],
                by
            ),
            new TenderDatesSet(
                new(new(2026, 3, 27), Deadline, Deadline.AddMinutes(30), "Hall"),
                by
            ),
            new TenderPublished(
                new(2026, 3, 20),
                new(2026, 3, 27),
                new(new("https://example.org/1"), At(2026, 3, 20, 9, 0)),
                Official.Holder
            ),
        ];
    }

    public static object[] Confirmed(int n) =>
        [
            new SupplierRegistered(
                $"code{n}",
                $"Supplier {n}",
                n == 2 ? SupplierKind.Enterprise : SupplierKind.SocialOrganisation,
                Region,
                "Street",
                null
            ),
            new SupplierConfirmed(Official.Holder),
        ];

    public static BidContent Content(decimal? price = 480_000m, int? hours = null) =>
        BidContent.Empty with
        {
            Price = price,
            YearlyHours = hours,
            Answers = Criteria.ToDictionary(c => c.Id, c => $"Answer to {c.Id}"),
        };

    public static OpenedEnvelope Envelope(int n, decimal price, int? hours = null) =>
        new(
            SupplierId(n),
            [new($"hash{n}", Open.AddMinutes(-n), null)],
            new(price, hours, new(n == 2 ? SmeKind.SmallOrMicro : SmeKind.None), [], [])
        );

    public static OpenedEnvelope Withdrawn(int n) =>
        new(SupplierId(n), [new($"hash{n}", Open.AddMinutes(-n), Open)], null);

    public static OpenBids Opening(params OpenedEnvelope[] envelopes) =>
        new(TheTender, Year, "box", envelopes);

    public static DateTimeOffset At(int year, int month, int day, int hour, int minute) =>
        ChinaTime.At(new(year, month, day), new(hour, minute));
}
