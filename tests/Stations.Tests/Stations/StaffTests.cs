using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;
using static StationPortal.Stations.Tests.Stations.StationWorld;

namespace StationPortal.Stations.Tests.Stations;

public sealed class StaffTests
{
    private static readonly JoinStaff Join = new(
        Key,
        Guid.CreateVersion7(),
        null,
        StationPost.Worker,
        CertificateLevel.Worker,
        WithMinors: true,
        Today,
        Today.AddMonths(-1),
        Clear: true
    );

    private static readonly ChangeStaff Change = new(
        Key,
        Worker,
        null,
        StationPost.Worker,
        CertificateLevel.Worker,
        WithMinors: true
    );

    [Fact]
    public void Someone_joins_with_their_record_check()
    {
        var made = Given().Makes(Join, Agency);

        Assert.Equal(
            [
                new StaffJoined(
                    Join.Person,
                    null,
                    StationPost.Worker,
                    CertificateLevel.Worker,
                    true,
                    Today
                ),
                new StaffRecordChecked(Join.Person, Today.AddMonths(-1), true),
            ],
            made
        );
    }

    [Fact]
    public void Nobody_works_with_minors_without_a_check() =>
        Given().Refused(Join with { CheckedOn = null }, "RecordCheckMissing", "CA-20", Agency);

    [Fact]
    public void Nobody_works_with_minors_after_a_finding() =>
        Given().Refused(Join with { Clear = false }, "RecordFound", "CA-20", Agency);

    [Fact]
    public void A_check_holds_a_year_less_a_day()
    {
        Given()
            .Refused(
                Join with
                {
                    CheckedOn = Today.AddYears(-1),
                },
                "RecordCheckTooOld",
                "CA-20",
                Agency
            );
        Assert.Equal(
            2,
            Given().Makes(Join with { CheckedOn = Today.AddYears(-1).AddDays(1) }, Agency).Length
        );
    }

    [Fact]
    public void A_check_is_not_made_tomorrow()
    {
        Given().Refused(Join with { CheckedOn = Today.AddDays(1) }, "CheckInFuture", "CA-20");
        Given(Joined)
            .Refused(
                new CheckStaffRecord(Key, Worker, Today.AddDays(1), true),
                "CheckInFuture",
                "CA-20"
            );
    }

    [Fact]
    public void Without_work_with_minors_no_check_is_asked_for() =>
        Assert.Single(
            Given().Makes(Join with { WithMinors = false, CheckedOn = null, Clear = false }, Agency)
        );

    [Fact]
    public void Nobody_joins_twice_and_no_account_belongs_to_two()
    {
        var account = Guid.CreateVersion7();
        var colleague = Joined with { Account = account };

        Given(Joined).Refused(Join with { Person = Worker }, "OnStaffAlready");
        Given(colleague).Refused(Join with { Account = account }, "AccountOnStaffAlready");
        Given(colleague, Joined with { Person = Join.Person })
            .Refused(
                Change with
                {
                    Person = Join.Person,
                    Account = account,
                },
                "AccountOnStaffAlready"
            );
    }

    [Fact]
    public void A_station_has_one_head()
    {
        var head = Joined with { Person = Guid.CreateVersion7(), Post = StationPost.Head };

        Given(head).Refused(Join with { Post = StationPost.Head }, "StationHasHead");
        Given(head, Joined)
            .Refused(Change with { Post = StationPost.Head, WithMinors = false }, "StationHasHead");
    }

    [Fact]
    public void Work_with_minors_is_given_to_staff_only_with_a_clear_check()
    {
        Given(Joined).Refused(Change, "RecordCheckMissing", "CA-20");
        Given(Joined, new StaffRecordChecked(Worker, Today, false))
            .Refused(Change, "RecordFound", "CA-20");
        Given(Joined, new StaffRecordChecked(Worker, Today.AddYears(-2), true))
            .Refused(Change, "RecordCheckTooOld", "CA-20");
        Assert.Single(Given(Joined, new StaffRecordChecked(Worker, Today, true)).Makes(Change));
    }

    [Fact]
    public void A_finding_ends_the_work_with_minors_at_once()
    {
        var made = Given(Joined with { WithMinors = true })
            .Makes(new CheckStaffRecord(Key, Worker, Today, Clear: false), Agency);

        Assert.Equal(2, made.Length);
        Assert.False(Assert.IsType<StaffChanged>(made[1]).WithMinors);
    }

    [Fact]
    public void A_check_older_than_the_last_one_is_refused() =>
        Given(Joined, new StaffRecordChecked(Worker, Today, true))
            .Refused(
                new CheckStaffRecord(Key, Worker, Today.AddDays(-1), true),
                "CheckBeforeLast",
                "CA-20"
            );

    [Fact]
    public void A_check_that_ran_out_ends_the_work_with_minors_by_itself()
    {
        object[] past =
        [
            Joined with
            {
                WithMinors = true,
            },
            new StaffRecordChecked(Worker, Today.AddYears(-1), true),
        ];

        Assert.Empty(Given(past).Makes(new StopWorkWithMinors(Key), Portal, Now.AddDays(-1)));
        var stopped = Given(past).Makes(new StopWorkWithMinors(Key), Portal);
        Assert.False(Assert.IsType<StaffChanged>(stopped[0]).WithMinors);
        Assert.Equal([new RecordCheckReminded(Worker, Today)], stopped[1..]);
        Assert.Empty(Given([.. past, .. stopped]).Makes(new StopWorkWithMinors(Key), Portal));
    }

    [Fact]
    public void A_check_that_ends_soon_is_reminded_of_once_and_a_new_one_again()
    {
        var remind = new RemindOfRecordChecks(Key);
        var check = new StaffRecordChecked(Worker, Today.AddYears(-1).AddDays(30), true);
        object[] past = [Joined with { WithMinors = true }, check];
        var reminded = new RecordCheckReminded(Worker, Today.AddDays(30));

        Assert.Empty(Given(past).Makes(remind, Portal, Now.AddDays(-1)));
        Assert.Equal([reminded], Given(past).Makes(remind, Portal));
        Assert.Empty(Given([.. past, reminded]).Makes(remind, Portal, Now.AddDays(10)));
        var next = Given([.. past, reminded, check with { On = Today }]);
        Assert.Empty(next.Makes(remind, Portal));
        Assert.Single(next.Makes(remind, Portal, Now.AddDays(340)));
    }

    [Fact]
    public void Nobody_is_reminded_of_who_works_with_no_minors_or_of_a_closed_station()
    {
        var remind = new RemindOfRecordChecks(Key);
        var old = new StaffRecordChecked(Worker, Today.AddYears(-1), true);

        Assert.Empty(Given(Joined, old).Makes(remind, Portal));
        Assert.Empty(
            Given(Joined with { WithMinors = true }, old, new StationClosed(Today, "撤并"))
                .Makes(remind, Portal)
        );
    }

    [Fact]
    public void The_last_day_lies_between_the_first_and_today()
    {
        Given(Joined)
            .Refused(new StaffLeaves(Key, Worker, Joined.From.AddDays(-1)), "LeavesBeforeJoining");
        Given(Joined).Refused(new StaffLeaves(Key, Worker, Today.AddDays(1)), "LeavesInFuture");
        Assert.Single(Given(Joined).Makes(new StaffLeaves(Key, Worker, Today)));
    }

    [Fact]
    public void Strangers_to_the_station_and_to_its_staff_do_not_exist()
    {
        Assert.Throws<NotInScopeException>(() => Given().Makes(Join, OtherAgency));
        Assert.Throws<NotInScopeException>(() => Given().Makes(Change, Agency));
        Assert.Throws<NotInScopeException>(() =>
            Given(Joined).Makes(new StaffLeaves(Key, Worker, Today), OtherAgency)
        );
    }
}
