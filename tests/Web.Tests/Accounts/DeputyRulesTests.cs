using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Web.Accounts;
using Xunit;

namespace StationPortal.Web.Tests.Accounts;

public sealed class DeputyRulesTests
{
    private const string Haizhu = "440105";
    private static readonly DateTimeOffset Now = FakeClock.Start;
    private static readonly DateOnly Today = ChinaTime.DateOf(Now);
    private static readonly Guid Holder = Guid.CreateVersion7();
    private static readonly Guid Deputy = Guid.CreateVersion7();
    private static readonly GrantGiven HolderGrant = GrantIn(Haizhu);
    private static readonly Actor ByHolder = new(Holder, Role.Official, Haizhu);

    private static readonly NameDeputy TwoWeeks = new(
        Guid.CreateVersion7(),
        Holder,
        HolderGrant.Grant,
        Deputy,
        Today,
        Today.AddDays(13)
    );

    private static readonly DeputyNamed Named = new(
        TwoWeeks.Deputyship,
        HolderGrant.Grant,
        Deputy,
        TwoWeeks.From,
        TwoWeeks.Until
    );

    [Fact]
    public void naming_a_deputy_is_written_on_both_accounts()
    {
        var changes = Colleagues().When(TwoWeeks, ByHolder, Now);

        Assert.Equal(
            [Account.Key(Holder), Account.Key(Deputy)],
            changes.Select(change => change.Stream)
        );
        var place = Assert.IsType<DeputyshipBegun>(changes[1].Event);
        Assert.Equal((Holder, Role.Official, Haizhu), (place.Principal, place.Role, place.Region));
    }

    [Fact]
    public void a_deputy_is_the_same_person_as_the_holder_where_duties_are_separated()
    {
        var deputy = new Actor(Deputy, Role.Official, Haizhu, DeputyFor: Holder);

        Assert.True(deputy.Holder.Overlaps(ByHolder.Holder));
        Assert.False(new Actor(Deputy, Role.Official, Haizhu).Holder.Overlaps(ByHolder.Holder));
    }

    [Fact]
    public void nobody_is_their_own_deputy() =>
        Colleagues()
            .Refused(TwoWeeks with { Deputy = Holder }, ByHolder, Now, null, "DeputyIsOneself");

    [Fact]
    public void a_deputy_holds_the_same_role_in_the_same_house() =>
        Specification
            .Given(Account.Key(Holder), new AccountOpened(Guid.Empty), HolderGrant)
            .And(Account.Key(Deputy), new AccountOpened(Guid.Empty), GrantIn("440104"))
            .Refused(TwoWeeks, ByHolder, Now, null, "DeputyNotOfTheHouse");

    [Fact]
    public void a_place_is_not_handed_on_for_the_past() =>
        Colleagues()
            .Refused(
                TwoWeeks with
                {
                    From = Today.AddDays(-1),
                },
                ByHolder,
                Now,
                null,
                "DeputyFromPassed"
            );

    [Fact]
    public void a_deputyship_ends_after_it_begins() =>
        Colleagues()
            .Refused(
                TwoWeeks with
                {
                    From = Today.AddDays(20),
                },
                ByHolder,
                Now,
                null,
                "DeputyUntilBeforeFrom"
            );

    [Fact]
    public void a_deputyship_ends_with_the_grant_at_the_latest() =>
        Colleagues(HolderGrant with { Until = Today.AddDays(5) })
            .Refused(TwoWeeks, ByHolder, Now, null, "DeputyOutlivesGrant");

    [Fact]
    public void one_place_has_one_deputy_at_a_time() =>
        Specification
            .Given(Account.Key(Holder), new AccountOpened(Guid.Empty), HolderGrant, Named)
            .And(Account.Key(Deputy), new AccountOpened(Guid.Empty), GrantIn(Haizhu))
            .Refused(
                TwoWeeks with
                {
                    Deputyship = Guid.CreateVersion7(),
                },
                ByHolder,
                Now,
                null,
                "DeputyTwice"
            );

    [Fact]
    public void a_colleague_does_not_give_away_anothers_place() =>
        Assert.Throws<NotInScopeException>(() =>
            Colleagues().When(TwoWeeks, new Actor(Deputy, Role.Official, Haizhu), Now)
        );

    [Fact]
    public void a_deputy_does_not_pass_the_place_on() =>
        Assert.Throws<NotInScopeException>(() =>
            Colleagues().When(TwoWeeks, ByHolder with { DeputyFor = Deputy }, Now)
        );

    [Fact]
    public void the_holder_takes_the_place_back_before_its_time()
    {
        var changes = Specification
            .Given(Account.Key(Holder), new AccountOpened(Guid.Empty), HolderGrant, Named)
            .And(Account.Key(Deputy), new AccountOpened(Guid.Empty), Begun())
            .When(new EndDeputy(TwoWeeks.Deputyship, Holder, Deputy), ByHolder, Now);

        Assert.Equal(
            [typeof(DeputyEnded), typeof(DeputyshipEnded)],
            changes.Select(change => change.Event.GetType())
        );
    }

    [Fact]
    public void a_deputyship_that_is_over_is_not_ended_again() =>
        Specification
            .Given(Account.Key(Holder), new AccountOpened(Guid.Empty), HolderGrant, Named)
            .And(Account.Key(Deputy), new AccountOpened(Guid.Empty), Begun())
            .Refused(
                new EndDeputy(TwoWeeks.Deputyship, Holder, Deputy),
                ByHolder,
                Now.AddDays(30),
                null,
                "DeputyshipOver"
            );

    private static Specification Colleagues(GrantGiven? held = null) =>
        Specification
            .Given(Account.Key(Holder), new AccountOpened(Guid.Empty), held ?? HolderGrant)
            .And(Account.Key(Deputy), new AccountOpened(Guid.Empty), GrantIn(Haizhu));

    private static DeputyshipBegun Begun() =>
        new(
            TwoWeeks.Deputyship,
            Holder,
            HolderGrant.Grant,
            Role.Official,
            Haizhu,
            null,
            TwoWeeks.From,
            TwoWeeks.Until
        );

    private static GrantGiven GrantIn(string region) =>
        new(Guid.CreateVersion7(), Role.Official, region, null, Today.AddDays(-30), null);
}
