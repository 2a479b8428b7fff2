using Npgsql;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Verbs;

/// <summary><c>demo --reset</c>: throws the demo's data away, so that the next start fills it anew. Only ever touches a database that the demo filled, or an empty one.</summary>
internal static class DemoVerb
{
    public static async Task<int> Run(string[] args, CancellationToken ct)
    {
        if (args is not [_, "--reset", .. var settings])
        {
            throw new StartRefusedException("Say what to do with the demo: demo --reset.");
        }

        await using var host = await PortalHost.Build(settings, ct);
        await using var turn =
            await SessionLock.TryTake(
                host.App.Services.GetRequiredService<NpgsqlDataSource>(),
                SessionLock.DemoData,
                ct
            )
            ?? throw new StartRefusedException(
                "A portal is filling this demo just now. Stop it first; nothing was changed."
            );
        await ActivatorUtilities.CreateInstance<DemoReset>(host.App.Services).Run(ct);
        await Console.Out.WriteLineAsync("The demo is empty. The next start fills it.");
        return 0;
    }
}
