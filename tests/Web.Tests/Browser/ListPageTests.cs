using StationPortal.Web.Tests.Frame.Sample;
using Xunit;

namespace StationPortal.Web.Tests.Browser;

public sealed class ListPageTests(FrameFixture frame, BrowserFixture browser)
    : IClassFixture<FrameFixture>,
        IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task a_list_is_a_table_on_a_desk_and_cards_on_a_phone()
    {
        for (var i = 0; i < 60; i++)
        {
            await frame.Note(
                $"凤阳街道社工站服务 {i:00}",
                240_000m + i,
                new DateOnly(2026, 3, 1).AddDays(i)
            );
        }

        var page = await browser.NewPerson(frame.Client.BaseAddress ?? new Uri("/"));

        await Look.At(page, "/notes?q=凤阳", "frame-list");
    }

    [Fact]
    public async Task choosing_all_rows_needs_one_press()
    {
        await frame.Note("one", 1m, new DateOnly(2026, 3, 1));
        var page = await browser.NewPerson(frame.Client.BaseAddress ?? new Uri("/"));
        await page.GotoAsync("/notes");

        await page.Locator("[data-choose-all]").CheckAsync();

        Assert.Equal(
            await page.Locator("tbody tr").CountAsync(),
            await page.Locator("tbody input:checked").CountAsync()
        );
    }

    [Fact]
    public async Task a_list_narrows_while_one_types_and_the_address_follows()
    {
        await frame.Note("narrowed down", 1m, new DateOnly(2026, 3, 1));
        await frame.Note("left out", 1m, new DateOnly(2026, 3, 1));
        var page = await browser.NewPerson(frame.Client.BaseAddress ?? new Uri("/"));
        await page.GotoAsync("/notes");

        await page.Locator("#filter-q").PressSequentiallyAsync("narrowed");

        await page.WaitForURLAsync("**/notes?q=narrowed*");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('tbody tr').length === 1");
        Assert.Equal("narrowed", await page.Locator("#filter-q").InputValueAsync());
    }

    [Fact]
    public async Task a_list_filters_without_javascript()
    {
        await frame.Note("the only one", 1m, new DateOnly(2026, 3, 1));
        var page = await browser.NewPerson(
            frame.Client.BaseAddress ?? new Uri("/"),
            scripts: false
        );
        await page.GotoAsync("/notes");

        await page.Locator("#filter-q").FillAsync("only one");
        await page.Locator(".filters button").First.ClickAsync();

        Assert.Equal(1, await page.Locator("tbody tr").CountAsync());
    }
}
