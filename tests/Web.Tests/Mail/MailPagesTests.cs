using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Mail;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Mail;

public sealed class MailPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Haizhu = "440105";

    [Fact]
    public async Task An_administrator_sends_themselves_a_trial_mail_and_finds_it_in_the_history()
    {
        var admin = await portal.SignedIn(Role.Administrator, Haizhu);

        var list = await admin.Send(await admin.Get("/mails/trial"), "/mails/trial");
        Assert.Contains("试发邮件已排队", list.Messages, StringComparison.Ordinal);
        var link = list.Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        await portal.SendMails();

        var mail = await admin.Get(link);
        Assert.Contains(
            "管理员于 2026-03-02 09:00 试发此邮件",
            mail.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("@example.cn 试", mail.Text, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(portal.Folder, "mail"), "*.eml"));
    }

    [Fact]
    public async Task A_mail_that_cannot_be_delivered_says_why_and_can_be_sent_again()
    {
        var id = await Dead(Haizhu);
        var admin = await portal.SignedIn(Role.Administrator, Haizhu);

        var dead = await admin.Get($"/mails/{id}");
        Assert.Contains("SMTP 550", dead.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"/mails/{id}",
            (await admin.Get("/mails?state=Dead")).Document.Body!.InnerHtml,
            StringComparison.Ordinal
        );

        var again = await admin.Send(dead, $"/mails/{id}/again");
        Assert.Contains("重新排队", again.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mails_are_filtered_sorted_and_exported_within_the_region()
    {
        const string Elsewhere = "530199";
        var ours = await Dead(Haizhu);
        var theirs = await Dead(Elsewhere);
        var admin = await portal.SignedIn(Role.Administrator, Haizhu);

        var list = await admin.Get("/mails?state=Dead&sort=-attempts&from=2020-01-01");
        Assert.Contains($"/mails/{ours}", list.Document.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(
            $"/mails/{theirs}",
            list.Document.Body.InnerHtml,
            StringComparison.Ordinal
        );
        var none = await admin.Get("/mails?state=Dead&from=2026-12-31");
        Assert.Empty(none.Document.QuerySelectorAll("tbody tr"));
        foreach (var kind in (string[])["csv", "xlsx"])
        {
            var file = await admin.Client.GetAsync(
                new Uri($"/mails?state=Dead&export={kind}", UriKind.Relative)
            );
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task A_message_is_new_until_it_is_marked_and_the_rest_stays_new()
    {
        var admin = await portal.SignedIn(Role.Administrator, Haizhu);
        await admin.Send(await admin.Get("/mails/trial"), "/mails/trial");
        await admin.Send(await admin.Get("/mails/trial"), "/mails/trial");

        var inbox = await admin.Get("/inbox?state=New");
        Assert.Equal(2, inbox.Document.QuerySelectorAll("tbody tr").Length);
        var one = inbox.Document.QuerySelector("[name=rows]")!.GetAttribute("value")!;
        await Mark(admin, inbox, one);
        var left = await admin.Get("/inbox?state=New");
        Assert.Single(left.Document.QuerySelectorAll("tbody tr"));

        await Mark(admin, left);
        Assert.Empty((await admin.Get("/inbox?state=New")).Document.QuerySelectorAll("tbody tr"));
        Assert.Equal(
            2,
            (await admin.Get("/inbox?state=Read")).Document.QuerySelectorAll("tbody tr").Length
        );
    }

    private static async Task Mark(Visitor visitor, Page page, params string[] rows)
    {
        var token = page.Document.QuerySelector("#rows [name=__RequestVerificationToken]");
        var answer = await visitor.Client.PostAsync(
            new Uri("/inbox/read", UriKind.Relative),
            new FormUrlEncodedContent([
                .. rows.Select(row => KeyValuePair.Create("rows", row)),
                KeyValuePair.Create(
                    "__RequestVerificationToken",
                    token?.GetAttribute("value") ?? ""
                ),
            ])
        );
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_mail_of_another_county_does_not_exist()
    {
        var id = await Dead("530199");
        var admin = await portal.SignedIn(Role.Administrator, Haizhu);
        var province = await portal.SignedIn(Role.Administrator, "530000");

        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get($"/mails/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await province.Get($"/mails/{id}")).Status);
    }

    [Fact]
    public void Every_kind_of_mail_has_its_words_in_both_languages()
    {
        var texts = Web.Frame.Texts.OfPortal();
        var kinds = AppDomain
            .CurrentDomain.GetAssemblies()
            .Where(a => a.GetName().Name is "StationPortal.Web" or "StationPortal.Procurement")
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(EmailMessage)) && !type.IsAbstract)
            .Select(type => type.Name[..^"Mail".Length])
            .ToList();

        Assert.Contains("Trial", kinds);
        Assert.All(
            kinds.SelectMany(kind => new[] { $"Mail.{kind}.Subject", $"Mail.{kind}.Body" }),
            key => Assert.True(texts.Has(key), key)
        );
    }

    private async Task<Guid> Dead(string tenant)
    {
        var now = portal.Clock.Now;
        var mail = new OutgoingMail(tenant, new TrialMail(Guid.NewGuid(), now), now.AddDays(-30));
        await using var batch = portal.Postgres.DataSource.CreateBatch();
        mail.AddTo(batch);
        await batch.ExecuteNonQueryAsync();
        await portal.Postgres.Execute(
            $"update mail_outbox set state = 'dead', attempts = 1, failure = 'SMTP 550 MailboxUnavailable' where id = '{mail.Id}'"
        );
        return mail.Id;
    }
}
