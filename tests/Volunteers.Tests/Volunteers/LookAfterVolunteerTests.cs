using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Volunteers.Tests.Volunteers;

public sealed class LookAfterVolunteerTests
{
    private static readonly DateOnly NextYear = new(2027, 3, 1);
    private static readonly DateOnly Yesterday = new(2026, 3, 1);

    private static readonly Specification Waiting = VolunteerWorld.Given(VolunteerWorld.Registered);

    private static readonly Specification Active = VolunteerWorld.Given(
        VolunteerWorld.Registered,
        VolunteerWorld.Verified
    );

    private static readonly Specification ActiveMinor = VolunteerWorld.Given(
        VolunteerWorld.Minor,
        VolunteerWorld.Verified
    );

    private static readonly VerifyVolunteer Verify = new(VolunteerWorld.Key, OrderWorld.Station);

    [Fact]
    public void station_township_and_county_verify_and_nobody_else()
    {
        Assert.IsType<VolunteerVerified>(Assert.Single(Waiting.Makes(Verify)));
        foreach (var actor in new[] { VolunteerWorld.TownshipOfficial, OrderWorld.Official })
        {
            Assert.IsType<VolunteerVerified>(
                Assert.Single(Waiting.Makes(Verify with { Station = null }, actor))
            );
        }

        Assert.Throws<NotInScopeException>(() => Waiting.Makes(Verify, VolunteerWorld.Elsewhere));
        Assert.Throws<NotInScopeException>(() => Waiting.Makes(Verify with { Station = null }));
        Assert.Throws<NotInScopeException>(() =>
            Waiting.Makes(Verify, VolunteerWorld.TownshipOfficial with { Township = "440105002" })
        );
    }

    [Fact]
    public void nobody_decides_about_themselves_not_even_through_a_deputy()
    {
        Waiting.Refused(
            Verify,
            "VO-02",
            "VolunteerDecidesAboutSelf",
            OrderWorld.Worker with
            {
                Account = VolunteerWorld.Account,
            }
        );
        Waiting.Refused(
            Verify,
            "VO-02",
            "VolunteerDecidesAboutSelf",
            OrderWorld.Worker with
            {
                DeputyFor = VolunteerWorld.Account,
            }
        );
    }

    [Fact]
    public void verifying_and_turning_down_are_answers_to_a_registration()
    {
        Active.Refused(Verify, "VO-02", "VolunteerIsVerified");
        Active.Refused(
            new TurnDownVolunteer(
                VolunteerWorld.Key,
                OrderWorld.Station,
                VolunteerTurnDown.PapersDiffer
            ),
            "VO-02",
            "VolunteerNotWaiting"
        );
        VolunteerWorld
            .Given(VolunteerWorld.Registered, new VolunteerForgotten(VolunteerWorld.Today))
            .Refused(Verify, "PD-08", "PersonErased");
    }

    [Fact]
    public void a_guardian_agrees_for_a_minor_and_takes_it_back()
    {
        Assert.IsType<GuardianConsented>(
            Assert.Single(ActiveMinor.Makes(Consent(VolunteerWorld.Today, NextYear)))
        );
        Active.Refused(Consent(VolunteerWorld.Today, NextYear), "VO-15", "GuardianNotNeeded");
        ActiveMinor.Refused(Consent(new(2026, 3, 3), NextYear), "VO-15", "GuardianInFuture");
        ActiveMinor.Refused(Consent(new(2026, 1, 1), Yesterday), "VO-15", "GuardianOver");
        ActiveMinor.Refused(
            new WithdrawGuardian(VolunteerWorld.Key, OrderWorld.Station),
            "VO-15",
            "GuardianMissing"
        );
    }

    [Fact]
    public void a_skill_holds_until_the_last_day_of_its_paper()
    {
        var until = new DateOnly(2026, 4, 1);
        var shown = Active
            .Makes(
                new ShowSkill(
                    VolunteerWorld.Key,
                    OrderWorld.Station,
                    VolunteerSkill.FirstAid,
                    until,
                    VolunteerWorld.Paper
                )
            )
            .Single();
        var volunteer = Volunteer.Start(VolunteerWorld.Registered).Apply(shown);

        Assert.True(volunteer.Can(VolunteerSkill.FirstAid, until));
        Assert.False(volunteer.Can(VolunteerSkill.FirstAid, until.AddDays(1)));
        Active.Refused(
            new ShowSkill(
                VolunteerWorld.Key,
                OrderWorld.Station,
                VolunteerSkill.FirstAid,
                Yesterday,
                VolunteerWorld.Paper
            ),
            "VO-13",
            "SkillOver"
        );
        Active.Refused(
            new EndSkill(VolunteerWorld.Key, OrderWorld.Station, VolunteerSkill.Law),
            "VO-13",
            "SkillMissing"
        );
    }

    [Fact]
    public void training_and_honours_are_noted_without_names()
    {
        var training = new RecordTraining(
            VolunteerWorld.Key,
            OrderWorld.Station,
            Guid.NewGuid(),
            Yesterday,
            "First aid",
            90
        );
        var honour = new NoteHonour(
            VolunteerWorld.Key,
            OrderWorld.Station,
            Yesterday,
            "Volunteer of the year"
        );

        Assert.Equal(
            90,
            Assert.IsType<TrainingTaken>(Assert.Single(Active.Makes(training))).Minutes
        );
        Assert.IsType<HonourNoted>(Assert.Single(Active.Makes(honour)));
        Active.Refused(training with { On = NextYear }, "VO-04", "TrainingInFuture");
        Active.Refused(training with { Minutes = 1441 }, "VO-04", "TrainingMinutesWrong");
        Active.Refused(training with { Subject = " " }, null, "PlainWordsMissing");
        Active.Refused(training with { Subject = new string('a', 81) }, null, "PlainWordsTooLong");
        Active.Refused(honour with { Title = "13812345678" }, "PD-05", "TextNamesPerson");
        Active.Refused(honour with { On = NextYear }, "VO-01", "HonourInFuture");
    }

    [Fact]
    public void covers_are_recorded_one_by_one_or_from_a_list()
    {
        var cover = new InsureVolunteer(
            VolunteerWorld.Key,
            OrderWorld.Station,
            "PA-2026-001",
            VolunteerWorld.Today,
            NextYear
        );

        Assert.IsType<InsuranceRecorded>(Assert.Single(Active.Makes(cover)));
        Assert.IsType<InsuranceRecorded>(
            Assert.Single(Active.Makes(new InsureVolunteers([cover])))
        );
        Active.Refused(cover with { Policy = "A B" }, "VO-12", "PolicyWrong");
        Active.Refused(cover with { Until = Yesterday }, "VO-12", "CoverEndsBefore");
        Active.Refused(
            cover with
            {
                From = new(2025, 1, 1),
                Until = Yesterday,
            },
            "VO-12",
            "CoverOver"
        );
        Active.Refused(new InsureVolunteers([]), "VO-12", "CoversMissing");
        Active.Refused(new InsureVolunteers([cover, cover]), "VO-12", "CoverTwice");
    }

    [Fact]
    public void an_agreement_has_its_days()
    {
        var sign = new SignAgreement(
            VolunteerWorld.Key,
            OrderWorld.Station,
            VolunteerWorld.Today,
            NextYear,
            VolunteerWorld.Paper
        );

        Assert.IsType<AgreementSigned>(Assert.Single(Active.Makes(sign)));
        Active.Refused(sign with { Until = Yesterday }, "VO-14", "AgreementEndsBefore");
        Active.Refused(
            sign with
            {
                From = new(2025, 1, 1),
                Until = Yesterday,
            },
            "VO-14",
            "AgreementOver"
        );
    }

    [Fact]
    public void false_hours_suspend_for_one_to_three_years_and_the_county_alone_lifts_it_early()
    {
        Suspends(SuspensionReason.StayedAway, new(2026, 4, 1));
        Suspends(SuspensionReason.FalseHours, new(2027, 3, 2));
        Suspends(SuspensionReason.FalseHours, new(2029, 3, 2));
        Active.Refused(Suspend(SuspensionReason.FalseHours, null), "VO-17", "FalseHoursSpan");
        Active.Refused(
            Suspend(SuspensionReason.FalseHours, new(2027, 3, 1)),
            "VO-17",
            "FalseHoursSpan"
        );
        Active.Refused(
            Suspend(SuspensionReason.FalseHours, new(2029, 3, 3)),
            "VO-17",
            "FalseHoursSpan"
        );
        Active.Refused(Suspend(SuspensionReason.Other, Yesterday), "VO-17", "SuspensionOver");
        Active.Refused(Suspend(SuspensionReason.OwnWish, null), "VO-17", "SuspensionIsOwnWish");
        Waiting.Refused(Suspend(SuspensionReason.Other, null), "VO-17", "VolunteerNotActive");

        var suspended = VolunteerWorld.Given(
            VolunteerWorld.Registered,
            VolunteerWorld.Verified,
            new VolunteerSuspended(SuspensionReason.FalseHours, new(2028, 1, 1), OrderWorld.By)
        );
        var resume = new ResumeVolunteer(VolunteerWorld.Key, OrderWorld.Station);
        suspended.Refused(resume, "VO-17", "SuspensionStands");
        Assert.IsType<VolunteerResumed>(
            Assert.Single(suspended.Makes(resume with { Station = null }, OrderWorld.Official))
        );
        Active.Refused(resume, "VO-17", "VolunteerNotSuspended");
    }

    [Fact]
    public void neither_a_pause_nor_leaving_shields_from_what_was_done()
    {
        var paused = VolunteerWorld.Given(
            VolunteerWorld.Registered,
            VolunteerWorld.Verified,
            new VolunteerSuspended(SuspensionReason.OwnWish, null, OrderWorld.By)
        );
        Assert.IsType<VolunteerSuspended>(
            Assert.Single(paused.Makes(Suspend(SuspensionReason.TookMoney, null)))
        );

        var left = VolunteerWorld.Given(
            VolunteerWorld.Registered,
            VolunteerWorld.Verified,
            new VolunteerSuspended(SuspensionReason.FalseHours, new(2028, 1, 1), OrderWorld.By),
            new VolunteerLeft()
        );
        left.Refused(Verify, "VO-17", "SuspensionStands");
        Assert.IsType<VolunteerVerified>(
            Assert.Single(left.Makes(Verify with { Station = null }, OrderWorld.Official))
        );
    }

    [Fact]
    public void a_suspension_ends_by_itself_after_its_last_day()
    {
        var until = VolunteerWorld.Given(
            VolunteerWorld.Registered,
            VolunteerWorld.Verified,
            new VolunteerSuspended(SuspensionReason.Other, Yesterday, OrderWorld.By)
        );

        Assert.IsType<VolunteerResumed>(
            Assert.Single(until.Makes(new EndSuspension(VolunteerWorld.Key), VolunteerWorld.Portal))
        );
        Assert.Empty(Active.Makes(new EndSuspension(VolunteerWorld.Key), VolunteerWorld.Portal));
    }

    [Fact]
    public void what_ends_soon_is_told_once()
    {
        var insured = new InsuranceRecorded(
            "PA-2026-001",
            Yesterday,
            new(2026, 3, 20),
            OrderWorld.By
        );
        var remind = new RemindVolunteer(VolunteerWorld.Key);
        var told = Assert.IsType<VolunteerReminded>(
            Assert.Single(
                VolunteerWorld
                    .Given(VolunteerWorld.Registered, VolunteerWorld.Verified, insured)
                    .Makes(remind, VolunteerWorld.Portal)
            )
        );

        Assert.Equal((VolunteerTerm.Insurance, insured.Until), (told.Term, told.EndsOn));
        Assert.Empty(
            VolunteerWorld
                .Given(VolunteerWorld.Registered, VolunteerWorld.Verified, insured, told)
                .Makes(remind, VolunteerWorld.Portal)
        );
    }

    private static void Suspends(SuspensionReason reason, DateOnly until) =>
        Assert.IsType<VolunteerSuspended>(Assert.Single(Active.Makes(Suspend(reason, until))));

    private static SuspendVolunteer Suspend(SuspensionReason reason, DateOnly? until) =>
        new(VolunteerWorld.Key, OrderWorld.Station, reason, until);

    private static RecordGuardian Consent(DateOnly on, DateOnly until) =>
        new(VolunteerWorld.Key, OrderWorld.Station, new(on, until, VolunteerWorld.Paper));
}
