using System.Net;
using StationPortal.EventStore;
using StationPortal.Web.Tests.Frame.Sample;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed class SubmitTests(FrameFixture frame) : IClassFixture<FrameFixture>
{
    private readonly StreamKey key = new(FrameFixture.County, Guid.CreateVersion7());

    private string WritePath => $"/notes/{key.Tenant}/{key.Id}/write";

    [Fact]
    public async Task a_good_form_writes_and_redirects()
    {
        var answer = await Write(("Form.Title", "first"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Single(await Events());
    }

    [Fact]
    public async Task the_next_page_says_what_was_done()
    {
        await Write(("Form.Title", "said"));

        var page = await frame.Client.GetStringAsync("/notes");

        Assert.Contains("视图已保存。", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_double_press_writes_once_and_says_so()
    {
        var once = ("Form.Once", Guid.NewGuid().ToString());
        await Write(("Form.Title", "twice"), once);
        var second = await Write(("Form.Title", "twice"), once);
        var page = await frame.Client.GetStringAsync("/notes");

        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        Assert.Single(await Events());
        Assert.Contains("没有重复办理", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task bad_shape_shows_each_message_with_a_link_to_its_field()
    {
        var answer = await Write(("Form.Title", ""), ("Form.Day", ""));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(
            "<a href=\"#form-title\">给视图起一个名称。</a>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<a href=\"#form-day\">填写这一项。</a>", page, StringComparison.Ordinal);
        Assert.Empty(await Events());
    }

    [Theory]
    [InlineData("１２", "改用半角数字填写")]
    [InlineData("1.005", "最多两位小数")]
    [InlineData("-1", "不能为负数")]
    [InlineData("十万", "填写金额，例如")]
    public async Task an_amount_that_is_none_says_what_to_do(string typed, string message)
    {
        var answer = await Write(("Form.Title", "money"), ("Form.Amount", typed));

        Assert.Contains(
            message,
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
        Assert.Empty(await Events());
    }

    [Fact]
    public async Task a_broken_rule_shows_why_what_to_do_and_the_rule()
    {
        var answer = await Write(("Form.Title", "taken"));
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("已有名为“taken”的视图。", page, StringComparison.Ordinal);
        Assert.Contains("换一个名称。", page, StringComparison.Ordinal);
        Assert.Contains("CA-06", page, StringComparison.Ordinal);
        Assert.Empty(await Events());
    }

    [Fact]
    public async Task a_stale_page_shows_what_happened_meanwhile_and_keeps_what_was_typed()
    {
        await Write(("Form.Title", "moving"));
        await Rename("by another", seen: 1);

        var answer = await Rename("by me", seen: 1);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("id=\"overtaken\"", page, StringComparison.Ordinal);
        Assert.Contains("<dd>by me</dd>", page, StringComparison.Ordinal);
        Assert.Equal(2, (await Events()).Count);
    }

    [Fact]
    public async Task what_does_not_exist_is_not_found()
    {
        var answer = await Rename("nothing there", seen: null);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(
            "没有这个页面",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task quotes_emoji_and_rare_characters_are_kept_as_typed()
    {
        const string Title = "“𠮷”'<b>\"䶮 🙂&amp;";
        await Write(("Form.Title", Title));

        var written = Assert.IsType<NoteWritten>(Assert.Single(await Events()).Data);

        Assert.Equal(Title, written.Title);
        var page = await frame.Client.GetStringAsync("/notes?q=" + Uri.EscapeDataString("䶮"));
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("䶮", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_bug_shows_a_page_that_says_nothing_was_saved()
    {
        var answer = await frame.Client.GetAsync("/notes/broken");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains(
            "没有保存任何内容",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task a_database_that_is_away_says_to_come_back()
    {
        var answer = await frame.Client.GetAsync("/notes/away");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains(
            "暂时连不上数据库",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    private Task<HttpResponseMessage> Write(params (string, string)[] fields) =>
        frame.Post(
            WritePath,
            [
                .. fields,
                .. new[]
                {
                    ("Form.Once", Guid.NewGuid().ToString()),
                    ("Form.Amount", "2,400,000.00"),
                    ("Form.Day", "2026-03-05"),
                }.ExceptBy(fields.Select(field => field.Item1), field => field.Item1),
            ]
        );

    private Task<HttpResponseMessage> Rename(string title, long? seen) =>
        frame.Post(
            $"/notes/{key.Tenant}/{key.Id}/rename",
            ("Form.Title", title),
            ("Form.Once", Guid.NewGuid().ToString()),
            ("Form.Seen", seen?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "")
        );

    private Task<IReadOnlyList<StoredEvent>> Events() =>
        frame.Log.ReadStream(key, null, TestContext.Current.CancellationToken);
}
