using StationPortal.Testing;
using StationPortal.Web.Demo;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Demo;

public sealed class DemoTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task The_demo_is_filled_once()
    {
        var loader = new DemoLoader(portal.Services);

        Assert.True(await loader.FillOnce(CancellationToken.None));
        Assert.False(await loader.FillOnce(CancellationToken.None));
    }
}
