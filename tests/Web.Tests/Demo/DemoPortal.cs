using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Demo;

/// <summary>A portal with the demo counties in it: <c>class X(DemoPortal demo) : IClassFixture&lt;DemoPortal&gt;</c>.</summary>
public sealed class DemoPortal(TestServer server, DemoTemplate template) : IAsyncLifetime
{
    private PortalFixture? portal;

    public PortalFixture Portal =>
        portal ?? throw new InvalidOperationException("The fixture has not been started.");

    public async ValueTask InitializeAsync()
    {
        portal = await template.Copy(server);
        await portal.InitializeAsync();
    }

    public ValueTask DisposeAsync() => portal?.DisposeAsync() ?? ValueTask.CompletedTask;
}
