using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using Xunit;
using static StationPortal.Volunteers.Tests.CertificateWorld;

namespace StationPortal.Volunteers.Tests;

public sealed class CertificateTests
{
    private static readonly DateTimeOffset Now = OrderWorld.Now;

    [Fact]
    public void a_certificate_is_asked_for_checked_by_one_and_approved_by_another()
    {
        var asked = Assert.Single(Given().When(Ask, Asker, Now)).Event;
        Assert.Equal(Asked, asked);

        var frozen = Assert.IsType<CertificateChecked>(
            Assert.Single(Given(asked).When(Check, OrderWorld.Worker, Now)).Event
        );
        Assert.Equal((135, 60), (frozen.Minutes, frozen.LearningMinutes));
        Assert.Equal(Checked.Services, frozen.Services);

        var issued = Assert.IsType<CertificateIssued>(
            Assert.Single(Given(asked, frozen).When(Issue, OrderWorld.Manager, Now)).Event
        );
        Assert.StartsWith("440105-20260302-", issued.Number, StringComparison.Ordinal);
        Assert.False(issued.Official);
        Assert.Equal(64, issued.Sha256.Length);
    }

    [Fact]
    public void only_a_connected_portal_uses_the_official_title()
    {
        var connected = new RuleParameter(
            "VO-09.connected",
            OrderWorld.County,
            "1",
            new(2026, 1, 1),
            null,
            "示例",
            RuleStatus.Example
        );
        var rules = Testing.TestRules.Book;
        var book = rules with { Parameters = new([.. rules.Parameters.All, connected]) };

        var issued = Given(Asked, Checked).Under(book).When(Issue, OrderWorld.Manager, Now);

        Assert.True(Assert.IsType<CertificateIssued>(Assert.Single(issued).Event).Official);
    }

    [Fact]
    public void only_ones_own_service_and_only_a_period_that_is_over()
    {
        Assert.Throws<NotInScopeException>(() =>
            Given().When(Ask, Asker with { Account = Guid.NewGuid() }, Now)
        );
        Given()
            .Refused(
                Ask with
                {
                    From = Until,
                    Until = From,
                },
                Asker,
                Now,
                "VO-08",
                "CertificatePeriodBackwards"
            );
        Given()
            .Refused(
                Ask with
                {
                    Until = new(2026, 3, 3),
                },
                Asker,
                Now,
                "VO-08",
                "CertificatePeriodInFuture"
            );
        Given()
            .Refused(
                Ask with
                {
                    From = new(2023, 12, 31),
                },
                Asker,
                Now,
                "VO-08",
                "CertificatePeriodTooLong"
            );
        Given()
            .Refused(
                Ask with
                {
                    From = new(2026, 1, 1),
                    Until = new(2026, 1, 31),
                },
                Asker,
                Now,
                "VO-08",
                "CertificateNothing"
            );
    }

    [Fact]
    public void what_is_odd_or_in_question_is_looked_at_first_and_what_is_void_never_counts()
    {
        var odd = CertificateWorld.Hours(Guid.NewGuid(), Now.AddDays(-5), 600, HourFlag.TooLong);
        var question = new HoursQuestioned(First, HourReason.WrongTime, new(2026, 3, 9));
        GivenHours([odd], Asked)
            .Refused(Check, OrderWorld.Worker, Now, "VO-08", "CertificateRecordsOpen");
        GivenHours([question], Asked)
            .Refused(Check, OrderWorld.Worker, Now, "VO-08", "CertificateRecordsOpen");
        GivenHours([Void(First), Void(Second)], Asked)
            .Refused(Check, OrderWorld.Worker, Now, "VO-08", "CertificateNothing");

        var frozen = GivenHours([Void(First)], Asked).When(Check, OrderWorld.Worker, Now);

        Assert.Equal(45, Assert.IsType<CertificateChecked>(Assert.Single(frozen).Event).Minutes);
    }

    [Fact]
    public void two_people_of_the_recording_unit_and_never_the_volunteer()
    {
        Given(Asked, Checked)
            .Refused(
                Issue,
                OrderWorld.Manager with
                {
                    DeputyFor = OrderWorld.Worker.Account,
                },
                Now,
                "OR-27",
                "CertificateCheckedByYou"
            );
        Given(Asked)
            .Refused(
                Check,
                OrderWorld.Worker with
                {
                    Account = Asker.Account,
                },
                Now,
                "OR-27",
                "CertificateOfOneself"
            );
        Assert.Throws<NotInScopeException>(() =>
            Given(Asked).When(Check, OrderWorld.Worker with { Organisation = Guid.NewGuid() }, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            Given(Asked).When(Check, OrderWorld.Official with { Region = "440106" }, Now)
        );
        Assert.NotEmpty(Given(Asked, Checked).When(Issue, OrderWorld.Official, Now));
    }

    [Fact]
    public void each_step_is_taken_once_and_in_order()
    {
        Given(Asked, Checked).Refused(Check, OrderWorld.Worker, Now, null, "CertificateNotToCheck");
        Given(Asked).Refused(Issue, OrderWorld.Manager, Now, null, "CertificateNotChecked");
        var turnDown = new TurnDownCertificate(Key, Subject, CertificateTurnDown.RecordsWrong);
        Assert.IsType<CertificateTurnedDown>(
            Assert.Single(Given(Asked, Checked).When(turnDown, OrderWorld.Worker, Now)).Event
        );
        Given(Asked, Checked, Issued)
            .Refused(turnDown, OrderWorld.Worker, Now, null, "CertificateNotWaiting");
    }

    [Fact]
    public void records_that_moved_after_the_check_stop_the_approval() =>
        GivenHours([Void(Second)], Asked, Checked)
            .Refused(Issue, OrderWorld.Manager, Now, "VO-08", "CertificateRecordsMoved");

    [Fact]
    public void revoking_needs_a_second_person()
    {
        var ask = new AskForRevocation(Key, Subject, RevocationReason.IssuedWrongly);
        var agree = new AnswerRevocation(Key, Subject, Agreed: true);
        var wanted = new RevocationAsked(RevocationReason.IssuedWrongly, OrderWorld.Manager.Holder);
        Given(Asked).Refused(ask, OrderWorld.Worker, Now, null, "CertificateNotInForce");
        Given(Asked, Checked, Issued)
            .Refused(agree, OrderWorld.Official, Now, null, "RevocationNotAsked");
        Given(Asked, Checked, Issued, wanted)
            .Refused(agree, OrderWorld.Manager, Now, "OR-27", "RevocationAskedByYou");

        var revoked = Given(Asked, Checked, Issued, wanted).When(agree, OrderWorld.Official, Now);
        var kept = Given(Asked, Checked, Issued, wanted)
            .When(agree with { Agreed = false }, OrderWorld.Official, Now);

        Assert.Equal(
            RevocationReason.IssuedWrongly,
            Assert.IsType<CertificateRevoked>(Assert.Single(revoked).Event).Reason
        );
        Assert.IsType<RevocationDropped>(Assert.Single(kept).Event);
    }

    [Fact]
    public void a_change_of_hours_after_the_issue_is_noted_once_and_opens_the_way_to_a_new_one()
    {
        var note = new NoteHoursChanged(Key, First);
        var portal = Actor.Portal(OrderWorld.Province);
        var changed = Assert.Single(Given(Asked, Checked, Issued).When(note, portal, Now)).Event;
        Assert.Empty(Given(Asked, Checked, Issued, changed).When(note, portal, Now));
        Assert.Empty(Given(Asked, Checked).When(note, portal, Now));

        var again = new StreamKey(OrderWorld.Province, Guid.NewGuid());
        var ask = Ask with { Certificate = again, Replaces = Key.Id };
        Given(Asked, Checked, Issued).Refused(ask, Asker, Now, "VO-08", "CertificateStillRight");
        var anew = Assert.Single(Given(Asked, Checked, Issued, changed).When(ask, Asker, Now));

        var issue = Issue with { Certificate = again, Replaces = Key.Id };
        var changes = Given(Asked, Checked, Issued, changed)
            .And(again, anew.Event, Checked)
            .When(issue, OrderWorld.Manager, Now);
        Assert.Equal(
            RevocationReason.Replaced,
            Assert
                .IsType<CertificateRevoked>(changes.Single(each => each.Stream == Key).Event)
                .Reason
        );
    }

    [Fact]
    public void the_sheet_opens_after_the_issue_for_the_volunteer_and_the_unit_and_the_look_is_recorded()
    {
        var print = new PrintCertificate(Key, Subject, ["name", "id_number"], Guid.NewGuid());
        Given(Asked, Checked).Refused(print, Asker, Now, null, "CertificateNotIssued");
        Assert.Throws<NotInScopeException>(() =>
            Given(Asked, Checked, Issued).When(print, Asker with { Account = Guid.NewGuid() }, Now)
        );
        foreach (var actor in (Actor[])[Asker, OrderWorld.Worker, OrderWorld.Official])
        {
            var look = Given(Asked, Checked, Issued).When(print, actor, Now);
            Assert.Equal(
                RevealPurpose.Document,
                Assert.IsType<PersonRevealed>(Assert.Single(look).Event).Purpose
            );
        }
    }

    [Fact]
    public void a_changed_word_shows_in_the_hash()
    {
        var document = new CertificateDocument(
            "1",
            "V-0001",
            Subject,
            "示例社工站",
            Checked.Services,
            135,
            60,
            Official: false,
            OrderWorld.Worker.Holder,
            OrderWorld.Manager.Holder,
            new(2026, 3, 2)
        );

        Assert.Equal(document.Sha256(), (document with { }).Sha256());
        Assert.NotEqual(document.Sha256(), (document with { Minutes = 136 }).Sha256());
    }

    private static HoursVoided Void(Guid record) =>
        new(record, HourReason.NotServed, OrderWorld.By);
}
