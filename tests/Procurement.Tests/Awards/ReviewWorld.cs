using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement.Tests.Bids;
using StationPortal.Testing;
using static StationPortal.Procurement.Tests.Bids.BidWorld;

namespace StationPortal.Procurement.Tests.Awards;

/// <summary>The evaluation of rules 8.1 and 8.2 step by step: bidders A, B, C with 480,000, 520,000 and 600,000; experts 1 to 4 and the buyer's representative.</summary>
internal static class ReviewWorld
{
    /// <summary>Points of A, B, C by member, as in rules 8.2.</summary>
    public static readonly decimal[][][] Sheet =
    [
        [
            [36, 25, 14],
            [34, 24, 14],
            [38, 26, 14],
            [35, 25, 14],
            [33, 24, 14],
        ],
        [
            [38, 27, 18],
            [37, 26, 18],
            [39, 27, 18],
            [38, 26, 18],
            [36, 27, 18],
        ],
        [
            [40, 22, 20],
            [38, 23, 20],
            [39, 22, 20],
            [37, 23, 20],
            [40, 22, 20],
        ],
    ];

    public static readonly decimal[] Prices = [480_000m, 520_000m, 600_000m];

    public static readonly IReadOnlyList<Actor> Members =
    [
        Expert(1),
        Expert(2),
        Expert(3),
        Expert(4),
        Buyer,
    ];

    public static IEnumerable<object> Opened(params decimal[] prices) =>
        [
            new BidBoxClosed(TheTender.Id, "box", Deadline),
            new BidsOpened(
                [
                    .. (prices.Length == 0 ? Prices : prices).Select(
                        (price, i) =>
                            new OpenedBid(
                                BidId(i + 1),
                                SupplierId(i + 1),
                                price,
                                null,
                                0m,
                                Open.AddMinutes(i),
                                $"hash{i}",
                                SmeKind.None,
                                []
                            )
                    ),
                ],
                Official.Holder
            ),
        ];

    public static IEnumerable<object> Qualified(params decimal[] prices) =>
        [
            .. Opened(prices),
            new QualificationsChecked(
                [
                    .. Enumerable
                        .Range(1, prices.Length == 0 ? 3 : prices.Length)
                        .Select(n => new QualificationResult(BidId(n), true, "")),
                ],
                Official.Holder
            ),
        ];

    public static IEnumerable<object> Drawn(params decimal[] prices) =>
        [
            .. Qualified(prices),
            new CommitteeDrawn(
                "seed",
                [.. Enumerable.Range(1, 6).Select(n => Expert(n).Account)],
                [.. Enumerable.Range(1, 6).Select(n => Expert(n).Account)],
                [
                    .. Enumerable
                        .Range(1, 4)
                        .Select(n => new CommitteeMember(Expert(n).Account, true)),
                    new CommitteeMember(Buyer.Account, false, "letter"),
                ],
                Official.Holder
            ),
        ];

    public static IEnumerable<object> Ready(params decimal[] prices) =>
        [.. Drawn(prices), .. Members.Select(member => new NoTieDeclared(member.Account))];

    public static IEnumerable<object> Scored() =>
        [
            .. Ready(),
            .. from bid in Enumerable.Range(0, 3)
            from member in Enumerable.Range(0, 5)
            from item in Enumerable.Range(0, 3)
            select new ItemScored(
                Members[member].Account,
                BidId(bid + 1),
                BidWorld.Criteria[item].Id,
                Sheet[bid][member][item],
                "because"
            ),
        ];

    public static IEnumerable<object> Signed() =>
        [.. Scored(), .. Members.Select(member => new ScoresSigned(member.Account))];

    public static IEnumerable<object> Reported() =>
        [
            .. Signed(),
            new ReportSubmitted(
                [
                    .. new[] { 2, 3, 1 }.Select(
                        (n, i) =>
                            new RankedBid(
                                BidId(n),
                                SupplierId(n),
                                Prices[n - 1],
                                null,
                                Prices[n - 1],
                                80m,
                                10m,
                                90m - i,
                                i + 1
                            )
                    ),
                ],
                null,
                new(2026, 4, 15),
                new(2026, 4, 20),
                Expert(1).Account
            ),
        ];

    public static IEnumerable<object> Confirmed() =>
        [
            .. Reported(),
            new WinnerConfirmed(BidId(2), SupplierId(2), 1, "", new(2026, 4, 15), Official.Holder),
        ];

    /// <summary>The world with a review at one of the stages above.</summary>
    public static Specification At(
        IEnumerable<object> review,
        TenderMethod method = TenderMethod.OpenTender
    ) => Published(method, then: new BiddingClosed(Deadline)).And(ReviewKey, [.. review]);
}
