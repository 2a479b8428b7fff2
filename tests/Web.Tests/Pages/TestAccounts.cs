using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Pages;

/// <summary>An account made through the same decision that administrators use.</summary>
/// <param name="Id">The account.</param>
/// <param name="UserName">To sign in with.</param>
/// <param name="Grant">Its first grant.</param>
public sealed record TestAccount(Guid Id, string UserName, Guid Grant);

/// <summary>Accounts for tests of pages: <c>await portal.SignedIn(Role.Official, "440105")</c>.</summary>
public static class TestAccounts
{
    public const string Password = "quiet harbour 2026";

    /// <summary>Opens an account with one grant.</summary>
    /// <param name="creditCode">The organisation, for agencies.</param>
    /// <param name="userName">A name of the test's own choice.</param>
    /// <param name="township">9 digits, for a township's official.</param>
    public static async Task<TestAccount> Open(
        this PortalFixture portal,
        Role role,
        string region,
        string? creditCode = null,
        string? userName = null,
        string? township = null
    )
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var id = Guid.CreateVersion7();
        var name = userName ?? $"t-{id:N}"[..24];
        var prepared = await scope
            .ServiceProvider.GetRequiredService<AccountOpening>()
            .Prepare(
                id,
                new AccountHolder("林静", $"{name}@example.cn", "13800000000"),
                name,
                Password,
                CancellationToken.None
            );
        var grant = new NewGrant(
            Guid.CreateVersion7(),
            role,
            region,
            creditCode,
            ChinaTime.DateOf(portal.Clock.Now),
            null,
            township
        );
        await scope
            .ServiceProvider.GetRequiredService<Decider>()
            .Decide(
                new OpenAccount(id, prepared.Person, grant),
                Actor.Portal(RegionCode.Nation),
                CancellationToken.None,
                parts: prepared.Parts
            );
        return new TestAccount(id, name, grant.Id);
    }

    /// <summary>Signs in through the page; the page to which this leads is not opened.</summary>
    public static async Task<Visitor> SignIn(this PortalFixture portal, TestAccount account)
    {
        var visitor = new Visitor(portal.NewClient());
        using var answer = await visitor.Post(
            await visitor.Get("/sign-in"),
            "/sign-in",
            ("Form.Name", account.UserName),
            ("Form.Password", Password)
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>A visitor as which a new account is signed in.</summary>
    public static async Task<Visitor> SignedIn(
        this PortalFixture portal,
        Role role,
        string region,
        string? creditCode = null
    ) => await portal.SignIn(await portal.Open(role, region, creditCode));
}
