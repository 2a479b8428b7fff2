using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;

namespace StationPortal.Web.Jobs;

/// <summary>Once a day, soon after midnight in China: the root over all streams goes to the folder outside the database and by mail to every auditor. Asked often, done once, so that a night without power delays it only.</summary>
internal sealed class TakeDailyRoot(DailyRoots roots, ReadModels readModels, TimeProvider clock)
    : IScheduledWork
{
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var auditors = await Auditors(now, ct);
        await roots.Take(
            ChinaTime.DateOf(now).AddDays(-1),
            now,
            root =>
                [
                    .. auditors.Select(auditor => new OutgoingMail(
                        auditor.TenantId,
                        new DailyRootMail(auditor.Person, root),
                        now
                    )),
                ],
            ct
        );
    }

    private async Task<List<AccountPage>> Auditors(DateTimeOffset now, CancellationToken ct)
    {
        var open = await readModels
            .Set<AccountPage>()
            .Where(account => account.Status == AccountStatus.Open)
            .ToListAsync(ct);
        var today = ChinaTime.DateOf(now);
        return open.FindAll(account =>
            account.Grants.Exists(grant => grant.Role == Role.Auditor && grant.InForce(today))
        );
    }
}
