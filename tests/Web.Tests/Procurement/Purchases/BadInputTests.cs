using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using StationPortal.Web.Tests.Procurement.Bids;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Purchases;

/// <summary>What people do to forms that they should not: each time a clear message, and nothing lost or doubled.</summary>
public sealed class BadInputTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("7,200,000.001", "最多两位小数")]
    [InlineData("-1", "不能为负数")]
    [InlineData("７２０００００", "半角数字")]
    [InlineData("七百二十万", "填写金额")]
    public async Task an_amount_that_is_none_is_said_at_its_field_and_stays_as_typed(
        string typed,
        string said
    )
    {
        var writer = await portal.SignedIn(Role.Official, "440104");
        var page = await writer.Send(
            await writer.Get("/budgets/new"),
            "/budgets/new",
            ("Form.Year", "2026"),
            ("Form.DocumentNumber", "“示例”'䶮'𠮷🙂"),
            ("Form.OtherFiscal", typed)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(said, page.Messages, StringComparison.Ordinal);
        Assert.Equal(typed, Typed(page, "Form.OtherFiscal"));
        Assert.Equal("“示例”'䶮'𠮷🙂", Typed(page, "Form.DocumentNumber"));
    }

    [Fact]
    public async Task a_program_named_pdf_and_a_file_over_the_limit_are_refused_and_earlier_files_stay()
    {
        var world = await BidWorld.Open(portal);
        var documents = $"/bids/{world.Href}/documents";
        var agency = world.Agencies[0];
        await Upload("方案“一”𠮷.pdf", "%PDF-1.7\n%%EOF"u8.ToArray());

        var program = await Upload("方案.pdf", "MZ\u0090\0program"u8.ToArray());
        var huge = await Upload("方案.pdf", [.. "%PDF-1.7\n"u8, .. new byte[20 * 1024 * 1024]]);

        foreach (var refused in new[] { program, huge })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.NotEqual("", refused.Messages);
            Assert.Contains("方案“一”𠮷.pdf", refused.Text, StringComparison.Ordinal);
        }

        Assert.Contains("20 MB", huge.Messages, StringComparison.Ordinal);

        async Task<Page> Upload(string name, byte[] content) =>
            await agency.SendFiles(
                await agency.Get(documents),
                documents,
                [("Form.File", name, content)]
            );
    }

    [Fact]
    public async Task a_bid_one_second_late_is_refused_and_the_one_before_stands()
    {
        var world = await BidWorld.Open(portal);
        var (bid, agency) = ($"/bids/{world.Href}", world.Agencies[0]);
        await BidSteps.WriteBid(world, agency, 36_000);
        await BidSteps.Seal(world, agency);
        var offer = await agency.Get($"{bid}/offer");
        await agency.Send(
            offer,
            $"{bid}/offer",
            ("Form.YearlyHours", "41000"),
            ("Form.EssentialsAccepted", "true")
        );
        var check = await agency.Get($"{bid}/check");
        portal.Clock.Set(BidWorld.Deadline.AddSeconds(1));

        var late = await agency.Send(check, $"{bid}/check");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("已经截止", late.Messages, StringComparison.Ordinal);
        var receipt = await agency.Get($"{bid}/receipt");
        Assert.Single(receipt.Document.QuerySelectorAll(".as-written"));
        await portal.RunTimedJobs();
        portal.Clock.Set(BidWorld.Deadline.AddHours(1));
        Assert.Contains("等待公开开标", (await agency.Get(bid)).Text, StringComparison.Ordinal);
    }

    private static string? Typed(Page page, string field) =>
        page.Document.QuerySelector($"[name='{field}']")?.GetAttribute("value");
}
