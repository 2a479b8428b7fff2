using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Deliverables.CheckWorld;
using static StationPortal.Stations.Tests.Records.RecordWorld;

namespace StationPortal.Stations.Tests.Deliverables;

public sealed class SampleTests
{
    private static readonly AcceptWork Accept = new(new AcceptMilestone(Deal, 2, Opinion));

    [Fact]
    public void the_same_seed_draws_the_same_records_whatever_their_order()
    {
        var items = Enumerable.Range(0, 200).Select(_ => Guid.NewGuid()).ToList();

        var drawn = RandomSample.Of("7f3a", 12, items);

        Assert.Equal(drawn, RandomSample.Of("7f3a", 12, items.AsEnumerable().Reverse()));
        Assert.NotEqual(drawn, RandomSample.Of("7f3b", 12, items));
        Assert.Equal(12, drawn.Distinct().Count());
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(120, 10)]
    [InlineData(201, 11)]
    public void a_sample_is_a_share_of_the_records_and_not_too_few(int items, int smallest) =>
        Assert.Equal(
            smallest,
            RandomSample.SmallestOf(items, TestRules.Book, County, new(2026, 3, 20))
        );

    [Fact]
    public void a_sample_is_drawn_once_with_its_seed()
    {
        var sample = Assert.IsType<SampleDrawn>(
            Assert.Single(InCheck().When(new DrawSample(Deal, 2, 3, "7f3a"), Official, Now)).Event
        );

        Assert.Equal(("7f3a", 3), (sample.Seed, sample.Size));
        Assert.Equal(RandomSample.Of("7f3a", 3, [First, Second, AVisit]), sample.Items);
        InCheck(Sample)
            .Refused(new DrawSample(Deal, 2, 3, "other"), Official, Now, "SR-05", "SampleIsDrawn");
        InCheck()
            .Refused(new DrawSample(Deal, 2, 2, "7f3a"), Official, Now, "SR-05", "SampleTooSmall");
    }

    [Fact]
    public void who_signed_the_contract_neither_samples_nor_looks()
    {
        InCheck()
            .Refused(new DrawSample(Deal, 2, 3, "7f3a"), Signer, Now, "SD-03", "SignerAccepts");
        InCheck(Sample)
            .Refused(new LetSampledStand(Deal, 2, First), Signer, Now, "SD-03", "SignerAccepts");
    }

    [Fact]
    public void only_what_was_drawn_and_waits_is_looked_at()
    {
        Assert.Throws<NotInScopeException>(() =>
            InCheck(Sample).When(new LetSampledStand(Deal, 2, Guid.NewGuid()), Official, Now)
        );
        InCheck(Sample, Stands(First))
            .Refused(
                new LetSampledStand(Deal, 2, First),
                Official,
                Now,
                "SR-05",
                "SampledIsDecided"
            );
        Specification
            .Given(Deal, InForce())
            .And(CheckKey, [.. Reported(Items), Sample])
            .Refused(new LetSampledStand(Deal, 2, First), Official, Now, null, "NotReported");
    }

    [Fact]
    public void a_doubt_about_a_sampled_record_is_written_on_both()
    {
        var known = new KnownRecord(new(County, First), Deal.Id, Day, [Ann, Bo]);
        var changes = InCheck(Sample)
            .And(known.Key, Given)
            .When(new DisputeService(known, "时长偏多"), Official, Now);

        Assert.Equal(
            [typeof(ServiceDisputed), typeof(SampleDisputed), typeof(DrawnWorkChanged)],
            changes.Select(change => change.Event.GetType())
        );
    }

    [Fact]
    public void a_record_that_is_doubted_cannot_stand_and_a_service_record_is_not_struck_unheard()
    {
        InCheck(Sample, new DrawnWorkChanged(2, First, false, 0, true))
            .Refused(
                new LetSampledStand(Deal, 2, First),
                Official,
                Now,
                "SR-03",
                "RecordIsDisputed"
            );
        InCheck(Sample)
            .Refused(
                new StrikeSampled(Deal, 2, First, "无签名"),
                Official,
                Now,
                "SR-03",
                "RecordIsDoubtedFirst"
            );
        Assert.NotEmpty(
            InCheck(Sample).When(new StrikeSampled(Deal, 2, AVisit, "无签名"), Official, Now)
        );
    }

    [Fact]
    public void the_acceptance_waits_for_the_sample_and_for_every_doubt()
    {
        InCheck().Refused(Accept, Official, Now, "SR-05", "SampleNotDrawn");
        InCheck(Sample, Stands(First)).Refused(Accept, Official, Now, "SR-05", "SampleNotDecided");
        InCheck(Sample, Stands(First), Stands(AVisit), Doubted(Second), Out(Second))
            .Refused(Accept, Official, Now, "SR-05", "SampleNotDecided");
        InCheck(Sample, Stands(First), Stands(Second), Stands(AVisit), Out(Second))
            .Refused(Accept, Official, Now, "SR-03", "DisputesOpen");
    }

    [Fact]
    public void a_settled_sample_that_reaches_what_is_wanted_is_accepted_with_the_contract()
    {
        var changes = InCheck(
                Sample,
                Stands(First),
                Stands(AVisit),
                Doubted(Second),
                Out(Second),
                new DrawnWorkChanged(2, Second, true, 30, false)
            )
            .When(Accept, Official, Now);

        Assert.IsType<MilestoneAccepted>(changes[0].Event);
        Assert.Equal(new WorkAccepted(2, true, Official.Holder), changes[1].Event);
    }

    [Fact]
    public void what_no_longer_reaches_is_accepted_in_part_or_returned()
    {
        // 180 and 60 minutes were reported; 120 and 30 are left of the 3 hours.
        object[] less =
        [
            Sample,
            Stands(First),
            Stands(Second),
            Stands(AVisit),
            new DrawnWorkChanged(2, First, true, 120, false),
            new DrawnWorkChanged(2, Second, true, 30, false),
        ];
        var part = new AcceptPartOfWork(
            new AcceptPartOfMilestone(Deal, 2, 30_000m, "差半小时", Opinion)
        );

        var refused = InCheck(less).Refused(Accept, Official, Now, "SR-06", "WantedNotReached");
        Assert.Equal(["2.5", 3], refused.Values);
        Assert.Equal(
            new WorkAccepted(2, false, Official.Holder),
            InCheck(less).When(part, Official, Now)[1].Event
        );
        Assert.Equal(
            new WorkReturned(2, "补材料", Official.Holder),
            InCheck(less)
                .When(new ReturnWork(new ReturnMilestone(Deal, 2, "补材料")), Official, Now)[1]
                .Event
        );
    }

    private static SampleStands Stands(Guid item) => new(2, item, Official.Holder);

    private static SampleDisputed Doubted(Guid item) => new(2, item, Official.Holder);

    private static DrawnWorkChanged Out(Guid item) => new(2, item, false, 0, true);
}
