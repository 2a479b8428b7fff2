using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Allowances;

/// <summary>A list's page and what its reader may do next; the rules decide it again.</summary>
public sealed record AllowanceView(AllowanceListPage Row, Actor Reader)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    public string Href => $"/allowances/{Row.TenantId}/{Row.Id}";

    public AllowanceStepForm Form => new() { Seen = Row.Version };

    public ReturnListForm Returning => new() { Seen = Row.Version };

    public AllowanceAnswerForm Answering => new();

    private bool IsCounty => Reader.Role == Role.Official && Reader.Region == Row.TenantId;

    public bool MayCheck =>
        IsCounty
        && Row.Status == AllowanceStatus.Made
        && Row.MadeBy?.Overlaps(Reader.Holder) != true;

    public bool MayTake =>
        IsCounty
        && Row.Status
            is AllowanceStatus.Checked
                or AllowanceStatus.AtBank
                or AllowanceStatus.Settled;

    public bool MayAnswer => IsCounty && Row.Status == AllowanceStatus.AtBank;
}
