using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Procurement.Experts;

/// <summary>The library of bid experts of one's province, from which committees are drawn (GP-55).</summary>
[Roles(Role.Official, Role.Auditor, Role.Administrator)]
public sealed class ExpertsController(
    Reach reach,
    AsOf asOf,
    MemberNames names,
    BidderNames employers
) : PortalController
{
    private static readonly ListSpec<ExpertRow> Readers = Columns().Empty("Expert.List.Empty");

    private static readonly ListSpec<ExpertRow> Keepers = Columns()
        .Empty("Expert.List.Empty", "Expert.New", "/experts/new", Role.Administrator);

    [HttpGet("/experts")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(
            RegionCode.Contains(Me.Region, RegionCode.ProvinceOf(Me.Region)) ? Keepers : Readers,
            reach
                .Rows<ExpertPage>()
                .Select(row => new ExpertRow
                {
                    TenantId = row.TenantId,
                    Id = row.Id,
                    Account = row.Account,
                    Field = row.Field,
                    Province = row.Province,
                    Standing = row.Listed ? ExpertStanding.Listed : ExpertStanding.Left,
                    Since = row.Since,
                }),
            ct,
            Names
        );

    [HttpGet("/experts/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, DateOnly? on, CancellationToken ct)
    {
        var now = await reach.Get<ExpertPage>(key, ct);
        var row = on is { } day ? await asOf.Read<ExpertPage>(key, day, ct) : now;
        if (row is null)
        {
            return View("NotThen", on);
        }

        var name = (await names.Masked([row.Account], ct)).GetValueOrDefault(row.Account);
        var employer = row.Employer is { } supplier
            ? (await employers.Of([supplier], ct)).GetValueOrDefault(supplier)
            : null;
        return View(
            "Show",
            new ExpertView(
                row,
                name,
                employer,
                MayRemove: on is null
                    && row.Listed
                    && Me.Role == Role.Administrator
                    && RegionCode.Contains(Me.Region, row.Province)
            )
            {
                On = on,
            }
        );
    }

    private static ListSpec<ExpertRow> Columns() =>
        new ListSpec<ExpertRow>("/experts", "Expert.List.Title")
            .LeadTold(
                "Expert.Name",
                (row, _) => row.Name,
                row => $"/experts/{row.TenantId}/{row.Id}"
            )
            .Column("Expert.Field", row => row.Field)
            .Region("Expert.Province", row => row.Province)
            .Status("Expert.Listed", row => row.Standing, ExpertTones.Of)
            .Column("Expert.Since", row => row.Since)
            .Text("field", "Expert.Field", words => row => row.Field.Contains(words))
            .Choice<ExpertStanding>(
                "standing",
                "Expert.Listed",
                standing => row => row.Standing == standing
            )
            .View("Expert.View.Listed", "standing=Listed")
            .SortedBy(row => row.Since, descending: true);

    private async Task Names(IReadOnlyList<ExpertRow> rows, CancellationToken ct)
    {
        var masked = await names.Masked(rows.Select(row => row.Account), ct);
        foreach (var row in rows)
        {
            row.Name = masked.GetValueOrDefault(row.Account);
        }
    }
}
