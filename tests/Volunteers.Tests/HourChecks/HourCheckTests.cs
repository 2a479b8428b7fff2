using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Volunteers.Tests.Attendance.AttendanceWorld;

namespace StationPortal.Volunteers.Tests.HourChecks;

public sealed class HourCheckTests
{
    private static readonly DateTimeOffset Later = Left.AddDays(30);
    private static readonly DateOnly From = new(2026, 3, 1);
    private static readonly DateOnly Until = new(2026, 3, 31);
    private static readonly StreamKey Check = HourCheck.KeyOf(OrderWorld.County, From, Until);
    private static readonly HoursRecorded Record = Served(Came, Left);

    private static readonly SampledHours Sampled = new(
        Record.Record,
        AnnKey.Id,
        AnnKey.Tenant,
        2026
    );

    [Fact]
    public void a_sample_is_drawn_by_chance_once_and_anyone_draws_it_again()
    {
        var found = Many(300);
        var drawn = Drawn(Draw("seed", found));

        Assert.Equal((300, 15), (drawn.Of, drawn.Sample.Count));
        Assert.Equal(drawn.Sample, Drawn(Draw("seed", [.. found.Reverse()])).Sample);
        Assert.NotEqual(drawn.Sample, Drawn(Draw("other", found)).Sample);
        Assert.Equal(10, Drawn(Draw("seed", Many(40))).Sample.Count);
        Assert.Equal(3, Drawn(Draw("seed", Many(3))).Sample.Count);
        Specification
            .Given(Check, drawn)
            .Refused(Draw("seed", found), OrderWorld.Official, Later, "VO-17", "HourCheckIsDrawn");
    }

    [Fact]
    public void nothing_is_drawn_of_a_period_that_is_not_over_empty_or_anothers()
    {
        void No(DrawHourCheck draw, string code) =>
            Specification.GivenNothing().Refused(draw, OrderWorld.Official, Later, "VO-17", code);

        No(Draw("s", Many(1)) with { Until = new(2026, 2, 1) }, "HourCheckBackwards");
        No(Draw("s", Many(1)) with { Until = new(2026, 12, 31) }, "HourCheckInFuture");
        No(Draw("s", []), "HourCheckNothing");
        Assert.Throws<NotInScopeException>(() =>
            Specification
                .GivenNothing()
                .When(Draw("s", Many(1)), OrderWorld.Official with { Region = "440106" }, Later)
        );
    }

    [Fact]
    public void a_doubted_record_counts_no_longer_until_another_clears_it()
    {
        var doubt = new DoubtHours(Check, Sampled, HourDoubt.NoTrace);
        var made = Open().When(doubt, OrderWorld.Official, Later);

        Assert.Equal(
            new SampledHoursDoubted(Record.Record, HourDoubt.NoTrace, OrderWorld.Official.Holder),
            made[0].Event
        );
        var year = VolunteerYear.Start(Record).Apply(made[1].Event).Records[Record.Record];
        Assert.Equal((true, 0), (year.Waits, year.Counted));
        Assert.Equal(
            72,
            HourRecord
                .After(
                    VolunteerYear.Start(Record).Apply(made[1].Event).Records,
                    new HourFlagsCleared(Record.Record, OrderWorld.By)
                )[Record.Record]
                .Counted
        );
        Open()
            .Refused(
                doubt with
                {
                    Reason = (HourDoubt)9,
                },
                OrderWorld.Official,
                Later,
                "VO-17",
                "HourDoubtMissing"
            );
    }

    [Fact]
    public void a_record_is_decided_once_and_by_nobody_who_confirmed_it()
    {
        var stand = new LetHoursStand(Check, Sampled);
        var stood = Assert.Single(Open().When(stand, OrderWorld.Official, Later)).Event;

        Assert.Equal(new SampledHoursStand(Record.Record, OrderWorld.Official.Holder), stood);
        Open(stood).Refused(stand, OrderWorld.Official, Later, "VO-17", "SampledHoursDecided");
        Open()
            .Refused(
                stand,
                OrderWorld.Official with
                {
                    Account = OrderWorld.Manager.Account,
                },
                Later,
                "VO-17",
                "ConfirmerChecks"
            );
        Open()
            .And(Year, Record, new HoursVoided(Record.Record, HourReason.Twice, OrderWorld.By))
            .Refused(stand, OrderWorld.Official, Later, "VO-07", "RecordIsVoid");
        Assert.Throws<NotInScopeException>(() =>
            Open()
                .When(
                    stand with
                    {
                        Sampled = Sampled with { Record = Guid.NewGuid() },
                    },
                    OrderWorld.Official,
                    Later
                )
        );
    }

    private static Specification Open(params object[] more) =>
        Specification
            .Given(
                Check,
                [new HourCheckDrawn(From, Until, "seed", 1, [Sampled], OrderWorld.By), .. more]
            )
            .And(Year, Record);

    private static HourCheckDrawn Drawn(DrawHourCheck draw) =>
        (HourCheckDrawn)
            Assert
                .Single(Specification.GivenNothing().When(draw, OrderWorld.Official, Later))
                .Event;

    private static DrawHourCheck Draw(string seed, IReadOnlyList<SampledHours> found) =>
        new(OrderWorld.County, From, Until, seed, found);

    private static SampledHours[] Many(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(no => new SampledHours(
                    DerivedId.From("record", $"{no}"),
                    AnnKey.Id,
                    AnnKey.Tenant,
                    2026
                )),
        ];
}
