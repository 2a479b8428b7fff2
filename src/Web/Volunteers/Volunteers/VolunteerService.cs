using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>What a volunteer has done and how it was rated, of all their years: two of the five groups of their record (VO-01).</summary>
public sealed class VolunteerService(IEventLog log, ReadModels db, TimeProvider clock)
{
    private const int MostRatings = 50;

    public async Task<ServiceSoFar> Of(VolunteerPage volunteer, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(volunteer);
        var years = new List<VolunteerYear>();
        var last = ChinaTime.DateOf(clock.GetUtcNow()).Year;
        for (var year = ChinaTime.DateOf(volunteer.RegisteredAt).Year; year <= last; year++)
        {
            var key = VolunteerYear.KeyOf(new StreamKey(volunteer.TenantId, volunteer.Id), year);
            if (await log.Find<VolunteerYear>(key, ct) is { } state)
            {
                years.Add(state);
            }
        }

        var served = years
            .SelectMany(year => year.Ended)
            .Where(ended => ended.Value == PlaceEnd.Served)
            .Select(ended => ended.Key)
            .Concat(years.SelectMany(year => year.Records.Values).Select(each => each.First.Order))
            .Distinct()
            .ToList();
        return new ServiceSoFar(
            served.Count,
            years.SelectMany(year => year.Records.Values).Sum(record => record.Counted),
            await Ratings(
                served,
                [.. years.SelectMany(year => year.Counties).Distinct(StringComparer.Ordinal)],
                ct
            )
        );
    }

    // Item, day and stars only: who was served and what they wrote is nothing of this record.
    private async Task<IReadOnlyList<RatedService>> Ratings(
        List<Guid> orders,
        List<string> counties,
        CancellationToken ct
    ) =>
        await db.Set<OrderPage>()
            .Where(order =>
                counties.Contains(order.TenantId)
                && orders.Contains(order.Id)
                && order.Stars != null
            )
            .OrderByDescending(order => order.From)
            .Take(MostRatings)
            .Select(order => new RatedService(order.Title, order.From, order.Stars ?? 0))
            .ToListAsync(ct);
}

/// <summary>Service so far.</summary>
/// <param name="Services">Orders served.</param>
/// <param name="Minutes">That count.</param>
/// <param name="Ratings">The latest first.</param>
public sealed record ServiceSoFar(int Services, int Minutes, IReadOnlyList<RatedService> Ratings)
{
    /// <summary>Hours to one place (VO-05).</summary>
    public decimal Hours => decimal.Round(Minutes / 60m, 1, MidpointRounding.AwayFromZero);
}

/// <summary>A rating of a service.</summary>
/// <param name="Stars">1 to 5.</param>
public sealed record RatedService(string Title, DateTimeOffset From, int Stars);

/// <summary>Service, training, honours and ratings: what the record holds beside the person.</summary>
public sealed record RecordView(VolunteerPage Row, ServiceSoFar Service);
