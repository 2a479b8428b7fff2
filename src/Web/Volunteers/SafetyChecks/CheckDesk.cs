using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.SafetyChecks;

/// <summary>What the pages of safety checks read: the villages one may choose, how many people are asked, and who has answered.</summary>
public sealed class CheckDesk(
    Reach reach,
    ReadModels db,
    KnownNames names,
    Acting acting,
    TimeProvider clock
)
{
    /// <summary>The villages of the reader's area with the people who are looked after there.</summary>
    public async Task<IReadOnlyList<VillagePeople>> Villages(CancellationToken ct)
    {
        var actor = acting.Required;
        var area = actor.Township ?? actor.Region;
        return await reach
            .Rows<PersonServedRow>()
            .Where(row =>
                row.TenantId == actor.Region
                && row.LetGoOn == null
                && row.ErasedOn == null
                && row.Village.StartsWith(area)
            )
            .GroupBy(row => row.Village)
            .OrderBy(group => group.Key)
            .Select(group => new VillagePeople(group.Key, group.Count()))
            .ToListAsync(ct);
    }

    /// <summary>The menu in force, to choose the item from.</summary>
    public async Task<IReadOnlyList<MenuItem>> Items(CancellationToken ct)
    {
        var menu = await reach
            .Rows<MenuPage>()
            .SingleOrDefaultAsync(row => row.TenantId == acting.Required.Region, ct);
        return menu?.On(ChinaTime.DateOf(clock.GetUtcNow()))?.Lines ?? [];
    }

    /// <summary>How many people would be asked, and how many of them are asked by another check already.</summary>
    public async Task<(int People, int Already)> Count(
        CheckedPeople who,
        string item,
        CancellationToken ct
    )
    {
        var tenant = acting.Required.Region;
        var people = await SafetyCheckPeople.Find(db, tenant, who, ct);
        var already = await SafetyCheckPeople.AskedAlready(db, tenant, item, ct);
        return (people.Count, people.Count(person => already.Contains(person.Served)));
    }

    /// <summary>The people of a check within the reader's reach.</summary>
    public IQueryable<CheckLine> Lines(SafetyCheckPage check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var isLate = check.Deadline <= clock.GetUtcNow();
        var answers = reach.Rows<SafetyAnswerRow>().Where(row => row.Check == check.Id);
        return from order in reach.Rows<OrderPage>()
            where order.TenantId == check.TenantId && order.SafetyCheck == check.Id
            let answer = answers
                .Where(row => row.Order == order.Id)
                .Select(row => (CheckAnswer?)row.Answer)
                .FirstOrDefault()
            select new CheckLine
            {
                TenantId = order.TenantId,
                Id = order.Id,
                Person = order.Person,
                Served = order.Served,
                Station = order.Station,
                Village = order.Village,
                Status = order.Status,
                Standing =
                    order.Status == OrderStatus.Done || order.Status == OrderStatus.Closed
                        ? CheckStanding.Visited
                    : answer == CheckAnswer.AllWell ? CheckStanding.Well
                    : order.Status == OrderStatus.Cancelled ? CheckStanding.CalledOff
                    : answer == CheckAnswer.NeedsVisit ? CheckStanding.NeedsVisit
                    : isLate ? CheckStanding.Late
                    : CheckStanding.Waiting,
            };
    }

    /// <summary>Puts the masked names into lines.</summary>
    public async Task Names(IReadOnlyList<CheckLine> lines, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var known = await names.People(lines.Select(line => line.Person), ct);
        foreach (var line in lines)
        {
            line.Name = known.GetValueOrDefault(line.Person);
        }
    }
}

/// <summary>A village with the people who are looked after there.</summary>
public sealed record VillagePeople(string Village, int People);
