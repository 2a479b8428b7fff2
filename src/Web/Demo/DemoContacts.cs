using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Demo;

/// <summary>How people reach the demo's stations besides the door: calls at 12349, their own links, and the weather button of a county.</summary>
internal sealed class DemoContacts(
    DemoWorld world,
    LinkTokens tokens,
    DemoStations stations,
    SeasonFile words,
    DemoDiary diary
)
{
    private const int StationsOfCounty = 2;
    private const int HoursOfCheck = 24;

    public void Write(DateOnly today)
    {
        foreach (var county in DemoCounty.All)
        {
            var own = stations
                .Entered.Where(station => station.Key.Tenant == county.Code)
                .Take(StationsOfCounty)
                .ToList();
            foreach (var station in own)
            {
                Calls(station, today);
                Link(station, today);
            }

            At(
                today.AddDays(-3),
                10,
                ct =>
                    world.Do(
                        county.Planner,
                        new TakeGeneralCall(
                            new(county.Code, DemoIds.Of("call-general", county.Code)),
                            null,
                            CallAbout.Question,
                            CallTopic.Relief
                        ),
                        ct
                    )
            );
            At(today.AddDays(-1), 18, ct => PressWeather(county, own, ct));
        }
    }

    // One callback was answered, one became a lead, one waits; a caller had the wrong number.
    private void Calls(DemoStation station, DateOnly today)
    {
        At(today.AddDays(-6), 9, ct => Call(station, 0, CallAbout.Question, ct));
        Step(station, today.AddDays(-6), 14, own => new AnswerCallback(own), 0);
        At(today.AddDays(-2), 8, ct => Call(station, 1, CallAbout.Lead, ct));
        foreach (var hour in (int[])[10, 13, 16])
        {
            Step(station, today.AddDays(-2), hour, own => new TryCallback(own), 1);
        }

        At(today.AddDays(-1), 16, ct => Call(station, 2, CallAbout.Complaint, ct));
        At(
            today.AddDays(-2),
            11,
            async ct =>
                await world.Do(
                    (await stations.TeamOf(station, ct)).Worker,
                    new TakeGeneralCall(
                        CallKey(station, "wrong"),
                        station.Key,
                        CallAbout.WrongNumber,
                        null
                    ),
                    ct
                )
        );
    }

    private async Task Call(DemoStation station, int place, CallAbout about, CancellationToken ct)
    {
        var team = await stations.TeamOf(station, ct);
        var text = DemoIds.Of("call-words", $"{station.Line.Township}-{place}");
        await world.Do(
            team.Worker,
            new TakeCall(
                CallKey(station, $"{place}"),
                DemoOrders.ServedOf(station, place),
                station.Key,
                about,
                Callback: true,
                text,
                null,
                null
            ),
            ct,
            await Sealed(station, place, text, words.Calls[place], ct)
        );
    }

    private void Step(
        DemoStation station,
        DateOnly day,
        int hour,
        Func<OwnCall, IDecision> what,
        int place
    ) =>
        At(
            day,
            hour,
            async ct =>
                await world.Do(
                    (await stations.TeamOf(station, ct)).Worker,
                    what(new OwnCall(CallKey(station, $"{place}"), station.Key)),
                    ct
                )
        );

    // Somebody gets a link, orders by it, is served by the station, and says how it was.
    private void Link(DemoStation station, DateOnly today)
    {
        const int Place = 3;
        var served = DemoOrders.ServedOf(station, Place);
        var print = tokens.Fingerprint(LinkTokens.New());
        var order = new StreamKey(
            station.Key.Tenant,
            DemoIds.Of("link-order", station.Line.Township)
        );
        var groups = DemoOrders.GroupsOf(Place);
        var item = DefaultMenu.Items.First(each =>
            each.Fits(groups) && each is { Skill: null, AgreementNeeded: false, Risk: false }
        );
        var wanted = PurchaseDates.At(today.AddDays(-5), 9);
        At(
            today.AddDays(-8),
            10,
            async ct =>
                await world.Do(
                    (await stations.TeamOf(station, ct)).Worker,
                    new MakeOrderLink(new(served, station.Key), print),
                    ct
                )
        );
        At(
            today.AddDays(-7),
            10,
            ct =>
                world.Do(
                    Actor.Portal(station.Key.Tenant),
                    new ByOrderLink(
                        served,
                        print,
                        order,
                        new PlaceOrder(
                            order,
                            served,
                            station.Key,
                            new WantedOrder(
                                item.Code,
                                OrderChannel.OwnLink,
                                Urgency.InStages,
                                new OrderTime(wanted, wanted.AddHours(3))
                            )
                        )
                    ),
                    ct
                )
        );
        At(
            today.AddDays(-7),
            14,
            async ct =>
                await world.Do(
                    (await stations.TeamOf(station, ct)).Worker,
                    new TakeOrderOn(order, null, station.Key.Id),
                    ct
                )
        );
        At(
            today.AddDays(-5),
            13,
            async ct =>
                await world.Do(
                    (await stations.TeamOf(station, ct)).Worker,
                    new DoOrderByStaff(
                        order,
                        wanted.AddMinutes(item.Minutes),
                        item.Minutes,
                        OrderOutcome.Done,
                        null
                    ),
                    ct
                )
        );
        At(today.AddDays(-4), 19, ct => Rate(station, Place, served, print, order, ct));
    }

    private async Task Rate(
        DemoStation station,
        int place,
        StreamKey served,
        string print,
        StreamKey order,
        CancellationToken ct
    )
    {
        var text = DemoIds.Of("link-words", station.Line.Township);
        var rating = new SaidRating(5, [RatingTag.Attitude], [], SaidWords.Of(text, words.Rated));
        await world.Do(
            Actor.Portal(station.Key.Tenant),
            new ByOrderLink(
                served,
                print,
                order,
                new RateOrder(new OwnOrder(order), rating, RatingWay.OwnLink)
            ),
            ct,
            await Sealed(station, place, text, words.Rated, ct)
        );
    }

    // The portal's own reaction asks the people as soon as the demo serves.
    private async Task PressWeather(DemoCounty county, List<DemoStation> own, CancellationToken ct)
    {
        var village = DemoVisits.VillageOf(own[0].Line.Township, 0);
        var people = Enumerable
            .Range(0, DemoVisits.PeopleOfStation)
            .Count(place => DemoVisits.VillageOf(own[0].Line.Township, place) == village);
        var now = world.Clock.GetUtcNow();
        await world.Do(
            county.Planner,
            new StartSafetyCheck(
                new StreamKey(county.Code, DemoIds.Of("safety-check", county.Code)),
                CheckWeather.ColdWave,
                DefaultMenu.Items.First(item => item.Season == SeasonBundle.ColdWave).Code,
                new CheckedPeople([village], [], []),
                now.AddHours(HoursOfCheck),
                people
            ),
            ct
        );
    }

    private static StreamKey CallKey(DemoStation station, string name) =>
        new(station.Key.Tenant, DemoIds.Of("call", $"{station.Line.Township}-{name}"));

    private async Task<ITransactionPart> Sealed(
        DemoStation station,
        int place,
        Guid text,
        string said,
        CancellationToken ct
    ) =>
        await world.Texts.Write(
            DemoOrders.PersonOf(station, place),
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [OrderTexts.NameOf(text)] = said,
            },
            ct
        );

    private void At(DateOnly day, int hour, Func<CancellationToken, Task> step) =>
        diary.Write(PurchaseDates.At(day, hour).AddMinutes(5), step);
}
