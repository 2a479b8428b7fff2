using StationPortal.Testing;
using StationPortal.Web.Tests.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Demo;

/// <summary>A portal with the demo counties in it: <c>class X(DemoPortal demo) : IClassFixture&lt;DemoPortal&gt;</c>.</summary>
public sealed class DemoPortal(TestServer server, DemoTemplate template) : IAsyncLifetime
{
    public PortalFixture Portal { get; } = new(server, template);

    public ValueTask InitializeAsync() => Portal.InitializeAsync();

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
