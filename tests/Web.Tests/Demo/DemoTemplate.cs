using StationPortal.Web.Demo;
using StationPortal.Web.Hosting;
using StationPortal.Web.Tests.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(StationPortal.Web.Tests.Demo.DemoTemplate))]

namespace StationPortal.Web.Tests.Demo;

/// <summary>The demo counties, filled once for the test process by the first class that asks; each class works on a copy of its own.</summary>
public sealed class DemoTemplate : PortalTemplate
{
    protected override async Task Fill(PortalHost host) =>
        Assert.True(await new DemoLoader(host.App.Services).FillOnce(CancellationToken.None));
}
