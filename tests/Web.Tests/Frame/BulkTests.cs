using StationPortal.Web.Tests.Frame.Sample;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed class BulkTests(FrameFixture frame) : IClassFixture<FrameFixture>
{
    [Fact]
    public async Task a_bulk_action_reports_row_by_row()
    {
        var good = await frame.Note("to rename", 1m, new DateOnly(2026, 3, 1));

        var page = await Rename($"{good.Tenant}/{good.Id}", "renamed");

        Assert.Contains("1 条已办理，0 条未办理", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_refused_row_says_why_and_what_to_do()
    {
        var good = await frame.Note("to rename", 1m, new DateOnly(2026, 3, 1));

        var page = await Rename($"{good.Tenant}/{good.Id}", "taken");

        Assert.Contains("0 条已办理，1 条未办理", page, StringComparison.Ordinal);
        Assert.Contains("换一个名称。", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_row_that_is_no_key_is_passed_over()
    {
        Assert.Contains(
            "0 条已办理，0 条未办理",
            await Rename("rubbish", "x"),
            StringComparison.Ordinal
        );
    }

    private async Task<string> Rename(string row, string title)
    {
        var answer = await frame.Post(
            "/notes/rename",
            ("rows", row),
            ("once", Guid.NewGuid().ToString()),
            ("title", title)
        );
        return await answer.Content.ReadAsStringAsync();
    }
}
