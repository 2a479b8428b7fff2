using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>What claims ask of each role today: the volunteer's next orders and offers, the station's approvals and who did not come.</summary>
public sealed class ClaimHome(
    HeldOrders held,
    StationClaims claims,
    BoardRows board,
    PageTexts texts
) : IHomeTasks
{
    private const int Most = 10;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return actor.Role switch
        {
            Role.Volunteer => [.. OfVolunteer(await held.Of(Volunteer.KeyOf(actor), ct))],
            Role.SocialWorker or Role.Agency or Role.TownshipOfficial =>
            [
                .. OfStation(await claims.Of(actor, ct)),
            ],
            _ => [],
        };
    }

    /// <summary>A volunteer without an order sees that there are some to claim.</summary>
    public async Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != Role.Volunteer)
        {
            return [];
        }

        var places = await board.Places(actor.Region, null, ct);
        return
        [
            new HomeFigure(
                "Claim.Home.Open",
                Show.Number(places.Sum(place => place.Open)),
                "/board"
            ),
        ];
    }

    private IEnumerable<HomeTask> OfVolunteer(MyOrders orders) =>
        orders
            .Offered.Select(line => Line("Claim.Home.Offered", line, "/my/orders", false))
            .Concat(
                orders.Held.Select(line =>
                    line.Place?.Waits == true
                        ? Line("Claim.Home.Waits", line, line.Href, true)
                        : Line("Claim.Home.Held", line, line.Href, false)
                )
            )
            .Take(Most);

    private HomeTask Line(string text, HeldOrder line, string href, bool waits) =>
        new(
            new TextKey(text, line.Order.Title, texts.Place(line.Order.Village)),
            href,
            line.Order.From,
            waits
        );

    private static IEnumerable<HomeTask> OfStation(ClaimsPage page)
    {
        if (page.ToApprove is [var first, ..])
        {
            yield return new HomeTask(
                new TextKey("Claim.Home.Approve", page.ToApprove.Count),
                "/claims",
                first.Order.From
            );
        }

        if (page.Absent.Count > 0)
        {
            yield return new HomeTask(
                new TextKey("Claim.Home.Absent", page.Absent.Count),
                "/claims",
                null
            );
        }
    }
}
