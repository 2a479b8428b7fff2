using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;

namespace StationPortal.Web.Demo;

/// <summary>The grid of one township in each demo county: three villages, each with an area, a group and two points, and somebody at every post.</summary>
internal sealed class DemoGrid(DemoWorld world, SeasonFile words, DemoDiary diary)
{
    private const int VillagesOfTownship = 3;

    private static readonly IReadOnlyList<string> Townships =
    [
        .. DemoCounty.All.Select(county =>
            DemoData
                .ReadStations()
                .Stations.Select(line => line.Township)
                .First(township => RegionCode.AuthorityOf(township) == county.Code)
        ),
    ];

    private static readonly IReadOnlyList<DemoPost> Posts = [.. Townships.SelectMany(PostsOf)];

    /// <summary>A grid worker for every post: <c>grid-</c>, the county and a number.</summary>
    public static IEnumerable<DemoAccount> Accounts =>
        Posts.Select(post => new DemoAccount(post.UserName, Role.GridWorker, post.County));

    public void Write(DateOnly day)
    {
        foreach (var (post, i) in Posts.Select((post, i) => (post, i)))
        {
            diary.Write(PurchaseDates.At(day, 9).AddMinutes(i), ct => Open(post, ct));
        }
    }

    /// <summary>The posts through which an order of a village goes, from the village's down to a point's; none where no grid works.</summary>
    /// <param name="village">12-digit code.</param>
    /// <param name="number">Chooses one of the points.</param>
    public static IReadOnlyList<DemoPost> Way(string village, int number)
    {
        var posts = Posts.Where(post => post.Village == village).ToList();
        var points = posts.Where(post => post.Level == GridLevel.Point).ToList();
        return points.Count == 0
            ? []
            :
            [
                .. posts.Where(post => post.Level != GridLevel.Point).OrderBy(post => post.Level),
                points[number % points.Count],
            ];
    }

    private static IEnumerable<DemoPost> PostsOf(string township)
    {
        var county = DemoCounty.All.First(each => each.Code == RegionCode.AuthorityOf(township));
        var number = 0;
        foreach (
            var village in Enumerable
                .Range(0, VillagesOfTownship)
                .Select(i => DemoVisits.VillageOf(township, i))
                .Distinct(StringComparer.Ordinal)
        )
        {
            var above = GridUnit.KeyOf(village).Id;
            yield return Post(GridLevel.Village, null, above, 0);
            foreach (var level in (GridLevel[])[GridLevel.Area, GridLevel.Group])
            {
                var unit = DemoIds.Of("grid", $"{village} {level}");
                yield return Post(level, above, unit, 1);
                above = unit;
            }

            yield return Post(GridLevel.Point, above, DemoIds.Of("grid", $"{village} 1"), 1);
            yield return Post(GridLevel.Point, above, DemoIds.Of("grid", $"{village} 2"), 2);

            DemoPost Post(GridLevel level, Guid? parent, Guid unit, int no) =>
                new(
                    $"grid-{county.Short}-{++number:00}",
                    county.Code,
                    village,
                    level,
                    parent,
                    new StreamKey(county.Code, unit),
                    no
                );
        }
    }

    private async Task Open(DemoPost post, CancellationToken ct)
    {
        var planner = DemoCounty.All.First(county => county.Code == post.County).Planner;
        var name = post.Level switch
        {
            GridLevel.Village => words.Village,
            GridLevel.Area => words.Area,
            GridLevel.Group => words.Group,
            _ => words.Point,
        };
        await world.Do(
            planner,
            new OpenGridUnit(
                post.Unit,
                post.Level,
                post.Village,
                post.Parent,
                string.Format(CultureInfo.InvariantCulture, name, post.No)
            ),
            ct
        );
        await world.Do(planner, new FillGridPost(post.Unit, post.Actor.Account), ct);
    }
}

/// <summary>A post of the demo's grid.</summary>
/// <param name="UserName">Of who holds it.</param>
/// <param name="Parent">The unit above, or <c>null</c>.</param>
/// <param name="No">Among its like.</param>
internal sealed record DemoPost(
    string UserName,
    string County,
    string Village,
    GridLevel Level,
    Guid? Parent,
    StreamKey Unit,
    int No
)
{
    public Actor Actor => new(DemoIds.Account(UserName), Role.GridWorker, County);
}
