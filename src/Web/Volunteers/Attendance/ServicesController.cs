using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Attendance;

/// <summary>Services that wait for the station's confirmation, the oldest first, with the last day of VO-06.</summary>
[Roles(Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official)]
public sealed class ServicesController(Reach reach, IRuleBooks rules, TimeProvider clock)
    : PortalController
{
    private const string Limit = "VO-06.record_workdays";

    private static readonly ListSpec<ServiceRow> Spec = new ListSpec<ServiceRow>(
        "/services",
        "Service.Title"
    )
        .Lead("Service.Item", row => row.Title, row => $"/orders/{row.TenantId}/{row.Id}/service")
        .Column("Service.Number", row => row.Number)
        .Region("Door.Village", row => row.Village)
        .Column("Service.Came", row => row.ToConfirm)
        .Told("Service.Due", (row, _) => row.Due)
        .ToldStatus(
            "Service.State",
            row => row.IsLate ? "Service.Late" : "Service.Waits",
            row => row.IsLate ? Tone.Red : Tone.Amber
        )
        .SortedBy(row => row.ToConfirm)
        .Empty("Service.Empty");

    [HttpGet("/services")]
    public Task<IActionResult> Index(CancellationToken ct) => List(Spec, Rows(reach), ct, TellDue);

    /// <summary>What waits for the reader.</summary>
    internal static IQueryable<ServiceRow> Rows(Reach reach) =>
        reach
            .Rows<OrderPage>()
            .Where(order => order.ToConfirm != null)
            .Select(order => new ServiceRow
            {
                TenantId = order.TenantId,
                Id = order.Id,
                Title = order.Title,
                Number = order.Number,
                Village = order.Village,
                ToConfirm = order.ToConfirm,
            });

    private async Task TellDue(IReadOnlyList<ServiceRow> rows, CancellationToken ct)
    {
        var book = await rules.Current(ct);
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        foreach (var row in rows)
        {
            var served = ChinaTime.DateOf(row.ToConfirm.GetValueOrDefault());
            var days = book.Parameters.Count(Limit, row.TenantId, today);
            row.IsLate = book.Calendar.WorkingDaysAfter(served, today) > days;
            row.Due = book.Calendar.Knows(served, days * 3)
                ? book.Calendar.AddWorkingDays(served, days)
                : null;
        }
    }
}

/// <summary>A service that waits for its confirmation.</summary>
public sealed class ServiceRow : IKeyedRow
{
    public required string TenantId { get; init; }
    public required Guid Id { get; init; }
    public required string Title { get; init; }
    public required string Number { get; init; }
    public required string Village { get; init; }

    /// <summary>When the volunteer came.</summary>
    public required DateTimeOffset? ToConfirm { get; init; }

    /// <summary>Last day (VO-06); told afterwards.</summary>
    public DateOnly? Due { get; set; }

    /// <summary>After that day.</summary>
    public bool IsLate { get; set; }
}

/// <summary>Services to confirm in the left bar, with how many wait.</summary>
public sealed class ServicesPlace(Reach reach) : IPlace
{
    public string Text => "Service.Title";
    public string Href => "/services";
    public string Icon => "clock";
    public IReadOnlyList<Role> Roles =>
        [Role.Agency, Role.SocialWorker, Role.TownshipOfficial, Role.Official];
    public int Order => 61;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        ServicesController.Rows(reach).CountAsync(ct);
}
