using Microsoft.Extensions.DependencyInjection;
using StationPortal.Jurisdiction;
using StationPortal.Web.Jobs;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Jobs;

/// <summary>The root of each day: a file outside the database, and a mail to every auditor.</summary>
public sealed class DailyRootJobTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Subject = "2026-03-02 事件链日根";

    [Fact]
    public async Task after_midnight_the_root_is_kept_and_mailed_to_each_auditor_once()
    {
        await portal.Open(Role.Auditor, "440105");
        await portal.Open(Role.Auditor, "530199");
        await portal.Open(Role.Official, "440105");
        portal.Clock.Set(ChinaTime.At(new DateOnly(2026, 3, 3), new TimeOnly(0, 10)));

        await Task.WhenAll(Take(), Take());
        await Take();

        var admin = await portal.SignedIn(Role.Administrator, RegionCode.Nation);
        var list = await admin.Get("/mails");
        var mails = list
            .Document.QuerySelectorAll("tbody a")
            .Where(link => link.TextContent.Contains(Subject, StringComparison.Ordinal))
            .Select(link => link.GetAttribute("href")!)
            .ToList();
        Assert.Equal(2, mails.Count);
        var kept = await File.ReadAllTextAsync(
            Assert.Single(
                Directory.EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories),
                file => Path.GetFileName(file).Contains("2026-03-02", StringComparison.Ordinal)
            )
        );
        foreach (var path in mails)
        {
            var mail = await admin.Get(path);
            var root = mail
                .Text.Split([' ', '\n', '\r', '：'], StringSplitOptions.RemoveEmptyEntries)
                .First(word => word.Length == 64);
            Assert.Contains(root, kept, StringComparison.Ordinal);
        }

        await portal.SendMails();
        Assert.Equal(2, Directory.GetFiles(Path.Combine(portal.Folder, "mail"), "*.eml").Length);
        Assert.DoesNotContain("待发送", (await admin.Get(mails[0])).Text, StringComparison.Ordinal);
    }

    // As the timer does, in a process of its own as far as the job can tell.
    private async Task Take()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope
            .ServiceProvider.GetRequiredService<TakeDailyRoot>()
            .Run(TestContext.Current.CancellationToken);
    }
}
