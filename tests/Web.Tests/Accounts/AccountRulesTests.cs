using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Testing;
using StationPortal.Web.Accounts;
using Xunit;

namespace StationPortal.Web.Tests.Accounts;

public sealed class AccountRulesTests
{
    private const string Haizhu = "440105";
    private static readonly DateTimeOffset Now = FakeClock.Start;
    private static readonly DateOnly Today = ChinaTime.DateOf(Now);
    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly Guid Person = Guid.CreateVersion7();
    private static readonly StreamKey Stream = Account.Key(Id);
    private static readonly Dictionary<string, string> Nothing = [];

    private static readonly Actor Administrator = new(
        Guid.CreateVersion7(),
        Role.Administrator,
        Haizhu
    );

    private static readonly AccountRequested AgencyRequest = new(
        Person,
        Role.Agency,
        Haizhu,
        Organisations.IdOf("52440105MJK1234567"),
        "52440105MJK1234567"
    );

    private static NewGrant Official(string region = Haizhu) =>
        new(Guid.CreateVersion7(), Role.Official, region, null, Today, null);

    [Fact]
    public void an_approved_request_gives_the_grant_that_was_asked_for()
    {
        var changes = Specification
            .Given(Stream, AgencyRequest)
            .When(new ApproveRequest(Id, 1, null), Administrator, Now);

        var grant = Assert.IsType<GrantGiven>(changes[1].Event);
        Assert.IsType<AccountRequestApproved>(changes[0].Event);
        Assert.Equal(
            (Role.Agency, Haizhu, AgencyRequest.Organisation, Today),
            (grant.Role, grant.Region, grant.Organisation, grant.From)
        );
    }

    [Fact]
    public void a_request_is_answered_once() =>
        Specification
            .Given(Stream, AgencyRequest, new AccountRequestRefused(RequestRefusal.NotKnown))
            .Refused(
                new ApproveRequest(Id, null, null),
                Administrator,
                Now,
                null,
                "RequestAnswered"
            );

    [Fact]
    public void a_request_for_another_region_does_not_exist_for_the_administrator() =>
        Assert.Throws<NotInScopeException>(() =>
            Specification
                .Given(Stream, AgencyRequest with { Region = "530121" })
                .When(new ApproveRequest(Id, 1, null), Administrator, Now)
        );

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public void nobody_asks_to_be_administrator_or_auditor(Role role) =>
        Specification
            .GivenNothing()
            .Refused(
                new RequestAccount(Id, Person, Nothing, role, Haizhu, null),
                Actor.Portal(RegionCode.Nation),
                Now,
                null,
                "AccountRoleNotAskable"
            );

    [Fact]
    public void an_agency_names_its_organisation() =>
        Specification
            .GivenNothing()
            .Refused(
                new RequestAccount(Id, Person, Nothing, Role.Agency, Haizhu, null),
                Actor.Portal(RegionCode.Nation),
                Now,
                null,
                "AccountOrganisationMissing"
            );

    [Fact]
    public void nobody_gives_a_grant_to_themself() =>
        Specification
            .Given(Account.Key(Administrator.Account), new AccountOpened(Person))
            .Refused(
                new GiveGrant(Administrator.Account, 1, Official()),
                Administrator,
                Now,
                null,
                "GrantToOneself"
            );

    [Theory]
    [InlineData("440104")]
    [InlineData("440000")]
    [InlineData("530121")]
    public void a_county_gives_no_grant_in_another_region(string region) =>
        Assert.Throws<NotInScopeException>(() =>
            Specification
                .Given(Stream, new AccountOpened(Person))
                .When(new GiveGrant(Id, 1, Official(region)), Administrator, Now)
        );

    [Fact]
    public void a_province_gives_grants_in_its_counties() =>
        Assert.Single(
            Specification
                .Given(Stream, new AccountOpened(Person))
                .When(
                    new GiveGrant(Id, 1, Official()),
                    Administrator with
                    {
                        Region = "440000",
                    },
                    Now
                )
        );

    [Fact]
    public void the_same_grant_is_given_once() =>
        Specification
            .Given(Stream, new AccountOpened(Person), Given(Official()))
            .Refused(
                new GiveGrant(Id, 2, Official()),
                Administrator,
                Now,
                null,
                "GrantHeldAlready"
            );

    [Fact]
    public void a_grant_does_not_end_before_it_begins() =>
        Specification
            .Given(Stream, new AccountOpened(Person))
            .Refused(
                new GiveGrant(Id, 1, Official() with { Until = Today.AddDays(-1) }),
                Administrator,
                Now,
                null,
                "GrantUntilPassed"
            );

    [Fact]
    public void an_official_acts_for_no_organisation() =>
        Specification
            .Given(Stream, new AccountOpened(Person))
            .Refused(
                new GiveGrant(Id, 1, Official() with { CreditCode = "52440105MJK1234567" }),
                Administrator,
                Now,
                null,
                "AccountOrganisationNotWanted"
            );

    [Theory]
    [InlineData(Role.TownshipOfficial, null, "CA-17", "GrantTownshipMissing")]
    [InlineData(Role.TownshipOfficial, "530121001", "CA-17", "GrantTownshipMissing")]
    [InlineData(Role.SocialWorker, "530121001", "CA-17", "GrantTownshipMissing")]
    [InlineData(Role.SocialWorker, null, null, "AccountOrganisationMissing")]
    [InlineData(Role.Official, "440105009", null, "GrantTownshipNotWanted")]
    public void only_a_townships_own_people_are_bound_to_one_township_of_the_region(
        Role role,
        string? township,
        string? rule,
        string code
    ) =>
        Specification
            .Given(Stream, new AccountOpened(Person))
            .Refused(
                new GiveGrant(Id, 1, Official() with { Role = role, Township = township }),
                Administrator,
                Now,
                rule,
                code
            );

    [Fact]
    public void a_social_worker_of_a_station_of_own_people_acts_for_its_townships_office() =>
        Assert.Equal(
            StationOffice.Of("440105009"),
            Specification
                .Given(Stream, new AccountOpened(Person))
                .When(
                    new GiveGrant(
                        Id,
                        1,
                        Official() with
                        {
                            Role = Role.SocialWorker,
                            Township = "440105009",
                        }
                    ),
                    Administrator,
                    Now
                )
                .Select(change => change.Event)
                .OfType<GrantGiven>()
                .Single()
                .Organisation
        );

    [Fact]
    public void a_closed_account_gets_no_grant() =>
        Specification
            .Given(Stream, new AccountOpened(Person), new AccountClosed())
            .Refused(new GiveGrant(Id, 2, Official()), Administrator, Now, null, "AccountNotOpen");

    [Fact]
    public void a_grant_ends_once()
    {
        var held = Given(Official());
        var ended = new EndGrant(Id, null, held.Grant, GrantEnd.Left);
        Assert.Single(
            Specification
                .Given(Stream, new AccountOpened(Person), held)
                .When(ended, Administrator, Now)
        );
        Assert.Throws<NotInScopeException>(() =>
            Specification
                .Given(
                    Stream,
                    new AccountOpened(Person),
                    held,
                    new GrantEnded(held.Grant, GrantEnd.Left)
                )
                .When(ended, Administrator, Now)
        );
    }

    [Fact]
    public void an_administrator_closes_others_accounts_but_not_their_own() =>
        Specification
            .Given(Account.Key(Administrator.Account), new AccountOpened(Person), Given(Official()))
            .Refused(
                new CloseAccount(Administrator.Account, null),
                Administrator,
                Now,
                null,
                "AccountClosesItself"
            );

    private static GrantGiven Given(NewGrant grant) =>
        new(grant.Id, grant.Role, grant.Region, null, grant.From, grant.Until);
}
