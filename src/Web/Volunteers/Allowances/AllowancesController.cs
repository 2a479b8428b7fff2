using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.People;

namespace StationPortal.Web.Volunteers.Allowances;

/// <summary>Allowances for travel and phone: the lists, a list with its lines, and making one from confirmed service (OR-28).</summary>
[Roles(Role.Official, Role.Agency, Role.SocialWorker)]
public sealed class AllowancesController(
    Reach reach,
    OwnStations stations,
    AllowanceDesk desk,
    TimeProvider clock
) : PortalController
{
    private static readonly ListSpec<AllowanceListPage> Spec = new ListSpec<AllowanceListPage>(
        "/allowances",
        "Allowance.List.Title"
    )
        .Lead("Allowance.Number", row => row.Number, row => $"/allowances/{row.TenantId}/{row.Id}")
        .Column("Allowance.Unit", row => row.Unit)
        .Told("Allowance.Month", (row, _) => Month(row.Month))
        .Column("Allowance.Count", row => row.Count)
        .Money("Allowance.Total", row => row.Total)
        .Money("Allowance.Paid", row => row.Paid)
        .Status("Allowance.Status", row => row.Status, AllowanceTones.Of)
        .Choice<AllowanceStatus>(
            "status",
            "Allowance.Status",
            status => row => row.Status == status
        )
        .SortedBy(row => row.MadeAt, descending: true)
        .Empty(
            "Allowance.List.Empty",
            "Allowance.New.Title",
            "/allowances/new",
            Role.Official,
            Role.Agency,
            Role.SocialWorker
        );

    [Roles(Role.Official, Role.Agency, Role.SocialWorker, Role.Auditor)]
    [HttpGet("/allowances")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, reach.Rows<AllowanceListPage>(), ct);

    [HttpGet("/allowances/new")]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var last = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        return View(
            "New",
            new NewListPage(new MakeListForm { Month = last }, await stations.Choices(Me, ct))
        );
    }

    [HttpPost("/allowances/new")]
    public async Task<IActionResult> New(MakeListForm form, CancellationToken ct)
    {
        var tenant = Me.Region;
        var key = new StreamKey(tenant, form.Once);
        return await Submit(
            form,
            async stop =>
            {
                var station = await stations.Get(Me, form.Station, stop);
                key = new StreamKey(station.TenantId, form.Once);
                var day = form.Month.GetValueOrDefault();
                var month = new DateOnly(day.Year, day.Month, 1);
                var own = new StreamKey(station.TenantId, station.Id);
                return new Proposal(
                    new MakeAllowanceList(
                        key,
                        NumberOf(month, form.Once),
                        own,
                        station.Name,
                        month,
                        await desk.Services(own, month, stop)
                    )
                );
            },
            again: () => New(ct),
            done: () => Redirect($"/allowances/{key.Tenant}/{key.Id}"),
            banner: "Allowance.Made"
        );
    }

    [Roles(Role.Official, Role.Agency, Role.SocialWorker, Role.Auditor)]
    [HttpGet("/allowances/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, CancellationToken ct) =>
        View("Show", new AllowanceView(await reach.Get<AllowanceListPage>(key, ct), Me));

    private static string Month(DateOnly first) =>
        first.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string NumberOf(DateOnly month, Guid once) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{month:yyyyMM}-{once.ToString("N")[^6..].ToUpperInvariant()}"
        );
}

/// <param name="Form">As it begins: the last month that is over.</param>
/// <param name="Stations">One's own stations.</param>
public sealed record NewListPage(MakeListForm Form, IReadOnlyList<SelectListItem> Stations);
