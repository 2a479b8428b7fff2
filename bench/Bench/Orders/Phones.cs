using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StationPortal.EventStore;
using StationPortal.Web.Accounts;

namespace StationPortal.Bench;

/// <summary>The volunteers' phones: each has a session that the program's own cookie handler reads, and the tokens of a form it was shown.</summary>
internal sealed class Phones : IDisposable
{
    private readonly HttpClient client;
    private readonly Phone[] phones;

    private Phones(HttpClient client, Phone[] phones) =>
        (this.client, this.phones) = (client, phones);

    /// <summary>Signs everybody in: ticket and antiforgery tokens are made by the portal's own services, as at a sign-in and on a page.</summary>
    public static Phones SignIn(OrdersSide side, Uri address)
    {
        // One connection for each request under way, kept for the next: what many phones are to a server.
        var browsers = new HttpClient(
            new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
        )
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(30),
        };
        using var scope = side.Services.CreateScope();
        return new Phones(
            browsers,
            [.. side.Accounts.Select(account => PhoneOf(account, scope.ServiceProvider))]
        );
    }

    /// <summary>One press on 认领.</summary>
    /// <returns>Whether the place was won; the answer to who came late leads to the page that says so.</returns>
    /// <exception cref="InvalidOperationException">The server answered neither.</exception>
    public async Task<bool> Claim(int volunteer, StreamKey order, CancellationToken ct)
    {
        var phone = phones[volunteer];
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/board/{order.Tenant}/{order.Id}/claim"
        );
        request.Headers.Add("Cookie", phone.Cookies);
        request.Content = new ByteArrayContent(
            System.Text.Encoding.ASCII.GetBytes(
                $"Form.Once={Guid.CreateVersion7()}&__RequestVerificationToken={phone.Token}"
            )
        );
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(
            "application/x-www-form-urlencoded"
        );
        using var answer = await client.SendAsync(request, ct);
        var to = answer.Headers.Location?.OriginalString ?? "";
        return answer.StatusCode switch
        {
            HttpStatusCode.Redirect when to.StartsWith("/my/orders/", StringComparison.Ordinal) =>
                true,
            HttpStatusCode.Redirect when to.StartsWith("/board/", StringComparison.Ordinal) =>
                false,
            // Somebody was faster between the first look and the lock: the same page, at once.
            HttpStatusCode.UnprocessableEntity => false,
            _ => throw new InvalidOperationException(
                $"A claim was answered with {answer.StatusCode} to '{to}'."
            ),
        };
    }

    /// <summary>Opens a page to its end.</summary>
    public async Task Get(int volunteer, string path, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", phones[volunteer].Cookies);
        using var answer = await client.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync(ct);
    }

    public void Dispose() => client.Dispose();

    private static Phone PhoneOf(Guid account, IServiceProvider services)
    {
        var identity = services
            .GetRequiredService<IOptions<IdentityOptions>>()
            .Value.ClaimsIdentity;
        var principal = new ClaimsPrincipal(
            new ClaimsIdentity(
                [
                    new Claim(identity.UserIdClaimType, account.ToString()),
                    new Claim(identity.UserNameClaimType, $"v-{account}"),
                    new Claim(identity.SecurityStampClaimType, account.ToString()),
                ],
                IdentityConstants.ApplicationScheme,
                identity.UserNameClaimType,
                identity.RoleClaimType
            )
        );
        var cookie = services
            .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var ticket = new AuthenticationTicket(
            principal,
            new AuthenticationProperties
            {
                IssuedUtc = now,
                ExpiresUtc = now + cookie.ExpireTimeSpan,
            },
            IdentityConstants.ApplicationScheme
        );
        var http = new DefaultHttpContext { User = principal, RequestServices = services };
        var tokens = services.GetRequiredService<IAntiforgery>().GetTokens(http);
        var antiforgery = services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value;
        return new Phone(
            $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(ticket)}; {antiforgery.Cookie.Name}={tokens.CookieToken}",
            Uri.EscapeDataString(tokens.RequestToken ?? "")
        );
    }
}

/// <summary>One volunteer's browser.</summary>
/// <param name="Cookies">Session and antiforgery.</param>
/// <param name="Token">Goes with every form.</param>
internal sealed record Phone(string Cookies, string Token);
