using System.Globalization;
using System.Security.Cryptography;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Accounts;

public sealed class SecondFactorTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Haizhu = "440105";

    [Fact]
    public async Task a_person_sets_it_up_and_is_asked_for_it_at_the_next_sign_in()
    {
        var account = await portal.Open(Role.Official, Haizhu);
        var (secret, _) = await SetUp(account);

        var (visitor, asked) = await Password(account);
        var wrong = await visitor.Send(asked, "/sign-in/code", ("Form.Code", "000000"));
        var right = await visitor.Send(wrong, "/sign-in/code", ("Form.Code", Totp(secret)));

        Assert.Equal("/sign-in/code", asked.Address.AbsolutePath);
        Assert.Contains("验证码不对", wrong.Messages, StringComparison.Ordinal);
        Assert.True(right.Has("details.account"));
    }

    [Fact]
    public async Task a_recovery_code_opens_the_account_once()
    {
        var account = await portal.Open(Role.Official, Haizhu);
        var (_, codes) = await SetUp(account);

        var first = await Recover(account, codes[0]);
        var again = await Recover(account, codes[0]);

        Assert.True(first.Has("details.account"));
        Assert.Contains("验证码不对", again.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task neither_secret_nor_recovery_codes_lie_readable_in_the_database()
    {
        var account = await portal.Open(Role.Official, Haizhu);
        var (secret, codes) = await SetUp(account);

        var stored = await portal.Postgres.Scalar<string>(
            "select string_agg(value, ' ') from account_token where user_id = $1",
            account.Id
        );

        Assert.NotNull(stored);
        Assert.DoesNotContain(secret, stored, StringComparison.OrdinalIgnoreCase);
        Assert.All(
            codes,
            code => Assert.DoesNotContain(code, stored, StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public async Task an_administrator_takes_a_lost_one_away()
    {
        var account = await portal.Open(Role.Official, Haizhu);
        await SetUp(account);
        var administrator = await portal.SignedIn(Role.Administrator, Haizhu);
        var address = $"/admin/accounts/{account.Id}";

        await administrator.Send(
            await administrator.Get(address),
            $"{address}/second-factor/reset"
        );
        var (_, page) = await Password(account);

        Assert.True(page.Has("details.account"));
    }

    private async Task<(string Secret, IReadOnlyList<string> Codes)> SetUp(TestAccount account)
    {
        var visitor = await portal.SignIn(account);
        var page = await visitor.Get("/account/second-factor");
        var secret = page
            .Document.QuerySelector("ol code")!
            .TextContent.Replace(" ", "", StringComparison.Ordinal);
        var codes = await visitor.Send(page, "/account/second-factor", ("Form.Code", Totp(secret)));
        Assert.True(codes.Has("li code"), $"{codes.Status} {secret} {codes.Text}");
        return (
            secret,
            [.. codes.Document.QuerySelectorAll("li code").Select(code => code.TextContent)]
        );
    }

    private async Task<(Visitor Visitor, Page Page)> Password(TestAccount account)
    {
        var visitor = new Visitor(portal.NewClient());
        var page = await visitor.Send(
            await visitor.Get("/sign-in"),
            "/sign-in",
            ("Form.Name", account.UserName),
            ("Form.Password", TestAccounts.Password)
        );
        return (visitor, page);
    }

    private async Task<Page> Recover(TestAccount account, string code)
    {
        var (visitor, _) = await Password(account);
        return await visitor.Send(
            await visitor.Get("/sign-in/code?recovery=true"),
            "/sign-in/code",
            ("Form.Code", code)
        );
    }

    // RFC 6238: what the app on the phone does.
    private static string Totp(string base32)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(
            base32.Select(c =>
                Convert.ToString(alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')
            )
        );
        var key = Enumerable
            .Range(0, bits.Length / 8)
            .Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))
            .ToArray();
        var step = BitConverter.GetBytes(DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
        Array.Reverse(step);
#pragma warning disable CA5350 // RFC 6238 as every authenticator app computes it
        var hash = HMACSHA1.HashData(key, step);
#pragma warning restore CA5350
        var offset = hash[^1] & 0x0F;
        var number =
            ((hash[offset] & 0x7F) << 24)
            | (hash[offset + 1] << 16)
            | (hash[offset + 2] << 8)
            | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
