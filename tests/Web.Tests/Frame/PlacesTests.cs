using StationPortal.Web.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed class PlacesTests
{
    [Theory]
    [InlineData(3, 3, 3, false, false)]
    [InlineData(4, 4, 4, false, false)]
    [InlineData(5, 5, 3, false, true)]
    [InlineData(7, 7, 3, false, true)]
    [InlineData(8, 6, 3, true, true)]
    public void the_bars_hold_seven_and_four_with_what_is_left_behind_more(
        int places,
        int wide,
        int phone,
        bool moreOnWide,
        bool moreOnPhone
    )
    {
        var bar = new PlacesBar([
            .. Enumerable.Repeat(new ShownPlace(new HomePlace(), 0, false), places),
        ]);

        Assert.Equal(wide, bar.Wide.Count());
        Assert.Equal(phone, Enumerable.Range(0, places).Count(bar.FitsPhone));
        Assert.Equal((moreOnWide, moreOnPhone), (bar.MoreOnWide, bar.MoreOnPhone));
    }
}
