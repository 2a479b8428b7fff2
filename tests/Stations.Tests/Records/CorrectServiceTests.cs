using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Records.RecordWorld;

namespace StationPortal.Stations.Tests.Records;

public sealed class CorrectServiceTests
{
    private static readonly ServiceFacts Shorter = Facts with { Minutes = 60, Workers = [Ann] };

    [Fact]
    public void a_correction_stands_beside_the_first_version_and_moves_the_booked_time()
    {
        var changes = WithRecord().When(Correct(Shorter), Worker, Now);

        var corrected = Assert.IsType<ServiceCorrected>(changes[0].Event);
        Assert.Equal((60, Worker.Holder), (corrected.Facts.AllMinutes(), corrected.By));
        Assert.Contains(
            changes,
            change =>
                change.Stream == DayOf(Bo)
                && change.Event is WorkReleased { Record: var id }
                && id == Key.Id
        );
        Assert.Contains(
            changes,
            change => change.Stream == DayOf(Ann) && change.Event is WorkBooked { Minutes: 60 }
        );
    }

    [Fact]
    public void files_and_the_sealed_text_stay_unless_the_people_change()
    {
        var (person, note) = (Guid.NewGuid(), Guid.NewGuid());
        var first = Given with
        {
            Facts = Facts with
            {
                Served = [person],
                Note = note,
                NoteFingerprint = "f",
                Files = [new("照片.png", new string('a', 64), 1)],
            },
        };
        var taken = People.PeopleWorld.TakenUp() with { Station = Here.Id };
        var known = AtStation().And(Key, first).And(new(County, person), taken);

        var same = Corrected(known, Shorter with { Served = [person] });
        var without = Corrected(known, Shorter);

        Assert.Equal((note, 1), (same.Facts.Note, same.Facts.Files.Count));
        Assert.Equal((null, 1), (without.Facts.Note, without.Facts.Files.Count));
    }

    [Fact]
    public void a_worker_corrects_their_own_and_the_manager_every_record()
    {
        var colleague = Worker with { Account = Guid.NewGuid() };

        WithRecord().Refused(Correct(Shorter), colleague, Now, "CA-10", "RecordOfAnother");
        Assert.NotEmpty(WithRecord().When(Correct(Shorter), Manager, Now));
        Assert.Throws<NotInScopeException>(() =>
            WithRecord().When(Correct(Shorter), Stranger, Now)
        );
    }

    [Fact]
    public void a_settled_record_is_not_corrected_unless_it_stood()
    {
        WithRecord(Doubt, Settled(DisputeOutcome.Reduced, 90))
            .Refused(Correct(Shorter), Worker, Now, "SR-03", "RecordIsSettled");
        Assert.NotEmpty(
            WithRecord(Doubt, Settled(DisputeOutcome.Stands, 180))
                .When(Correct(Shorter), Worker, Now)
        );
    }

    [Fact]
    public void a_corrected_day_belongs_to_the_same_contract()
    {
        var next = Guid.NewGuid();
        AtStation(new StationContinued(next, new(2026, 3, 19), new(2027, 3, 18), null))
            .And(Key, Given)
            .Refused(
                Correct(Facts with { On = new(2026, 3, 19) }),
                Worker,
                Now,
                "SR-04",
                "RecordOfOtherContract"
            );
    }

    [Fact]
    public void a_page_that_shows_an_older_version_meets_the_newer_one() =>
        Assert.Throws<ChangedMeanwhileException>(() =>
            WithRecord(new ServiceCorrected(Shorter, CorrectionReason.Other, Worker.Holder))
                .When(Correct(Facts), Worker, Now)
        );

    [Fact]
    public void a_correction_of_a_reported_record_changes_what_counts()
    {
        var changes = WithRecord()
            .And(CheckKey, Deliverables.CheckWorld.Reported(Key.Id))
            .When(Correct(Shorter), Worker, Now);

        Assert.Contains(
            new DrawnWorkChanged(2, Key.Id, true, 60, false),
            changes.Select(e => e.Event)
        );
    }

    [Fact]
    public void an_accepted_record_is_final() =>
        WithRecord()
            .And(
                CheckKey,
                [
                    .. Deliverables.CheckWorld.Reported(Key.Id),
                    new WorkAccepted(2, true, Official.Holder),
                ]
            )
            .Refused(Correct(Shorter), Worker, Now, "SR-04", "RecordIsAccepted");

    private static readonly ServiceDisputed Doubt = new(
        "时长偏多",
        new(2026, 3, 27),
        Official.Holder
    );

    private static DisputeSettled Settled(DisputeOutcome outcome, int minutes) =>
        new(outcome, minutes, "核对签到表", Official.Holder);

    private static ServiceCorrected Corrected(Specification known, ServiceFacts facts) =>
        Assert.IsType<ServiceCorrected>(known.When(Correct(facts), Worker, Now)[0].Event);
}
