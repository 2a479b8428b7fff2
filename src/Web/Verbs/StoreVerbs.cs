using StationPortal.EventStore;
using StationPortal.Web.Files;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Verbs;

/// <summary><c>rebuild [READ MODEL …]</c> and <c>verify</c>.</summary>
internal static class StoreVerbs
{
    public static async Task<int> Rebuild(string[] args, CancellationToken ct)
    {
        var names = args.Skip(1).TakeWhile(word => !word.StartsWith('-')).ToList();
        await using var host = await PortalHost.Build([.. args.Skip(1 + names.Count)], ct);
        try
        {
            var rebuilt = await host
                .App.Services.GetRequiredService<ReadModelRebuild>()
                .Run(names, ct);
            foreach (var (table, rows) in rebuilt)
            {
                await Console.Out.WriteLineAsync($"{table}  {rows} rows");
            }

            return 0;
        }
        catch (ArgumentException unknown)
        {
            throw new StartRefusedException(unknown.Message);
        }
    }

    public static async Task<int> Verify(string[] args, CancellationToken ct)
    {
        await using var host = await PortalHost.Build([.. args.Skip(1)], ct);
        var report = await host.App.Services.GetRequiredService<ChainVerifier>().Verify(ct);
        foreach (var link in report.Broken)
        {
            await Console.Out.WriteLineAsync(
                $"BROKEN {link.Kind} {link.Stream?.Tenant}/{link.Stream?.Id} version {link.Version} sequence {link.Sequence} {link.Witness}"
            );
        }

        await Console.Out.WriteLineAsync(
            $"{report.Events} events in {report.Streams} streams, {report.Roots} daily roots, {report.Unchained} unchained, {report.Broken.Count} broken"
        );
        var files = await ActivatorUtilities.CreateInstance<FileCheck>(host.App.Services).Run(ct);
        foreach (var address in files.Damaged)
        {
            await Console.Out.WriteLineAsync($"DAMAGED file {address}");
        }

        foreach (var address in files.Missing)
        {
            await Console.Out.WriteLineAsync($"MISSING file {address}");
        }

        await Console.Out.WriteLineAsync(
            $"{files.Files} files, {files.Damaged.Count} damaged, {files.Missing.Count} missing"
        );
        return report.Broken.Count == 0 && files.IsSound ? 0 : 1;
    }
}
