using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Access;

public sealed class SecurityFloorTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/no-such-page")]
    public async Task every_page_tells_the_browser_to_run_nothing_foreign(string path)
    {
        using var client = portal.NewClient();
        using var answer = await client.GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
    }

    [Fact]
    public async Task cookies_are_kept_from_scripts_and_from_other_sites()
    {
        var account = await portal.Open(Role.Official, "440105");
        using var client = portal.NewClient();
        var visitor = new Visitor(client);
        var page = await visitor.Get("/sign-in");
        using var answer = await client.PostAsync(
            "/sign-in",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["Form.Name"] = account.UserName,
                    ["Form.Password"] = TestAccounts.Password,
                    ["__RequestVerificationToken"] = page
                        .Document.QuerySelector("main input[name=__RequestVerificationToken]")!
                        .GetAttribute("value")!,
                }
            )
        );

        var cookies = answer.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(
            cookies,
            cookie =>
            {
                Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    [Fact]
    public async Task what_a_signed_in_person_saw_is_not_kept_by_the_browser()
    {
        var visitor = await portal.SignedIn(Role.Official, "440105");
        using var answer = await visitor.Client.GetAsync("/account");

        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task one_address_tries_a_few_times_a_minute_only()
    {
        var folder = TestFolder.New("limits");
        await using var limited = await PortalFixture.Start(
            portal.Postgres.ConnectionString,
            folder,
            portal.Clock,
            "--Accounts:OpenFormsPerMinute=3",
            $"--Vault:KeyFile={KeyFileOf(portal)}"
        );
        using var client = new HttpClient { BaseAddress = new Uri(limited.App.Urls.Single()) };
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var body = new FormUrlEncodedContent([]);
            using var answer = await client.PostAsync("/sign-in", body);
            answers.Add(answer.StatusCode);
        }

        await limited.App.StopAsync();
        Assert.Equal(
            [HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests],
            answers.Skip(3)
        );
    }

    private static string KeyFileOf(PortalFixture portal) =>
        ((Vault.VaultSettings)portal.Services.GetService(typeof(Vault.VaultSettings))!).KeyFile;
}
