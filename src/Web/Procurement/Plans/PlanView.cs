using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Procurement.Plans;

/// <summary>A plan as its page shows it.</summary>
public sealed record PlanView(PlanPage Plan, Actor? Me)
{
    public StreamKey Key => new(Plan.TenantId, Plan.Id);
    public string Tab { get; init; } = "";
    public DateOnly? On { get; init; }

    /// <summary>The tender that came of it last, within the reader's reach.</summary>
    public TenderPage? Tender { get; init; }
    public ReviewForm Form => new() { Seen = Plan.Version };
    public ApproveForm Approval => new() { Seen = Plan.Version };
    public StepBackForm Back => new() { Seen = Plan.Version };
    public string Href => $"/plans/{Plan.TenantId}/{Plan.Id}";

    public bool MayAct => Me is { Role: Role.Official } && Me.Region == Plan.TenantId && On is null;

    /// <summary>The reader made the need and so cannot review it (SD-01).</summary>
    public bool MadeIt => Me is not null && Plan.Makers.Exists(m => m.Overlaps(Me.Holder));
}
