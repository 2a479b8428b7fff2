using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using Xunit;

namespace StationPortal.Web.Tests.Access;

public sealed class RowPolicyTests
{
    private static readonly Guid Organisation = Guid.NewGuid();

    [Fact]
    public void without_a_policy_nobody_sees_a_row() =>
        Assert.False(Sees(new RowPolicy<AccountPage>(), Official("440105"), Row("440105")));

    [Theory]
    [InlineData("440105", "440105", true)]
    [InlineData("440105", "440106", false)]
    [InlineData("440105", "000000", false)]
    [InlineData("440100", "440105", true)]
    [InlineData("440000", "440105", true)]
    [InlineData("440000", "450105", false)]
    [InlineData("000000", "530112", true)]
    public void a_county_reads_itself_and_a_province_its_counties(
        string region,
        string tenant,
        bool sees
    ) =>
        Assert.Equal(
            sees,
            Sees(
                new RowPolicy<AccountPage>().InRegion(Role.Official),
                Official(region),
                Row(tenant)
            )
        );

    [Fact]
    public void a_role_that_is_not_named_sees_nothing() =>
        Assert.False(
            Sees(
                new RowPolicy<AccountPage>().InRegion(Role.Auditor),
                Official("440105"),
                Row("440105")
            )
        );

    [Fact]
    public void an_agency_sees_its_own_rows_only()
    {
        var policy = new RowPolicy<AccountPage>().OfOrganisation(
            Role.Agency,
            id => row => row.AskedOrganisation == id
        );
        var row = Row("440105");
        row.AskedOrganisation = Organisation;

        Assert.True(Sees(policy, Agency(Organisation), row));
        Assert.False(Sees(policy, Agency(Guid.NewGuid()), row));
    }

    [Fact]
    public void an_actor_without_an_organisation_does_not_see_the_rows_without_one()
    {
        var policy = new RowPolicy<AccountPage>().OfOrganisation(
            Role.Agency,
            id => row => row.AskedOrganisation == id
        );

        Assert.False(Sees(policy, Agency(null), Row("440105")));
    }

    [Fact]
    public void what_is_public_is_seen_without_signing_in()
    {
        var policy = new RowPolicy<AccountPage>()
            .InRegion(Role.Official)
            .Anyone(row => row.Status == AccountStatus.Open);
        var open = Row("440105");
        open.Status = AccountStatus.Open;

        Assert.True(Sees(policy, null, open));
        Assert.False(Sees(policy, null, Row("440105")));
    }

    private static bool Sees(RowPolicy<AccountPage> policy, Actor? actor, AccountPage row) =>
        policy.For(actor).Compile()(row);

    private static AccountPage Row(string tenant) => new() { TenantId = tenant };

    private static Actor Official(string region) => new(Guid.NewGuid(), Role.Official, region);

    private static Actor Agency(Guid? organisation) =>
        new(Guid.NewGuid(), Role.Agency, "440105", organisation);
}
