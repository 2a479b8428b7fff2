using System.Net;
using System.Text;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Volunteers.Grid;

/// <summary>The pages by which officials keep the grid.</summary>
public sealed class GridPagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Village = "530199101201";
    private const string Heads = "村（社区）,层级,网格名称,上级网格,网格员账号,微信群数";

    [Fact]
    public async Task a_township_opens_its_villages_grid_and_fills_the_post()
    {
        var worker = await portal.Open(Role.GridWorker, "530199");
        var official = await Township("530199101");
        var tree = await official.Get("/grid");
        Assert.True(tree.Has($"a[href='/grid/units/new?village={Village}']"), tree.Text);

        await official.Send(
            await official.Get($"/grid/units/new?village={Village}"),
            "/grid/units/new",
            ("Form.Name", "示例一村网格")
        );
        var unit = $"/grid/units/530199/{GridUnit.KeyOf(Village).Id}";
        Assert.Contains("空岗", (await official.Get("/grid")).Text, StringComparison.Ordinal);
        var filled = await official.Send(
            await official.Get(unit),
            $"{unit}/post",
            ("Form.Holder", worker.Id.ToString())
        );
        Assert.Contains(worker.UserName, filled.Text, StringComparison.Ordinal);

        var below = $"/grid/units/new?above={GridUnit.KeyOf(Village).Id}";
        await official.Send(
            await official.Get(below),
            "/grid/units/new",
            ("Form.Level", nameof(GridLevel.Point)),
            ("Form.Name", "第一网格点")
        );
        Assert.Contains("第一网格点", (await official.Get(unit)).Text, StringComparison.Ordinal);
        var refused = await official.Send(await official.Get(unit), $"{unit}/close");
        Assert.Contains("下面还有 1 个网格", refused.Messages, StringComparison.Ordinal);

        var other = await Township("530199200");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(unit)).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await other.Get("/grid/townships/530199101")).Status
        );
    }

    [Fact]
    public async Task a_file_is_checked_row_by_row_and_imported_whole()
    {
        var worker = await portal.Open(Role.GridWorker, "530199");
        var official = await portal.SignedIn(Role.Official, "530199");
        const string village = "530199101202";

        var wrong = await Import(
            official,
            $"{village},村（社区）网格,甲村,,,2",
            $"{village},网格点,一点,没有的网格,,",
            "999999999999,片区,乙,,,",
            $"{village},片区,丙,甲村,nobody,"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(3, wrong.Document.QuerySelectorAll("#problems tbody tr").Length);

        var good = await Import(
            official,
            $"{village},村（社区）网格,甲村,,{worker.UserName},2",
            $"{village},网格点,一点,甲村,,"
        );
        Assert.Contains("网格已导入", good.Messages, StringComparison.Ordinal);
        Assert.Equal(
            2,
            await portal.Postgres.Scalar<long>(
                $"select count(*) from grid_post where village = '{village}'"
            )
        );
        var again = await Import(official, $"{village},村（社区）网格,甲村,,,2");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
    }

    private async Task<Visitor> Township(string code) =>
        await portal.SignIn(await portal.Open(Role.TownshipOfficial, "530199", township: code));

    private static async Task<Page> Import(Visitor official, params string[] rows) =>
        await official.SendFiles(
            await official.Get("/grid/import"),
            "/grid/import",
            [
                (
                    "Form.File",
                    "grid.csv",
                    Encoding.UTF8.GetBytes(string.Join("\r\n", [Heads, .. rows]))
                ),
            ]
        );
}
