using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;
using StationPortal.Web.Volunteers.Volunteers;

namespace StationPortal.Web.Volunteers.Fairness;

/// <summary>Reads the figures of the fairness page from people and orders within reach.</summary>
public sealed class FairnessDesk(
    Reach reach,
    Acting acting,
    KnownNames names,
    ShownVolunteers volunteers,
    SealedTexts vault,
    IRuleBooks rules,
    TimeProvider clock
)
{
    private const int MostShown = 100;

    // Rest is looked at for the last weeks only: what was long ago asks for nothing any more.
    private const int RestDays = 28;

    // States are kept by name, so that a query cannot compare them.
    private static readonly IReadOnlyList<OrderStatus> Served =
    [
        OrderStatus.InService,
        OrderStatus.Done,
        OrderStatus.Closed,
    ];

    /// <param name="from">First day of the period.</param>
    /// <param name="until">Its last day.</param>
    /// <param name="ct">Ends the queries.</param>
    public async Task<FairnessPage> Read(DateOnly from, DateOnly until, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var law = (await rules.Current(ct)).Parameters;
        int Number(string name) => law.Count(name, acting.Required.Region, today);
        var limit = Number("OR-21.unserved_days");
        var (mostDays, leastHours) = (Number("OR-21.days_in_row"), Number("OR-21.rest_hours"));
        var people = await People(ct);
        var (begin, end) = (ChinaTime.At(from, default), ChinaTime.EndOf(until));
        var services = await reach
            .Rows<OrderPage>()
            .Where(order => order.DoneAt >= begin && order.DoneAt < end)
            .Select(order => new { order.Village, order.Served })
            .ToListAsync(ct);
        var unserved = await Unserved(people, today, limit, ct);
        var tired = (await Rests(ct)).Where(rest => rest.NeedsRest(mostDays, leastHours)).ToList();
        return new(
            from,
            until,
            VillageShare.Of(
                await Households(people, ct),
                services.Select(service => (service.Village, service.Served))
            ),
            limit,
            unserved.Count,
            await Named([.. unserved.Take(MostShown)], ct),
            [.. tired.Take(MostShown)],
            await volunteers.Of(tired.Take(MostShown).Select(rest => rest.Volunteer), ct),
            (RestDays, mostDays, leastHours)
        );
    }

    private async Task<List<UnservedPerson>> People(CancellationToken ct) =>
        await reach
            .Rows<PersonServedRow>()
            .Where(row => row.LetGoOn == null && row.ErasedOn == null)
            .Select(row => new UnservedPerson(
                row.TenantId,
                row.Id,
                row.Person,
                row.Village,
                row.From,
                null,
                null
            ))
            .ToListAsync(ct);

    // Addresses are compared and never shown: they do not leave this method.
    private async Task<IEnumerable<HouseholdMember>> Households(
        List<UnservedPerson> people,
        CancellationToken ct
    )
    {
        var homes = await vault.ReadField(
            [.. people.Select(person => person.Person).Distinct()],
            PersonFields.Address,
            ct
        );
        return people.Select(person =>
            HouseholdMember.Of(
                person.Village,
                person.Person,
                homes.GetValueOrDefault(person.Person)
            )
        );
    }

    // Who came into care within the limit is not late yet.
    private async Task<List<UnservedPerson>> Unserved(
        List<UnservedPerson> people,
        DateOnly today,
        int limit,
        CancellationToken ct
    )
    {
        var last = await reach
            .Rows<OrderPage>()
            .Where(order => order.DoneAt != null)
            .GroupBy(order => order.Served)
            .Select(group => new { Served = group.Key, At = group.Max(order => order.DoneAt) })
            .ToDictionaryAsync(row => row.Served, row => row.At, ct);
        var since = today.AddDays(-limit);
        return
        [
            .. people
                .Select(person =>
                    person with
                    {
                        LastServed = last.GetValueOrDefault(person.Id) is { } at
                            ? ChinaTime.DateOf(at)
                            : null,
                    }
                )
                .Where(person => (person.LastServed ?? person.Since) < since)
                .OrderBy(person => person.LastServed ?? DateOnly.MinValue)
                .ThenBy(person => person.Since),
        ];
    }

    private async Task<IReadOnlyList<VolunteerRest>> Rests(CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddDays(-RestDays);
        var orders = await reach
            .Rows<OrderPage>()
            .Where(order => order.From >= since && Served.Contains(order.Status))
            .Select(order => order.Now)
            .ToListAsync(ct);
        return VolunteerRest.Of(
            orders
                .SelectMany(order => order.Taken)
                .Where(place => place is { In: not null, Out: not null })
                .Select(place => new WorkedTime(
                    place.Volunteer,
                    place.In.GetValueOrDefault(),
                    place.Out.GetValueOrDefault()
                ))
        );
    }

    private async Task<IReadOnlyList<UnservedPerson>> Named(
        IReadOnlyList<UnservedPerson> people,
        CancellationToken ct
    )
    {
        var known = await names.People(people.Select(person => person.Person), ct);
        return
        [
            .. people.Select(person =>
                person with
                {
                    Name = known.GetValueOrDefault(person.Person),
                }
            ),
        ];
    }
}

/// <summary>Somebody looked after, with the last service.</summary>
/// <param name="TenantId">The county.</param>
/// <param name="Id">Stream of the person served.</param>
/// <param name="Person">The person in the vault.</param>
/// <param name="Village">12-digit code.</param>
/// <param name="Since">First day of the care.</param>
/// <param name="LastServed">The last day on which an order of theirs was done; <c>null</c> for never.</param>
/// <param name="Name">Masked; <c>null</c> when the vault holds none.</param>
public sealed record UnservedPerson(
    string TenantId,
    Guid Id,
    Guid Person,
    string Village,
    DateOnly Since,
    DateOnly? LastServed,
    string? Name = null
);

/// <summary>What the fairness page shows.</summary>
/// <param name="From">First day of the period.</param>
/// <param name="Until">Its last day.</param>
/// <param name="Villages">The least served first.</param>
/// <param name="Limit">Days without service after which somebody is listed.</param>
/// <param name="UnservedCount">How many there are.</param>
/// <param name="Unserved">The first of them, the longest without service first.</param>
/// <param name="Tired">Volunteers who need rest.</param>
/// <param name="Shown">These volunteers as staff read of them, by account.</param>
/// <param name="Rest">Days looked at, and the two parameters.</param>
public sealed record FairnessPage(
    DateOnly From,
    DateOnly Until,
    IReadOnlyList<VillageShare> Villages,
    int Limit,
    int UnservedCount,
    IReadOnlyList<UnservedPerson> Unserved,
    IReadOnlyList<VolunteerRest> Tired,
    IReadOnlyDictionary<Guid, string> Shown,
    (int Days, int MostInRow, int LeastHours) Rest
)
{
    /// <summary>Services for each household over all villages; <c>null</c> without people.</summary>
    public decimal? Average =>
        Villages.Sum(village => village.Households) is > 0 and var households
            ? decimal.Round((decimal)Villages.Sum(village => village.Services) / households, 2)
            : null;

    /// <summary>The orders done in a village in the period.</summary>
    public string ServicesHref(VillageShare village)
    {
        ArgumentNullException.ThrowIfNull(village);
        return $"/orders?region={village.Village}&done-from={Show.Date(From)}&done-until={Show.Date(Until)}";
    }

    /// <summary>Width of a village's bar in percent of the most served one.</summary>
    public int WidthOf(VillageShare village)
    {
        ArgumentNullException.ThrowIfNull(village);
        var most = Villages.Max(each => each.PerHousehold) ?? 0;
        return most == 0 ? 0 : (int)Math.Floor(100 * (village.PerHousehold ?? 0) / most);
    }
}
