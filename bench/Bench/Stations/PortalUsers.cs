using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.Jurisdiction;
using StationPortal.Web.Accounts;

namespace StationPortal.Bench;

/// <summary>People signed in at the portal, each with a browser of their own.</summary>
internal sealed partial class PortalUsers(IServiceProvider services, Uri address)
{
    private const string Password = "quiet harbour 2026";

    /// <summary>Opens an account through its decision and signs in through the page.</summary>
    public Task<PortalUser> SignIn(
        Role role,
        string region,
        string? creditCode,
        CancellationToken ct
    ) => SignIn(Guid.CreateVersion7(), role, region, creditCode, ct);

    /// <summary>The same with an id that is known already.</summary>
    public async Task<PortalUser> SignIn(
        Guid id,
        Role role,
        string region,
        string? creditCode,
        CancellationToken ct
    )
    {
        var name = $"b-{id:N}"[..24];
        await using (var scope = services.CreateAsyncScope())
        {
            var prepared = await scope
                .ServiceProvider.GetRequiredService<AccountOpening>()
                .Prepare(
                    id,
                    new AccountHolder("Bench", $"{name}@example.cn", "13800000000"),
                    name,
                    Password,
                    ct
                );
            var grant = new NewGrant(
                Guid.CreateVersion7(),
                role,
                region,
                creditCode,
                ChinaTime.DateOf(services.GetRequiredService<TimeProvider>().GetUtcNow()),
                null
            );
            await services
                .GetRequiredService<Decider>()
                .Decide(
                    new OpenAccount(id, prepared.Person, grant),
                    Actor.Portal(RegionCode.Nation),
                    ct,
                    parts: prepared.Parts
                );
        }

        var client = new HttpClient(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = new CookieContainer(),
            }
        )
        {
            BaseAddress = address,
        };
        var user = new PortalUser(client, TokenOf(await client.GetStringAsync("/sign-in", ct)));
        var answer = await user.Post(
            "/sign-in",
            ct,
            ("Form.Name", name),
            ("Form.Password", Password)
        );
        if (answer != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{role} could not sign in: {answer}.");
        }

        // The token of a form belongs to who is signed in.
        return user with
        {
            Token = TokenOf(await client.GetStringAsync("/", ct)),
        };
    }

    private static string TokenOf(string page) =>
        Token().Match(page) is { Success: true } found
            ? found.Groups["value"].Value
            : throw new InvalidOperationException("The page has no form.");

    [GeneratedRegex(
        "name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Token();
}

/// <summary>One person's browser.</summary>
/// <param name="Token">Goes with every form.</param>
internal sealed record PortalUser(HttpClient Client, string Token)
{
    /// <summary>Opens a page to its end.</summary>
    /// <exception cref="HttpRequestException">It is no page.</exception>
    public async Task Get(string path, CancellationToken ct) =>
        await Client.GetStringAsync(path, ct);

    /// <summary>Sends a form.</summary>
    public async Task<HttpStatusCode> Post(
        string path,
        CancellationToken ct,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token), "__RequestVerificationToken" },
        };
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        return await Post(path, form, ct);
    }

    /// <summary>Sends a form that was filled in, its token included.</summary>
    public async Task<HttpStatusCode> Post(string path, HttpContent form, CancellationToken ct)
    {
        using var answer = await Client.PostAsync(path, form, ct);
        return answer.StatusCode;
    }
}
