using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>Reads what the pages of a round show and what its draws are made from.</summary>
public sealed class RoundDesk(
    Reach reach,
    ReadModels db,
    IEventLog log,
    AsOf asOf,
    TimeProvider clock
)
{
    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    /// <exception cref="NotInScopeException">Missing or out of reach.</exception>
    public async Task<RoundView> Of(StreamKey key, CancellationToken ct) =>
        new(await reach.Get<RoundRow>(key, ct), await Fold(key, ct), Today);

    /// <summary>The round as it stood at the end of a day, or <c>null</c> when it had not been announced.</summary>
    /// <exception cref="NotInScopeException">Missing or out of reach today.</exception>
    public async Task<RoundView?> Of(StreamKey key, DateOnly day, CancellationToken ct)
    {
        await reach.Get<RoundRow>(key, ct);
        return await asOf.Read<RoundRow>(key, day, ct) is { } row
            ? new(row, await Fold(key, AsOf.EndOf(day), ct), Today)
            : null;
    }

    /// <summary>The same for the organiser's own official.</summary>
    /// <exception cref="NotInScopeException">Missing, out of reach, or another authority's.</exception>
    public async Task<RoundView> Own(StreamKey key, Actor actor, CancellationToken ct) =>
        actor.Region == key.Tenant
            ? await Of(key, ct)
            : throw new NotInScopeException(nameof(RoundRow));

    /// <summary>The round from its stream, by a row that is in reach.</summary>
    public Task<Round> Fold(StreamKey key, CancellationToken ct) => Fold(key, null, ct);

    private async Task<Round> Fold(StreamKey key, DateTimeOffset? until, CancellationToken ct) =>
        Refuse.Missing(await log.Find<Round>(key, until, ct));

    /// <summary>All stations of the region that worked in the evaluated days.</summary>
    public async Task<IReadOnlyList<ChosenStation>> Candidates(RoundRow row, CancellationToken ct)
    {
        var inside = RegionCode.PrefixOf(row.TenantId);
        var stations = await reach
            .Rows<StationTerms>()
            .Where(each => each.TenantId.StartsWith(inside))
            .ToListAsync(ct);
        return StationsOfTime.Of(stations, row.From, row.Until, Today);
    }

    /// <summary>Everyone listed in the province's library who can sign in as an evaluator today, with what binds them (CA-15).</summary>
    public async Task<IReadOnlyList<LibraryEvaluator>> Library(
        string organiser,
        CancellationToken ct
    )
    {
        var province = RegionCode.ProvinceOf(organiser);
        var listed = await db.Set<EvaluatorPage>()
            .AsNoTracking()
            .Where(row => row.Listed && row.Province == province)
            .Join(
                db.Set<AccountPage>().Where(row => row.Status == AccountStatus.Open),
                row => row.Account,
                account => account.Id,
                (row, account) => new { row.Employer, Account = account }
            )
            .ToListAsync(ct);
        return
        [
            .. listed
                .Where(each => Holds(each.Account).Any(one => one.Role == Role.Evaluator))
                .Select(each => new LibraryEvaluator(
                    each.Account.Id,
                    each.Employer,
                    Holds(each.Account).Any(one => IsOfficeOver(one.Role, one.Region, organiser)),
                    [
                        .. Holds(each.Account)
                            .Where(one => one.Role is Role.Agency or Role.SocialWorker)
                            .Select(one => one.Organisation)
                            .OfType<Guid>(),
                    ]
                )),
        ];
    }

    /// <summary>An evaluator's stations that they have not signed.</summary>
    public async Task<IReadOnlyList<Guid>> Unsigned(
        RoundView view,
        Guid evaluator,
        CancellationToken ct
    )
    {
        var stations = view
            .State.Teams.Where(team => team.Value.Contains(evaluator))
            .ToDictionary(team => Assessment.KeyOf(view.Key, team.Key).Id, team => team.Key);
        var ids = stations.Keys.ToList();
        var signed = await db.Set<SheetRow>()
            .Where(row =>
                row.TenantId == view.Key.Tenant
                && ids.Contains(row.Assessment)
                && row.Kind == SheetKind.Evaluator
                && row.Scorer == evaluator
                && row.Finished
            )
            .Select(row => row.Assessment)
            .ToListAsync(ct);
        return [.. stations.Where(each => !signed.Contains(each.Key)).Select(each => each.Value)];
    }

    // A deputy acts for who named them, so their offices count too.
    private IEnumerable<(Role Role, string Region, Guid? Organisation)> Holds(
        AccountPage account
    ) =>
        account
            .Grants.Where(grant => grant.InForce(Today))
            .Select(grant => (grant.Role, grant.Region, grant.Organisation))
            .Concat(
                account
                    .Deputyships.Where(place => place.InForce(Today))
                    .Select(place => (place.Role, place.Region, place.Organisation))
            );

    private static bool IsOfficeOver(Role role, string region, string organiser) =>
        role is Role.Official or Role.TownshipOfficial or Role.GridWorker
        && (RegionCode.Contains(region, organiser) || RegionCode.Contains(organiser, region));
}
