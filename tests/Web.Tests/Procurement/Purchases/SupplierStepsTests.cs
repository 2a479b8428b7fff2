using System.Net;
using StationPortal.Jurisdiction;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Procurement.Purchases;

/// <summary>What becomes of a supplier and of an item of the catalogue after its first registration.</summary>
public sealed class SupplierStepsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task a_supplier_is_refused_mended_graded_changed_and_barred()
    {
        var walk = new PurchaseWalk(portal);
        await walk.Open();
        await ItIsRefusedAndMendsWhatIsWrong(walk);
        await ItsGradeIsRecorded(walk);
        await AChangeWaitsForAnOfficialAgain(walk);
        await ItIsBarredForOneToThreeYears(walk);
    }

    [Theory]
    [InlineData("PublicInstitutionOne")]
    [InlineData("FundedMassOrganisation")]
    public async Task units_that_may_not_supply_are_refused_with_the_rule(string kind)
    {
        // Of a body that no other test of this class registers.
        var code = DemoData.ReadSuppliers()[5].CreditCode;
        var agency = await portal.SignedIn(Role.Agency, PurchaseWalk.County, code);
        await Refused(
            agency,
            "/suppliers/register",
            "PS-02",
            ("Form.Code", code),
            ("Form.Name", "示例事业单位“甲”"),
            ("Form.Kind", kind),
            ("Form.Region", PurchaseWalk.County),
            ("Form.Address", "示例路 1 号")
        );
    }

    [Fact]
    public async Task a_code_whose_check_character_is_wrong_is_refused_and_nothing_typed_is_lost()
    {
        var agency = await portal.SignedIn(
            Role.Agency,
            PurchaseWalk.County,
            PurchaseWalk.CreditCode
        );
        var page = await Refused(
            agency,
            "/suppliers/register",
            "校验码",
            ("Form.Code", "52440105MJ00000015"),
            ("Form.Name", "“𠮷䶮”'社工'🙂"),
            ("Form.Kind", "SocialOrganisation"),
            ("Form.Region", PurchaseWalk.County),
            ("Form.Address", "示例路 1 号")
        );
        Assert.Equal(
            "“𠮷䶮”'社工'🙂",
            page.Document.QuerySelector("[name='Form.Name']")?.GetAttribute("value")
        );
    }

    [Fact]
    public async Task an_item_of_the_catalogue_is_changed_and_ended_with_its_document()
    {
        var walk = new PurchaseWalk(portal);
        var province = await portal.SignedIn(Role.Official, "440000");
        await PurchaseWalk.Ok(
            province,
            "/catalogue/new",
            ("Form.Code", "A0599"),
            ("Form.Name", "探访关爱服务"),
            ("Form.Content", "PublicService"),
            ("Form.Unit", "人·次"),
            ("Form.Standard", "每月一次"),
            ("Form.From", "2026-01-01"),
            ("Form.DocumentNumber", "示例粤财〔2025〕2号")
        );
        var list = await province.Get("/public/catalogue?q=A0599");
        var item = list.Document.QuerySelector("tbody a")!.GetAttribute("href")!;
        var (change, end) = (Write(item, "change"), Write(item, "end"));
        await Refused(
            province,
            change,
            "最多两位小数",
            ("Form.GuidePrice", "12.345"),
            ("Form.From", "2026-04-01"),
            ("Form.DocumentNumber", "示例粤财〔2026〕3号")
        );
        await PurchaseWalk.Ok(
            province,
            change,
            ("Form.GuidePrice", "1,234.50"),
            ("Form.From", "2026-04-01"),
            ("Form.DocumentNumber", "示例粤财〔2026〕3号")
        );
        Assert.Contains("1,234.50", (await walk.Writer.Get(item)).Text, StringComparison.Ordinal);
        await Refused(
            province,
            end,
            "早于今天",
            ("Form.LastDay", "2026-03-01"),
            ("Form.DocumentNumber", "示例粤财〔2026〕4号")
        );
        await PurchaseWalk.Ok(
            province,
            end,
            ("Form.LastDay", "2026-12-31"),
            ("Form.DocumentNumber", "示例粤财〔2026〕4号")
        );
        Assert.Contains("2026-12-31", (await walk.Writer.Get(item)).Text, StringComparison.Ordinal);
        await Refused(
            province,
            end,
            "已经停止使用",
            ("Form.LastDay", "2026-11-30"),
            ("Form.DocumentNumber", "示例粤财〔2026〕5号")
        );
        var county = await portal.SignedIn(Role.Official, PurchaseWalk.County);
        Assert.False((await county.Get(item)).Has("a[href$='/end']"));

        static string Write(string item, string verb) =>
            item.Replace("/public/", "/", StringComparison.Ordinal) + "/" + verb;
    }

    private static async Task ItIsRefusedAndMendsWhatIsWrong(PurchaseWalk walk)
    {
        await PurchaseWalk.Ok(
            walk.Agency,
            "/suppliers/register",
            ("Form.Code", PurchaseWalk.CreditCode),
            ("Form.Name", "示例社工服务中心"),
            ("Form.Kind", "SocialOrganisation"),
            ("Form.Region", PurchaseWalk.County),
            ("Form.Address", "凤阳街道示例路 1 号")
        );
        await Step(walk.Writer, walk.Supplier, "refuse", ("Back.Reason", "名称与登记证书不一致"));
        Assert.Contains(
            "名称与登记证书不一致",
            (await walk.Agency.Get(walk.Supplier)).Text,
            StringComparison.Ordinal
        );
        await PurchaseWalk.Ok(
            walk.Agency,
            $"{walk.Supplier}/change",
            ("Form.Name", "示例“䶮”社工服务中心")
        );
        await File(
            walk.Agency,
            $"{walk.Supplier}/inspection",
            ("Form.Year", "2025"),
            ("Form.Result", "Passed")
        );
        await PurchaseWalk.Ok(
            walk.Agency,
            $"{walk.Supplier}/bank",
            ("Form.Bank", "示例银行"),
            ("Form.Account", "6222 0000 1111 2222 333")
        );
        await Step(walk.Writer, walk.Supplier, "confirm");
        Assert.Contains(
            "示例“䶮”社工服务中心",
            (await walk.Agency.Get(walk.Supplier)).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task ItsGradeIsRecorded(PurchaseWalk walk)
    {
        var grade = $"{walk.Supplier}/grade";
        var late = await File(
            walk.Agency,
            grade,
            ("Form.Stars", "5"),
            ("Form.ValidUntil", "2026-03-01")
        );
        Assert.Contains("有效期早于今天", late.Messages, StringComparison.Ordinal);
        await File(walk.Agency, grade, ("Form.Stars", "5"), ("Form.ValidUntil", "2028-12-31"));
        Assert.Contains(
            "5A",
            (await walk.Writer.Get(walk.Supplier)).Text,
            StringComparison.Ordinal
        );
    }

    private static async Task AChangeWaitsForAnOfficialAgain(PurchaseWalk walk)
    {
        await PurchaseWalk.Ok(
            walk.Agency,
            $"{walk.Supplier}/change",
            ("Form.Address", "凤阳街道新路 2 号")
        );
        var page = await walk.Writer.Get(walk.Supplier);
        Assert.True(page.Has($"form[action='{walk.Supplier}/confirm']"));
        await Step(walk.Writer, walk.Supplier, "confirm");
    }

    private static async Task ItIsBarredForOneToThreeYears(PurchaseWalk walk)
    {
        var bar = $"{walk.Supplier}/bar";
        await Refused(
            walk.Writer,
            bar,
            "一年至三年",
            ("Form.Reason", "提供虚假材料"),
            ("Form.Until", "2026-12-31")
        );
        await PurchaseWalk.Ok(
            walk.Writer,
            bar,
            ("Form.Reason", "提供虚假材料"),
            ("Form.Until", "2027-03-02")
        );
        var page = await walk.Agency.Get(walk.Supplier);
        Assert.Contains("提供虚假材料", page.Text, StringComparison.Ordinal);
        Assert.Contains("2027-03-02", page.Text, StringComparison.Ordinal);
    }

    private static async Task Step(
        Visitor visitor,
        string supplier,
        string verb,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var page = await visitor.Send(await visitor.Get(supplier), $"{supplier}/{verb}", values);
        Assert.True(page.Status == HttpStatusCode.OK, page.Messages);
    }

    private static async Task<Page> File(
        Visitor visitor,
        string path,
        params IReadOnlyList<(string Name, string Value)> values
    ) =>
        await visitor.SendFiles(
            await visitor.Get(path),
            path,
            [("Form.File", "证明.pdf", PurchaseWalk.Pdf("proof"))],
            values
        );

    private static async Task<Page> Refused(
        Visitor visitor,
        string path,
        string words,
        params IReadOnlyList<(string Name, string Value)> values
    )
    {
        var page = await visitor.Send(await visitor.Get(path), path, values);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(words, page.Messages, StringComparison.Ordinal);
        return page;
    }
}
