using StationPortal.Web.Hosting;

namespace StationPortal.Web.Verbs;

/// <summary>Serves the portal until it is told to stop.</summary>
internal static class Serve
{
    public static async Task<int> Run(string[] args, CancellationToken stop)
    {
        PortCheck.Require(Urls(args));
        await using var host = await PortalHost.Build(args, stop);
        await host.App.StartAsync(stop);
        await Announce(host);
        await host.App.WaitForShutdownAsync(stop);
        return 0;
    }

    private static string Urls(string[] args) =>
        new ConfigurationBuilder()
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddCommandLine(args)
            .Build()["urls"]
        ?? "";

    private static async Task Announce(PortalHost host)
    {
        await Console.Out.WriteLineAsync($"Database  {host.DatabaseSource}");
        foreach (var url in host.App.Urls)
        {
            await Console.Out.WriteLineAsync($"Portal    {url}");
        }
    }
}
