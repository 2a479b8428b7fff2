using System.Globalization;
using Npgsql;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;
using StationPortal.Web.Jobs;

namespace StationPortal.Web.Procurement.Warnings;

/// <summary>Warns by mail and inbox before a period of the law ends: officials of the buyer, and whoever else must act. The warning's id is made from what it warns of, so each goes once to each person, however often and in however many processes this runs.</summary>
internal sealed class WarnOfPeriods(
    RunningPeriods periods,
    IRuleBooks rules,
    Recipients recipients,
    NpgsqlDataSource database,
    TimeProvider clock
) : IScheduledWork
{
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var book = await rules.Current(ct);
        var today = ChinaTime.DateOf(now);
        foreach (var period in await periods.Find(book, ct))
        {
            if (period.IsNear(today, book.Calendar))
            {
                await Warn(period, now, ct);
            }
        }
    }

    private async Task Warn(EndingPeriod period, DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        foreach (var person in await People(period, ct))
        {
            var mail = period.Mail(person);
            new OutgoingMail(period.Subject.Tenant, mail, now)
            {
                Id = DerivedId.From(
                    "warning",
                    mail.Kind,
                    period.Subject.Id.ToString(),
                    period.End.ToString("O", CultureInfo.InvariantCulture),
                    person.ToString()
                ),
            }.AddTo(batch);
        }

        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(ct);
        }
    }

    private async Task<IEnumerable<Guid>> People(EndingPeriod period, CancellationToken ct)
    {
        var people = new HashSet<Guid>(
            await recipients.Of(Role.Official, period.Subject.Tenant, ct)
        );
        if (period.Supplier is { } supplier)
        {
            people.UnionWith(await recipients.OfOrganisation(supplier, ct));
        }

        if (period.Account is { } account)
        {
            people.UnionWith(await recipients.OfAccount(account, ct));
        }

        return people;
    }
}
