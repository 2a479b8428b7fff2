using StationPortal.Jurisdiction;
using StationPortal.Web.Tests.Hosting;
using StationPortal.Web.Tests.Pages;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed class ReadingTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("/reading/money?value=2400000", "贰佰肆拾万元整")]
    [InlineData("/reading/money?value=1,200.5", "壹仟贰佰元伍角")]
    [InlineData("/reading/day?value=2026-03-13&from=2026-03-02", "星期五")]
    [InlineData("/reading/day?value=2026-03-13&from=2026-03-02", "9")]
    public async Task a_value_is_read_back_while_it_is_typed(string address, string reading)
    {
        using var client = portal.NewClient();

        Assert.Contains(reading, await client.GetStringAsync(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reading/money?value=rubbish")]
    [InlineData("/reading/money")]
    [InlineData("/reading/day?value=2026-13-45")]
    public async Task what_is_no_amount_or_day_has_no_reading(string address)
    {
        using var client = portal.NewClient();

        Assert.Empty(await client.GetStringAsync(address));
    }

    [Fact]
    public async Task a_stale_page_names_the_fields_as_the_form_does()
    {
        var account = await portal.Open(Role.Official, "440105");
        var admin = await portal.SignedIn(Role.Administrator, "440105");
        var details = $"/admin/accounts/{account.Id}";
        var (mine, another) = (await admin.Get(details), await admin.Get(details));
        await admin.Send(another, $"{details}/grants", Grant);

        var overtaken = await admin.Send(mine, $"{details}/grants", Grant);

        var names = overtaken
            .Document.QuerySelectorAll("#overtaken dt")
            .Select(name => name.TextContent)
            .ToList();
        Assert.Contains("角色", names);
        Assert.Contains("地区", names);
        Assert.DoesNotContain(names, name => name.Contains('.', StringComparison.Ordinal));
    }

    private static readonly (string, string)[] Grant =
    [
        ("Grant.Role", nameof(Role.Auditor)),
        ("Grant.Region", "440105"),
    ];
}
