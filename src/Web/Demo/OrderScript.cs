using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Demo;

/// <summary>What becomes of one order: claimed by a volunteer, relayed down the grid, handed out, or done by the station's worker; then rated, fed back and closed.</summary>
internal sealed class OrderScript(
    DemoWorld world,
    IServiceProvider services,
    DemoStations stations,
    SeasonFile words,
    DemoDiary diary,
    OrderStory story
)
{
    private const int Minute = 1;
    private const int DaysForHandOut = 3;
    private const int HoursBetweenTries = 5;

    private readonly DoorCodes codes = new(services.GetRequiredService<SearchTokens>());

    public void Write()
    {
        At(story.Placed, Place);
        if (story.Stays)
        {
            Offer();
            return;
        }

        var way = DemoGrid.Way(story.Village, story.Number);
        var done = story.Chance(10, "fate") switch
        {
            < 6 when story.Item.ForVolunteers => ByVolunteer(),
            6 or 7 or 8 when way.Count > 0 => ByGrid(way),
            9 when !story.Item.ForVolunteers => ByOthers(),
            _ => ByWorker(story.Placed.AddHours(2)),
        };
        if (done is { } moment)
        {
            Finish(moment);
        }
    }

    private async Task Place(DemoTeam team, CancellationToken ct)
    {
        var parts = new List<ITransactionPart>();
        Guid? note = null;
        if (story.Chance(4, "note") == 0)
        {
            note = DemoIds.Of("order-note", $"{story.Number}");
            var text = words.Notes[story.Chance(words.Notes.Count, "words")];
            parts.Add(
                await world.Texts.Write(
                    story.Person,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [OrderTexts.NameOf(note.Value)] = text,
                    },
                    ct
                )
            );
        }

        var channel = (OrderChannel[])
            [OrderChannel.Hotline, OrderChannel.Visit, OrderChannel.ChatGroup];
        await world.Do(
            team.Worker,
            new PlaceOrder(
                story.Key,
                story.Served,
                story.Station.Key,
                new WantedOrder(
                    story.Item.Code,
                    channel[story.Chance(channel.Length, "channel")],
                    story.Chance(12, "urgency") == 0 ? Urgency.LongTerm : Urgency.InStages,
                    new OrderTime(story.From, story.Until),
                    story.Chance(5, "proxy") == 0
                        ? new ProxyAsked(ProxyRelation.Family, ConsentWay.ByPhone)
                        : null,
                    note
                )
            ),
            ct,
            parts
        );
    }

    private void Offer() =>
        At(
            story.Placed.AddMinutes(10),
            (team, ct) =>
                world.Do(team.Worker, new PutOnBoard(story.Key, null, story.Station.Key.Id), ct)
        );

    private DateTimeOffset? ByVolunteer()
    {
        var station = story.Station.Key.Id;
        Offer();
        var who = DemoVolunteers.Of(story.Key.Tenant, story.Number, story.Item.Risk);
        var volunteer = Volunteer.KeyOf(who);
        var claimed = story.Placed.AddHours(3 + story.Chance(20, "claim"));
        At(
            claimed,
            (_, ct) =>
                world.Do(
                    who,
                    new ClaimOrder(story.Key, volunteer, story.From, WorksHere: false),
                    ct
                )
        );
        if (story.Item.Risk)
        {
            At(
                claimed.AddMinutes(30),
                (team, ct) =>
                    world.Do(
                        team.Worker,
                        new ApproveClaim(story.Key, station, volunteer, story.From.Year),
                        ct
                    )
            );
        }

        var code = $"{100000 + (story.Number * 7919 % 900000)}";
        At(claimed.AddMinutes(35), (team, ct) => RenewCode(team.Worker, code, ct));
        if (story.Chance(20, "away") == 0)
        {
            At(
                story.Until.AddHours(1),
                (team, ct) =>
                    world.Do(
                        team.Worker,
                        new NoteStayedAway(story.Key, station, volunteer, story.From.Year),
                        ct
                    )
            );
            return ByWorker(story.Until.AddHours(2));
        }

        return Serve(who, volunteer, code);
    }

    private DateTimeOffset Serve(Actor who, StreamKey volunteer, string code)
    {
        var came = story.From.AddMinutes(2 + story.Chance(15, "came"));
        var left = came.AddMinutes(Math.Max(20, story.Item.Minutes - 7 + story.Chance(19, "left")));
        var shown = new DoorProof(PresenceProof.SixDigits, codes.Fingerprint(story.Key.Id, code));
        At(came, (_, ct) => world.Do(who, new CheckIn(story.Key, volunteer, shown), ct));
        At(left, (_, ct) => world.Do(who, new CheckOut(story.Key, volunteer, shown, 0), ct));
        At(
            left.AddMinutes(20),
            (_, ct) =>
                world.Do(
                    who,
                    new ReportService(story.Key, volunteer, OrderOutcome.Done, null, []),
                    ct
                )
        );
        var confirmed = left.AddHours(2 + story.Chance(60, "confirm"));
        At(
            confirmed,
            (team, ct) =>
                world.Do(
                    team.Worker,
                    new ConfirmService(
                        story.Key,
                        story.Station.Key,
                        volunteer,
                        story.From,
                        came,
                        left,
                        ""
                    ),
                    ct
                )
        );
        return confirmed;
    }

    private DateTimeOffset? ByGrid(IReadOnlyList<DemoPost> way)
    {
        At(
            story.Placed.AddMinutes(15),
            (team, ct) =>
                world.Do(
                    team.Worker,
                    new SendToGrid(story.Key, story.Village, story.Station.Key.Id),
                    ct
                )
        );
        var at = story.Placed.AddMinutes(40);
        foreach (var (from, to) in way.Zip(way.Skip(1)))
        {
            At(
                at,
                (_, ct) =>
                    world.Do(from.Actor, new RelayOrder(story.Key, from.Unit.Id, to.Unit.Id), ct)
            );
            at = at.AddMinutes(20 + story.Chance(50, from.UserName));
        }

        var point = way[^1];
        At(
            at,
            (_, ct) => world.Do(point.Actor, new TakeOrderOn(story.Key, point.Unit.Id, null), ct)
        );
        var done = story.From.AddMinutes(story.Item.Minutes + 10);
        At(done.AddMinutes(Minute), (_, ct) => world.Do(point.Actor, Done(done), ct));
        return done.AddMinutes(Minute);
    }

    private DateTimeOffset? ByOthers()
    {
        var handOut = DemoIds.Of("hand-out", $"{story.Number}");
        var station = story.Station.Key.Id;
        At(
            story.Placed.AddHours(1),
            (team, ct) =>
                world.Do(
                    team.Worker,
                    new HandOutOrder(
                        story.Key,
                        station,
                        handOut,
                        HandOutKind.Department,
                        words.Department,
                        null,
                        HandOutBasis.LegalDuty,
                        null,
                        story.Placed.AddDays(DaysForHandOut)
                    ),
                    ct
                )
        );
        var answered = story.Until.AddHours(2);
        At(
            answered,
            (team, ct) =>
                world.Do(
                    team.Worker,
                    new AnswerHandOut(story.Key, station, handOut, OrderOutcome.Done, null),
                    ct
                )
        );
        return answered;
    }

    private DateTimeOffset? ByWorker(DateTimeOffset takenOn)
    {
        At(
            takenOn,
            (team, ct) =>
                world.Do(team.Worker, new TakeOrderOn(story.Key, null, story.Station.Key.Id), ct)
        );
        var done = (takenOn > story.From ? takenOn : story.From).AddMinutes(
            story.Item.Minutes + 10
        );
        At(done.AddMinutes(Minute), (team, ct) => world.Do(team.Worker, Done(done), ct));
        return done.AddMinutes(Minute);
    }

    private DoOrderByStaff Done(DateTimeOffset at) =>
        new(story.Key, at, story.Item.Minutes, OrderOutcome.Done, null);

    private void Finish(DateTimeOffset done)
    {
        var asked = done.AddHours(20 + story.Chance(30, "asked"));
        if (story.Chance(15, "reached") == 0)
        {
            for (var i = 0; i < 3; i++)
            {
                At(
                    asked.AddHours(HoursBetweenTries * i),
                    (team, ct) => world.Do(Asker(team), new TryRating(story.Own), ct)
                );
            }
        }
        else
        {
            At(asked, (team, ct) => world.Do(Asker(team), Rating(), ct));
        }

        At(
            asked.AddHours(16),
            (team, ct) =>
                world.Do(
                    team.Head,
                    new FeedBackOrder(story.Own, FollowUpWay.Phone, OrderOutcome.Done),
                    ct
                )
        );
        At(asked.AddHours(17), (team, ct) => world.Do(team.Head, new CloseOrder(story.Own), ct));
    }

    // Whoever did it does not ask how it was: the head of the station does, and the county where the head did it.
    private static Actor Asker(DemoTeam team) =>
        team.Head.Account == team.Worker.Account
            ? DemoCounty.All.First(county => county.Code == team.Head.Region).Checker
            : team.Head;

    private RateOrder Rating()
    {
        var stars = 5 - (story.Chance(10, "stars") / 6) - (story.Chance(30, "bad") / 29);
        return new RateOrder(
            story.Own,
            new SaidRating(
                stars,
                [RatingTag.Attitude, RatingTag.Quality],
                stars < 4 ? [RatingTag.Punctuality] : [],
                null
            ),
            RatingWay.Phone
        );
    }

    // The portal's own reaction may have made one already, which nobody here knows.
    private async Task RenewCode(Actor worker, string code, CancellationToken ct) =>
        await world.Do(
            worker,
            new RenewDoorCode(
                new OwnOrder(story.Key, story.Station.Key),
                codes.Fingerprint(story.Key.Id, code)
            ),
            ct,
            await world.Texts.Write(
                story.Person,
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [DoorCodes.TextOf(story.Key.Id)] = code,
                },
                ct
            )
        );

    private void At(DateTimeOffset at, Func<DemoTeam, CancellationToken, Task> step) =>
        diary.Write(at, async ct => await step(await stations.TeamOf(story.Station, ct), ct));
}
