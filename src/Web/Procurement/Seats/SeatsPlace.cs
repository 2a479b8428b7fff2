using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Seats;

/// <summary>The committees an expert sits in.</summary>
public sealed class SeatsPlace(Reach reach) : IPlace
{
    internal static readonly ReviewStage[] WaitForMembers =
    [
        ReviewStage.Drawn,
        ReviewStage.Consulting,
        ReviewStage.Scoring,
        ReviewStage.Signed,
    ];

    public string Text => "Seat.Place";
    public string Href => "/seats";
    public string Icon => "clipboard-check";
    public IReadOnlyList<Role> Roles => [Role.Expert];
    public int Order => 10;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        reach.Rows<ReviewPage>().CountAsync(row => WaitForMembers.Contains(row.Stage), ct);
}
