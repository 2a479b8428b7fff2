using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Jobs;
using StationPortal.Web.Volunteers.Volunteers;

namespace StationPortal.Web.Volunteers.Notices;

/// <summary>Reminds volunteers in the evening of what they serve tomorrow, once for each order and time; asked several times in an evening, it tells only what is new.</summary>
public sealed class RemindOfServices(
    ReadModels db,
    NpgsqlDataSource database,
    RegionTree regions,
    VolunteerNames volunteers,
    NoticeWriter notices,
    TimeProvider clock
) : IScheduledWork
{
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var tomorrow = ChinaTime.DateOf(now).AddDays(1);
        var (from, until) = (
            ChinaTime.At(tomorrow, TimeOnly.MinValue).ToUniversalTime(),
            ChinaTime.EndOf(tomorrow).ToUniversalTime()
        );
        var orders = await db.Set<OrderPage>()
            .AsNoTracking()
            .Where(order =>
                order.Absent
                && (order.Status == OrderStatus.TakenOn || order.Status == OrderStatus.OnBoard)
                && order.From >= from
                && order.From < until
            )
            .OrderBy(order => order.From)
            .ToListAsync(ct);
        foreach (var order in orders)
        {
            await Remind(order, now, ct);
        }
    }

    private async Task Remind(OrderPage order, DateTimeOffset now, CancellationToken ct)
    {
        var served = order.Now.Taken.Where(place => !place.Waits).Select(place => place.Volunteer);
        var told = new OrderWords(
            order.Number,
            order.Title,
            (await regions.Find(order.Village, ct))?.Zh ?? order.Village,
            order.From,
            "/my/orders"
        );
        foreach (var person in (await volunteers.People(served, ct)).Values)
        {
            var once = string.Create(
                CultureInfo.InvariantCulture,
                $"{order.Id:N} {order.From.UtcTicks}"
            );
            await using var batch = database.CreateBatch();
            foreach (
                var part in await notices.Of(
                    order.TenantId,
                    new ServiceTomorrowMail(person, told),
                    now,
                    once,
                    ct
                )
            )
            {
                part.AddTo(batch);
            }

            if (batch.BatchCommands.Count > 0)
            {
                await batch.ExecuteNonQueryAsync(ct);
            }
        }
    }
}
