using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Mail;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Accounts;

public sealed class PasswordResetTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string NewPassword = "a new quiet harbour";

    [Fact]
    public async Task the_mailed_link_sets_a_new_password_once()
    {
        var account = await portal.Open(Role.Official, "440105");
        var visitor = new Visitor(portal.NewClient());
        await visitor.Send(
            await visitor.Get("/password/forgot"),
            "/password/forgot",
            ("Form.Name", $"{account.UserName}@example.cn")
        );
        var page = await visitor.Get(await MailedLink(account));
        var set = await visitor.Send(page, "/password/reset", ("Form.New", NewPassword));
        var again = await visitor.Send(page, "/password/reset", ("Form.New", NewPassword));
        var inside = await visitor.Send(
            await visitor.Get("/sign-in"),
            "/sign-in",
            ("Form.Name", account.UserName),
            ("Form.Password", NewPassword)
        );

        Assert.Equal("/sign-in", set.Address.AbsolutePath);
        Assert.Contains("链接已经用过", again.Messages, StringComparison.Ordinal);
        Assert.True(inside.Has("details.account"));
    }

    [Fact]
    public async Task whether_an_account_exists_is_not_told()
    {
        var account = await portal.Open(Role.Official, "440105");

        Assert.Equal(await Forgot(account.UserName), await Forgot("nobody-of-that-name"));
    }

    [Fact]
    public async Task a_made_up_link_sets_nothing()
    {
        var account = await portal.Open(Role.Official, "440105");
        var visitor = new Visitor(portal.NewClient());

        var refused = await visitor.Send(
            await visitor.Get($"/password/reset?account={account.Id}&token=made-up"),
            "/password/reset",
            ("Form.New", NewPassword)
        );

        Assert.Contains("链接已经用过", refused.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task neither_a_table_nor_the_mails_page_shows_the_link_before_or_after_it_is_sent()
    {
        var account = await portal.Open(Role.Official, "440105");
        await Forgot(account.UserName);
        var waiting = await Everything();
        var admin = await portal.SignedIn(Role.Administrator, "000000");
        var list = await admin.Get("/mails?state=Waiting");
        var mail = await admin.Get(list.Document.QuerySelector("tbody a")!.GetAttribute("href")!);

        var link = await MailedLink(account);

        var token = link[(link.IndexOf("token=", StringComparison.Ordinal) + 6)..];
        Assert.DoesNotContain("token=", mail.Text, StringComparison.Ordinal);
        Assert.Contains("仅收件人可见", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(token, waiting, StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.UnescapeDataString(token), waiting, StringComparison.Ordinal);
        Assert.Contains("mail:", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("mail:", await Everything(), StringComparison.Ordinal);
    }

    /// <summary>The outbox and the vault as a backup copies them.</summary>
    private async Task<string> Everything() =>
        await portal.Postgres.Scalar<string>(
            """
            select (select string_agg(o::text, ' ') from mail_outbox o)
                || (select coalesce(string_agg(t::text || encode(t.sealed, 'escape'), ' '), '') from vault_texts t)
            """
        ) ?? "";

    /// <summary>Sends what waits and takes the newest link out of the mail.</summary>
    private async Task<string> MailedLink(TestAccount account)
    {
        await portal.SendMails();
        var start = $"/password/reset?account={account.Id}";
        var text = Directory
            .EnumerateFiles(Path.Combine(portal.Folder, "mail"), "*.eml")
            .Select(file =>
                TakenMail.Of(new SinkLine(0, false, "", "", File.ReadAllText(file))).Text
            )
            .Last(text => text.Contains(start, StringComparison.Ordinal));
        return text[text.IndexOf(start, StringComparison.Ordinal)..].Split('\n')[0].Trim();
    }

    private async Task<string> Forgot(string name)
    {
        var visitor = new Visitor(portal.NewClient());
        var page = await visitor.Send(
            await visitor.Get("/password/forgot"),
            "/password/forgot",
            ("Form.Name", name)
        );
        return page.Text;
    }
}
