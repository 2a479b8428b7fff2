using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Stations.Months;

/// <summary>Who ticked a task: told to the authority, and to colleagues of the same organisation. Whoever takes a station over learns nobody of those before.</summary>
public sealed class WhoTicked(KnownNames names, ReadModels db, Acting acting)
{
    /// <returns>The user name, or <c>null</c>.</returns>
    public async Task<string?> Of(TaskDone? done, CancellationToken ct) =>
        done is not null && await MayKnow(done.By.Account, ct)
            ? (await names.UserNames([done.By.Account], ct)).GetValueOrDefault(done.By.Account)
            : null;

    private async Task<bool> MayKnow(Guid account, CancellationToken ct)
    {
        var reader = acting.Required;
        if (reader.Role is not (Role.SocialWorker or Role.Agency))
        {
            return true;
        }

        return reader.Organisation is { } own
            && AccountPage.OrganisationMark(own) is var mark
            && await db.Set<AccountPage>()
                .AnyAsync(row => row.Id == account && row.Organisations.Contains(mark), ct);
    }
}
