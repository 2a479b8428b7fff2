using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Deliverables.CheckWorld;
using static StationPortal.Stations.Tests.Records.RecordWorld;

namespace StationPortal.Stations.Tests.Deliverables;

public sealed class ReportWorkTests
{
    private static Specification Ready => Specification.Given(Deal, InForce());

    [Fact]
    public void a_report_freezes_its_records_in_one_transaction_with_the_contract()
    {
        var changes = Ready.When(Report(), Manager, Now);

        var told = Assert.IsType<DeliverableReported>(changes[0].Event);
        Assert.Equal(List, Assert.Single(told.Evidence));
        var report = Assert.IsType<WorkReported>(changes[1].Event);
        Assert.Equal((3, Operator), (report.Items, report.Supplier));
        Assert.Equal(Items, Assert.IsType<WorkListed>(changes[2].Event).Items);
    }

    [Fact]
    public void a_long_list_is_written_in_several_events_that_the_store_takes()
    {
        var many = Enumerable
            .Range(0, 9000)
            .Select(_ => new DrawnItem(Guid.NewGuid(), WorkKind.Group, null, null, Day, 90))
            .ToList();

        var lists = Ready
            .When(Report(many), Manager, Now)
            .Select(change => change.Event)
            .OfType<WorkListed>()
            .ToList();

        Assert.Equal([4000, 4000, 1000], lists.Select(list => list.Items.Count));
        Assert.All(
            lists,
            list =>
                Assert.True(
                    System
                        .Text.Json.JsonSerializer.SerializeToUtf8Bytes(list, StoredJson.Options)
                        .Length < StoredJson.LargestEventInBytes
                )
        );
    }

    [Fact]
    public void a_counted_milestone_is_never_only_claimed()
    {
        Ready.Refused(
            new ReportDeliverable(Deal, 2, "完成", [List]),
            Manager,
            Now,
            "PS-15",
            "WorkNotDrawn"
        );
        Specification
            .Given(Deal, InReport())
            .Refused(
                new AcceptMilestone(Deal, 2, Opinion),
                Official,
                Now,
                "SR-05",
                "WorkNotChecked"
            );
    }

    [Fact]
    public void the_last_day_lies_within_the_contract_and_is_over()
    {
        foreach (var day in new DateOnly[] { new(2026, 2, 28), new(2026, 3, 21) })
        {
            Ready.Refused(
                Report() with
                {
                    Through = day,
                },
                Manager,
                Now,
                "SR-04",
                "ThroughOutsideTerm"
            );
        }
    }

    [Fact]
    public void there_is_something_to_count() =>
        Ready.Refused(Report([]), Manager, Now, "SR-04", "NothingToCount");

    [Fact]
    public void a_record_counts_for_one_milestone_only_once()
    {
        var elsewhere = Reported(Items)
            .Select(e =>
                e switch
                {
                    WorkReported report => report with { Milestone = 3 },
                    WorkListed list => list with { Milestone = 3 },
                    _ => e,
                }
            )
            .ToArray();

        Ready
            .And(CheckKey, elsewhere)
            .Refused(Report(), Manager, Now, "SR-04", "RecordCountsElsewhere");
        Ready
            .And(CheckKey)
            .Refused(Report([Items[0], Items[0]]), Manager, Now, "SR-04", "RecordCountsElsewhere");
    }

    [Fact]
    public void what_was_returned_may_be_reported_anew_and_what_was_struck_may_not()
    {
        var returned = new WorkReturned(2, "补材料", Official.Holder);
        var struck = new SampleStruck(2, AVisit, "无签名", Official.Holder);
        var free = Specification.Given(
            Deal,
            InForce(
                new DeliverableReported(2, "完成", [List]),
                new MilestoneReturned(2, "补材料", Official.Holder)
            )
        );

        Assert.NotEmpty(
            free.And(CheckKey, [.. Reported(Items), returned]).When(Report(), Manager, Now)
        );
        free.And(CheckKey, [.. Reported(Items), Sample, struck, returned])
            .Refused(Report(), Manager, Now, "SR-04", "RecordCountsElsewhere");
    }

    [Fact]
    public void another_agency_does_not_know_the_contract() =>
        Assert.Throws<NotInScopeException>(() => Ready.When(Report(), Stranger, Now));
}
