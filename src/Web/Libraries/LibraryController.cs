using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Libraries;

/// <summary>A province's library of people who are drawn by lot: who is in it, and since when. A library's own controller names address and readers and makes the decisions.</summary>
public abstract partial class LibraryController<TPage>(LibraryPages pages) : PortalController
    where TPage : LibraryMember, IReadModel<TPage>
{
    [HttpGet("")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(
            RegionCode.Contains(Me.Region, RegionCode.ProvinceOf(Me.Region))
                ? pages.Keepers
                : pages.Readers,
            Service<Reach>()
                .Rows<TPage>()
                .Select(row => new LibraryRow
                {
                    TenantId = row.TenantId,
                    Id = row.Id,
                    Account = row.Account,
                    Field = row.Field,
                    Employer = row.Employer,
                    Province = row.Province,
                    Standing = row.Listed ? LibraryStanding.Listed : LibraryStanding.Left,
                    Since = row.Since,
                }),
            ct,
            Fill
        );

    [HttpGet("{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, DateOnly? on, CancellationToken ct)
    {
        var now = await Service<Reach>().Get<TPage>(key, ct);
        var entry = on is { } day ? await Service<AsOf>().Read<TPage>(key, day, ct) : now;
        if (entry is null)
        {
            return View("NotThen", on);
        }

        var names = await Service<MemberNames>().Masked([entry.Account], ct);
        return View(
            "Show",
            new LibraryView(
                pages,
                entry,
                names.GetValueOrDefault(entry.Account),
                (await Employers([entry.Employer], ct))(entry.Employer),
                MayRemove: on is null
                    && entry.Listed
                    && Me.Role == Role.Administrator
                    && RegionCode.Contains(Me.Region, entry.Province)
            )
            {
                On = on,
            }
        );
    }

    private async Task Fill(IReadOnlyList<LibraryRow> rows, CancellationToken ct)
    {
        var names = await Service<MemberNames>().Masked(rows.Select(row => row.Account), ct);
        var employers = await Employers(rows.Select(row => row.Employer), ct);
        foreach (var row in rows)
        {
            row.Name = names.GetValueOrDefault(row.Account);
            row.EmployerName = employers(row.Employer);
        }
    }

    // A supplier that the reader may not see is told as one.
    private async Task<Func<Guid?, string?>> Employers(
        IEnumerable<Guid?> employers,
        CancellationToken ct
    )
    {
        var names = await Service<BidderNames>().Of(employers.OfType<Guid>(), ct);
        return employer =>
            employer is { } supplier
                ? names.GetValueOrDefault(supplier) ?? T["Library.Employer.Unknown"]
                : null;
    }
}
