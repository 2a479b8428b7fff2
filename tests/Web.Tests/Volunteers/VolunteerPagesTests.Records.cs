using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Volunteers;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Volunteers.Volunteers;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers;

/// <summary>What is recorded about a volunteer after the registration.</summary>
public sealed partial class VolunteerPagesTests
{
    [Fact]
    public async Task A_volunteer_asks_for_the_name_to_be_corrected_and_the_county_writes_it_from_the_card()
    {
        const string Corrected = "周晓明";
        var (account, phone) = await portal.SignedInVolunteer();
        var asked = await phone.Send(
            await phone.Get("/me/volunteer/name"),
            "/me/volunteer/name",
            ("Form.Reason", nameof(NameReason.Misspelt))
        );
        Assert.Contains("带身份证", asked.Messages, StringComparison.Ordinal);

        var official = await portal.SignedIn(Role.Official, County);
        var path = $"/volunteers/440000/{account.Id}";
        Assert.Contains(
            "本人申请更正姓名",
            (await official.Get(path)).Text,
            StringComparison.Ordinal
        );
        var form = await official.Get($"{path}/name");
        Assert.DoesNotContain(Name, Html(form), StringComparison.Ordinal);
        var done = await official.Send(
            form,
            $"{path}/name",
            ("Form.Name", Corrected),
            ("Form.Reason", nameof(NameReason.Misspelt))
        );
        Assert.Contains("姓名已更正", done.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain(Corrected, Html(done), StringComparison.Ordinal);
        var timeline = await official.Get($"{path}?tab=timeline");
        Assert.Contains("按证件更正姓名", timeline.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Corrected, Html(timeline), StringComparison.Ordinal);
        Assert.Contains(
            Corrected,
            (await phone.Get("/me/volunteer")).Text,
            StringComparison.Ordinal
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await portal.SignedIn(Role.Official, "440106")).Get($"{path}/name")).Status
        );
    }

    [Fact]
    public async Task Cover_skill_training_and_suspension_are_recorded_and_papers_open_after_a_look()
    {
        var account = await portal.OpenVolunteer();
        var official = await portal.SignedIn(Role.Official, County);
        var path = $"/volunteers/440000/{account.Id}";
        await official.Send(
            await official.Get($"{path}/manage"),
            $"{path}/insurance",
            ("Cover.Policy", "PA-2026-001")
        );
        await official.SendFiles(
            await official.Get($"{path}/manage"),
            $"{path}/skill",
            [("Showing.Paper", "paper.pdf", Pdf)],
            ("Showing.Skill", nameof(VolunteerSkill.FirstAid)),
            ("Showing.Until", "2027-01-31")
        );
        await official.Send(
            await official.Get($"{path}/manage"),
            $"{path}/training",
            ("Training.On", "2026-03-01"),
            ("Training.Subject", "急救入门"),
            ("Training.Minutes", "90")
        );
        var shown = await official.Get(path);
        Assert.Contains("急救（至 2027-01-31）", shown.Text, StringComparison.Ordinal);
        Assert.Contains(
            "急救入门",
            (await official.Get($"{path}?tab=record")).Text,
            StringComparison.Ordinal
        );
        var looked = await official.Send(
            shown,
            $"{path}/reveal",
            ("Form.Fields", "papers"),
            ("Form.Purpose", nameof(RevealPurpose.Identity))
        );
        var paper = looked
            .Document.QuerySelector($"a[href^='{path}/papers/']")!
            .GetAttribute("href")!;
        Assert.Equal(Pdf, await official.Client.GetByteArrayAsync(paper));
        Assert.Equal(HttpStatusCode.NotFound, (await official.Get(paper.Split('?')[0])).Status);

        var refused = await official.Send(
            await official.Get($"{path}/manage"),
            $"{path}/suspend",
            ("Suspending.Reason", nameof(SuspensionReason.FalseHours)),
            ("Suspending.Until", "2026-04-01")
        );
        Assert.Contains("虚报时长", refused.Messages, StringComparison.Ordinal);
        Assert.Contains("VO-17", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_covers_is_taken_whole_or_not_at_all()
    {
        var one = await portal.OpenVolunteer();
        var two = await portal.OpenVolunteer();
        var numbers = await Numbers(one.Id, two.Id);
        var official = await portal.SignedIn(Role.Official, County);
        var wrong = await Import(
            official,
            $"{numbers[0]},PA-2026-002,2026-03-01,2027-02-28\n440105-ABSENT000,PA-2026-003,2026-03-01,2027-02-28"
        );
        Assert.Contains(
            "没有编号为 440105-ABSENT000 的志愿者",
            wrong.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "2027-02-28",
            (await official.Get($"/volunteers/440000/{one.Id}")).Text,
            StringComparison.Ordinal
        );

        var right = await Import(
            official,
            $"{numbers[0]},PA-2026-002,2026-03-01,2027-02-28\n{numbers[1]},PA-2026-003,2026-03-01,2027-02-28"
        );

        Assert.Contains("保险已经登记", right.Messages, StringComparison.Ordinal);
        Assert.Contains(
            "2027-02-28",
            (await official.Get($"/volunteers/440000/{two.Id}")).Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_volunteer_sees_what_they_lack_and_decides_about_themselves()
    {
        var account = await portal.OpenVolunteer(verified: false);
        var visitor = await portal.SignIn(account);
        var home = await visitor.Get("/");
        Assert.Contains("登记还没有核实", home.Text, StringComparison.Ordinal);
        var self = await visitor.Get("/me/volunteer");
        Assert.Contains(Name, self.Text, StringComparison.Ordinal);
        Assert.Contains("带身份证到本乡镇（街道）社工站核实", self.Text, StringComparison.Ordinal);
        foreach (
            var group in new[] { "基本信息", "志愿服务情况", "培训情况", "表彰奖励", "评价情况" }
        )
        {
            Assert.Contains(group, self.Text, StringComparison.Ordinal);
        }

        await portal.ByCounty(new VerifyVolunteer(VolunteersOf.KeyOf(account.Id), null));
        var timed = await visitor.Send(
            await visitor.Get("/me/volunteer/times"),
            "/me/volunteer/times",
            ("Form.Days", "6"),
            ("Form.From", "09:00"),
            ("Form.Until", "11:30"),
            ("Form.Townships", "440105001")
        );
        Assert.Contains("周六 09:00 至 11:30", timed.Text, StringComparison.Ordinal);
        var changed = await visitor.Send(
            await visitor.Get("/me/volunteer/change"),
            "/me/volunteer/change",
            ("Form.Home", "440105002"),
            ("Form.Phone", "13900009999")
        );
        Assert.Contains("13900009999", changed.Text, StringComparison.Ordinal);
        var paused = await visitor.Send(changed, "/me/volunteer/pause");
        Assert.Contains("暂停", paused.Messages, StringComparison.Ordinal);
        var again = await visitor.Send(paused, "/me/volunteer/again");
        var named = await visitor.Send(again, "/me/volunteer/naming", ("Naming.Agreed", "true"));
        Assert.Contains("已经保存", named.Messages, StringComparison.Ordinal);
        var left = await visitor.Send(named, "/me/volunteer/leave");
        Assert.Contains("已经退出", left.Messages, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await visitor.Get($"/volunteers/440000/{account.Id}")).Status
        );
    }
}
