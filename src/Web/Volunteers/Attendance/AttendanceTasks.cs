using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Attendance;

/// <summary>On home: services to confirm for the station, due ten working days after they took place (VO-06).</summary>
public sealed class AttendanceTasks(Reach reach, IRuleBooks rules) : IHomeTasks
{
    private const int Most = 10;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct)
    {
        if (actor.Role is not (Role.Agency or Role.SocialWorker))
        {
            return [];
        }

        var rows = await ServicesController
            .Rows(reach)
            .OrderBy(row => row.ToConfirm)
            .Take(Most)
            .ToListAsync(ct);
        var book = await rules.Current(ct);
        return
        [
            .. rows.Select(row => new HomeTask(
                new TextKey("Home.ConfirmService", row.Title, row.Number),
                $"/orders/{row.TenantId}/{row.Id}/service",
                DueOf(row, book)
            )),
        ];
    }

    public Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<HomeFigure>>([]);

    private static DateTimeOffset? DueOf(ServiceRow row, RuleBook book)
    {
        var served = ChinaTime.DateOf(row.ToConfirm.GetValueOrDefault());
        var days = book.Parameters.Count("VO-06.record_workdays", row.TenantId, served);
        return book.Calendar.Knows(served, days * 3)
            ? ChinaTime.EndOf(book.Calendar.AddWorkingDays(served, days))
            : null;
    }
}
