using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Bids;

/// <summary>What a supplier may bid for now, and its bids that were opened.</summary>
[Roles(Role.Agency)]
public sealed class BidsController(OwnBids own) : PortalController
{
    private static readonly ListSpec<BidRow> Spec = new ListSpec<BidRow>("/bids", "Bid.Place")
        .Lead("Review.Tender", row => row.Title, row => $"/bids/{row.TenantId}/{row.Id}")
        .Column("Tender.Number", row => row.Number)
        .Region("Tender.Region", row => row.TenantId)
        .Column("Bid.DueAt", row => row.Deadline)
        .ToldStatus("Bid.State", row => row.State, row => row.Tone)
        .Search(
            "Tender.Search",
            words => row => row.Title.Contains(words) || row.Number.Contains(words)
        )
        .Choice<BidStage>("stage", "Bid.Stage", stage => row => row.Stage == stage)
        .Choice<TenderMethod>("method", "Tender.Method", method => row => row.Method == method)
        .InRegion("region", "Tender.Region", inside => row => row.TenantId.StartsWith(inside))
        .View("BidStage.Open", "stage=Open")
        .View("BidStage.Over", "stage=Over")
        .SortedBy(row => row.Deadline, descending: true)
        .Empty("Bid.Empty");

    [HttpGet("/bids")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, own.Rows(), ct, own.TellStates);
}

/// <summary>Whether bids are still taken.</summary>
public enum BidStage
{
    Open = 1,
    Over = 2,
}

/// <summary>A tender of the list with where one's own bid stands.</summary>
public sealed class BidRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string Number { get; init; }
    public required DateTimeOffset? Deadline { get; init; }
    public required TenderMethod Method { get; init; }
    public required BidStage Stage { get; init; }

    /// <summary>Text key; told afterwards, since what lies in the box is no read model's.</summary>
    public string State { get; set; } = "Bid.State.None";
    public Tone Tone { get; set; } = Tone.Grey;
}
