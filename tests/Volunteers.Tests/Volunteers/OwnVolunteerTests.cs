using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using Xunit;

namespace StationPortal.Volunteers.Tests.Volunteers;

public sealed class OwnVolunteerTests
{
    private static readonly Specification Active = VolunteerWorld.Given(
        VolunteerWorld.Registered,
        VolunteerWorld.Verified
    );

    [Fact]
    public void a_volunteer_says_where_and_when_they_serve()
    {
        var set = new SetAvailability(VolunteerWorld.Key, ["440105001"], [new(6, 540, 720)]);

        Assert.IsType<AvailabilitySet>(Assert.Single(Active.Makes(set, VolunteerWorld.Self)));
        Refuses(set with { Townships = ["530199101"] }, "VO-14", "AvailabilityPlaceWrong");
        Refuses(set with { Times = [new(8, 540, 720)] }, "VO-14", "AvailabilityTimeWrong");
        Refuses(set with { Times = [new(6, 720, 720)] }, "VO-14", "AvailabilityTimeWrong");
        Assert.Throws<NotInScopeException>(() =>
            Active.Makes(set, VolunteerWorld.Self with { Account = Guid.NewGuid() })
        );
    }

    [Fact]
    public void a_volunteer_pauses_and_serves_again_but_lifts_no_suspension_of_others()
    {
        Assert.IsType<VolunteerSuspended>(
            Assert.Single(
                Active.Makes(new PauseServing(VolunteerWorld.Key, null), VolunteerWorld.Self)
            )
        );
        Refuses(new PauseServing(VolunteerWorld.Key, new(2026, 3, 1)), "VO-17", "SuspensionOver");
        var again = new ServeAgain(VolunteerWorld.Key);
        Refuses(again, "VO-17", "PauseNotOwn");
        Suspended(SuspensionReason.Other)
            .Refused(again, "VO-17", "PauseNotOwn", VolunteerWorld.Self);
        Suspended(SuspensionReason.OwnWish)
            .Refused(
                new PauseServing(VolunteerWorld.Key, null),
                "VO-17",
                "VolunteerNotActive",
                VolunteerWorld.Self
            );
        Assert.IsType<VolunteerResumed>(
            Assert.Single(Suspended(SuspensionReason.OwnWish).Makes(again, VolunteerWorld.Self))
        );
    }

    [Fact]
    public void only_adults_agree_to_be_named_in_public()
    {
        var agree = new AgreeToNaming(VolunteerWorld.Key, Agreed: true);

        Assert.IsType<PublicNaming>(Assert.Single(Active.Makes(agree, VolunteerWorld.Self)));
        VolunteerWorld
            .Given(VolunteerWorld.Minor, VolunteerWorld.Verified)
            .Refused(agree, "VO-11", "NamingOfMinor", VolunteerWorld.Self);
    }

    [Fact]
    public void a_name_is_corrected_by_those_who_look_after_them_asked_or_not_and_never_by_oneself()
    {
        var ask = new AskForNameCorrection(VolunteerWorld.Key, NameReason.RareCharacter);
        var asked = new NameCorrectionAsked(NameReason.RareCharacter);
        var prints = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "ab" };
        var correct = new CorrectName(
            VolunteerWorld.Key,
            OrderWorld.Station,
            VolunteerWorld.Person,
            NameReason.Misspelt,
            prints
        );
        var decline = new DeclineNameCorrection(VolunteerWorld.Key, OrderWorld.Station);
        Specification Known(params object[] more) =>
            VolunteerWorld
                .Given([VolunteerWorld.Registered, VolunteerWorld.Verified, .. more])
                .And(VolunteerWorld.Person, new PersonRegistered(null, prints));

        Assert.Equal([asked], Known().Makes(ask, VolunteerWorld.Self));
        Known(asked).Refused(ask, "VO-07", "NameCorrectionIsOpen", VolunteerWorld.Self);
        Known()
            .Refused(
                ask with
                {
                    Reason = (NameReason)9,
                },
                "VO-07",
                "NameReasonMissing",
                VolunteerWorld.Self
            );
        Assert.Equal(
            [new PersonChanged(prints), new NameCorrected(NameReason.Misspelt, OrderWorld.By)],
            Known().Makes(correct)
        );
        Known().Refused(correct with { Reason = (NameReason)9 }, "VO-07", "NameReasonMissing");
        Assert.Equal([new NameCorrectionDeclined(OrderWorld.By)], Known(asked).Makes(decline));
        Known().Refused(decline, "VO-07", "NameCorrectionNotAsked");
        Assert.Throws<NotInScopeException>(() =>
            Known().Makes(correct with { Station = null }, VolunteerWorld.Elsewhere)
        );
        Known()
            .Refused(
                correct,
                "VO-02",
                "VolunteerDecidesAboutSelf",
                OrderWorld.Worker with
                {
                    Account = VolunteerWorld.Account,
                }
            );
    }

    [Fact]
    public void somebody_who_holds_an_order_gives_it_back_before_they_leave()
    {
        var leave = new LeaveVolunteering(VolunteerWorld.Key, 2026);
        var held = new PlaceTaken(
            Guid.NewGuid(),
            OrderWorld.County,
            OrderWorld.Now.AddDays(1),
            OrderWorld.Now.AddDays(1).AddHours(1),
            VolunteerWorld.Account
        );

        Assert.IsType<VolunteerLeft>(Assert.Single(Active.Makes(leave, VolunteerWorld.Self)));
        VolunteerWorld
            .Given(VolunteerWorld.Registered, VolunteerWorld.Verified)
            .And(VolunteerYear.KeyOf(VolunteerWorld.Key, 2026), held)
            .Refused(leave, "OR-06", "VolunteerHoldsOrders", VolunteerWorld.Self);
        VolunteerWorld
            .Given(VolunteerWorld.Registered, new VolunteerLeft())
            .Refused(leave, null, "VolunteerHasLeft", VolunteerWorld.Self);
    }

    [Fact]
    public void a_volunteer_corrects_home_and_contact()
    {
        var prints = new Dictionary<string, string>(StringComparer.Ordinal) { ["phone"] = "ab" };
        var correct = new CorrectOneself(
            VolunteerWorld.Key,
            VolunteerWorld.Person,
            "440105002",
            prints
        );
        var given = Specification
            .Given(VolunteerWorld.Key, VolunteerWorld.Registered)
            .And(VolunteerWorld.Person, new PersonRegistered(null, prints));

        Assert.Equal(2, given.Makes(correct, VolunteerWorld.Self).Length);
        given.Refused(
            correct with
            {
                Home = "530199101",
            },
            "VO-02",
            "VolunteerHomeUnknown",
            VolunteerWorld.Self
        );
        Specification
            .Given(VolunteerWorld.Key, VolunteerWorld.Registered)
            .And(VolunteerWorld.Person, new PersonRegistered(null, prints), new PersonErased())
            .Refused(correct, "PD-08", "PersonErased", VolunteerWorld.Self);
    }

    [Fact]
    public void erasing_a_volunteer_keeps_the_history_and_ends_it()
    {
        var forgotten = Assert.IsType<VolunteerForgotten>(
            Assert.Single(
                Active.Makes(new ForgetVolunteer(VolunteerWorld.Key), VolunteerWorld.Portal)
            )
        );
        var volunteer = Volunteer.Start(VolunteerWorld.Registered).Apply(forgotten);

        Assert.Equal((VolunteerStatus.Left, true), (volunteer.Status, volunteer.Erased));
        Assert.Empty(
            VolunteerWorld
                .Given(VolunteerWorld.Registered, forgotten)
                .Makes(new ForgetVolunteer(VolunteerWorld.Key), VolunteerWorld.Portal)
        );
    }

    [Fact]
    public void a_look_at_a_volunteers_data_is_recorded_and_only_their_own_look_after_them()
    {
        var look = new RevealVolunteer(
            VolunteerWorld.Key,
            OrderWorld.Station,
            VolunteerWorld.Person,
            Guid.NewGuid(),
            ["phone"],
            RevealPurpose.Contact
        );
        var given = VolunteerWorld
            .Given(VolunteerWorld.Registered)
            .And(
                VolunteerWorld.Person,
                new PersonRegistered(null, new Dictionary<string, string>(StringComparer.Ordinal))
            );

        Assert.IsType<PersonRevealed>(Assert.Single(given.Makes(look)));
        given.Refused(look with { Fields = [] }, "PD-07", "RevealNothing");
        Assert.Throws<NotInScopeException>(() =>
            given.Makes(look with { Station = null }, VolunteerWorld.Elsewhere)
        );
    }

    private static Specification Suspended(SuspensionReason reason) =>
        VolunteerWorld.Given(
            VolunteerWorld.Registered,
            VolunteerWorld.Verified,
            new VolunteerSuspended(reason, null, OrderWorld.By)
        );

    private static void Refuses(IDecision decision, string rule, string code) =>
        Active.Refused(decision, rule, code, VolunteerWorld.Self);
}
