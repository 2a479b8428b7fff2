using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>Openings and evaluations of one's region, with how many wait for the buyer.</summary>
public sealed class ReviewsPlace(Reach reach) : IPlace
{
    internal static readonly ReviewStage[] WaitForBuyer =
    [
        ReviewStage.Closed,
        ReviewStage.Opened,
        ReviewStage.Qualified,
        ReviewStage.Reported,
        ReviewStage.Confirmed,
    ];

    public string Text => "Review.Place";
    public string Href => "/reviews";
    public string Icon => "award";
    public IReadOnlyList<Role> Roles { get; } = [Role.Official, Role.Auditor];
    public int Order => 40;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        actor.Role == Role.Official
            ? reach
                .Rows<ReviewPage>()
                .CountAsync(
                    row => row.TenantId == actor.Region && WaitForBuyer.Contains(row.Stage),
                    ct
                )
            : Task.FromResult(0);
}
