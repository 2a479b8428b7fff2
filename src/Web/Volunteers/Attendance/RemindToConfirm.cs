using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Jobs;
using StationPortal.Web.Stations;

namespace StationPortal.Web.Volunteers.Attendance;

/// <summary>Tells a station once about each service that it has not confirmed some working days after it took place, so that the record is made in time (VO-06).</summary>
internal sealed class RemindToConfirm(
    IDbContextFactory<ReadModels> contexts,
    IRuleBooks rules,
    StationMailbox mailbox,
    NpgsqlDataSource database,
    TimeProvider clock
) : IScheduledWork
{
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = ChinaTime.DateOf(now);
        var book = await rules.Current(ct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var waiting = await db.Set<OrderPage>()
            .AsNoTracking()
            .Where(order => order.ToConfirm != null && order.Station != null)
            .Join(
                db.Set<StationPage>(),
                order => new { order.TenantId, Id = order.Station ?? Guid.Empty },
                station => new { station.TenantId, station.Id },
                (order, station) => new { Order = order, station.Operator }
            )
            .ToListAsync(ct);
        foreach (var each in waiting)
        {
            var served = ChinaTime.DateOf(each.Order.ToConfirm.GetValueOrDefault());
            var days = book.Parameters.Count("VO-06.remind_workdays", each.Order.TenantId, today);
            if (book.Calendar.WorkingDaysAfter(served, today) >= days)
            {
                await Tell(each.Order, each.Operator, served, now, ct);
            }
        }
    }

    private async Task Tell(
        OrderPage order,
        Guid operatedBy,
        DateOnly served,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        await using var batch = database.CreateBatch();
        foreach (var person in await mailbox.Of(order.TenantId, [], operatedBy, ct))
        {
            var mail = new ServiceToConfirmMail(
                person,
                order.Title,
                order.Number,
                served,
                $"/orders/{order.TenantId}/{order.Id}/service"
            );
            new OutgoingMail(order.TenantId, mail, now)
            {
                Id = DerivedId.From(
                    "service-to-confirm",
                    order.Id.ToString("N"),
                    served.ToString("O", CultureInfo.InvariantCulture),
                    person.ToString("N")
                ),
            }.AddTo(batch);
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(ct);
        }
    }
}

/// <summary>A service waits for its confirmation. Nobody served and no volunteer is named.</summary>
/// <param name="Recipient">Person in the vault.</param>
/// <param name="Item">What was ordered.</param>
/// <param name="Number">The order's number.</param>
/// <param name="Served">The day of the service.</param>
/// <param name="Page">Where it is confirmed.</param>
public sealed record ServiceToConfirmMail(
    Guid Recipient,
    string Item,
    string Number,
    DateOnly Served,
    string Page
) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Item, Number, Served];

    public override string? Path => Page;
}
