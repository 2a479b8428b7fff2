using Npgsql;
using StationPortal.Web.Demo;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Verbs;

/// <summary>Serves the portal until it is told to stop.</summary>
internal static class Serve
{
    public static async Task<int> Run(string[] args, CancellationToken stop)
    {
        PortCheck.Require(Urls(args));
        await using var host = await PortalHost.Build(args, stop);
        await Fill(host, stop);
        await host.App.StartAsync(stop);
        await Announce(host);
        await Told(host, stop);
        await host.Stop();
        return 0;
    }

    private static async Task Told(PortalHost host, CancellationToken stop)
    {
        var told = new TaskCompletionSource();
        await using var bySignal = stop.Register(() => told.TrySetResult());
        await using var byHost = host.App.Lifetime.ApplicationStopping.Register(() =>
            told.TrySetResult()
        );
        await told.Task;
    }

    private static async Task Fill(PortalHost host, CancellationToken stop)
    {
        var services = host.App.Services;
        var database = services.GetRequiredService<NpgsqlDataSource>();
        if (!host.Settings.Demo || await DemoMark.IsFilled(database, stop))
        {
            return;
        }

        // Two processes that start at once on an empty database: one fills, the other waits and finds it filled.
        await using var turn = await SessionLock.Take(database, SessionLock.DemoData, stop);
        if (await DemoMark.IsFilled(database, stop))
        {
            return;
        }

        // A start that was stopped while it filled the demo left a part of it: it begins anew.
        if (await DemoMark.IsHalfFilled(database, stop))
        {
            await ActivatorUtilities.CreateInstance<DemoReset>(services).Run(stop);
            await Schemas.Apply(services, stop);
        }

        await Console.Out.WriteLineAsync(
            "Filling the demo counties, once; this takes about a minute."
        );
        await DemoMark.Begin(database, stop);
        await new DemoLoader(services).FillOnce(stop);
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

        if (host.Settings.Demo)
        {
            await Console.Out.WriteLineAsync(
                $"Accounts  {DemoAccounts.Password} is the password of each:"
            );
            foreach (
                var region in DemoAccounts.Shown.GroupBy(
                    account => account.Region,
                    StringComparer.Ordinal
                )
            )
            {
                await Console.Out.WriteLineAsync(
                    $"          {region.Key}  {string.Join(", ", region.Select(account => account.UserName))}"
                );
            }

            await Console.Out.WriteLineAsync(
                "          agencies agency-01 to agency-41, experts expert-44-1 to expert-44-9 and expert-53-1 to expert-53-9, evaluators evaluator-44-1 to evaluator-44-6 and evaluator-53-1 to evaluator-53-6"
            );
            await Console.Out.WriteLineAsync(
                "          social workers worker-01 to worker-40 of the same agencies, townships town-440105002, town-530199101 and so on"
            );
            await Console.Out.WriteLineAsync(
                "          volunteers volunteer-01 to volunteer-48, grid workers grid-haizhu-01, grid-yunling-01 and so on"
            );
        }

        await Console.Out.WriteLineAsync("Stop      Ctrl-C");
    }
}
