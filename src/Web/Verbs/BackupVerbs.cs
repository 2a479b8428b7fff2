using StationPortal.Vault;
using StationPortal.Web.Backups;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Verbs;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>.</summary>
internal static class BackupVerbs
{
    public static async Task<int> Backup(string[] args, CancellationToken ct)
    {
        var (file, settings) = FileOf(args);
        await using var host = await PortalHost.Build(settings, ct);
        var rows = await ActivatorUtilities
            .CreateInstance<Backup>(host.App.Services)
            .Write(file, ct);
        await Console.Out.WriteLineAsync(
            $"{rows} rows and the files are in {file}. The keys are not: keep {host.App.Services.GetRequiredService<VaultSettings>().KeyFile} and the list of erased people beside it apart."
        );
        return 0;
    }

    public static async Task<int> Restore(string[] args, CancellationToken ct)
    {
        var (file, settings) = FileOf(args);
        await using var host = await PortalHost.Build(settings, ct);
        var restored = await ActivatorUtilities
            .CreateInstance<Restore>(host.App.Services)
            .Read(file, ct);
        // The log notices the other cluster, erasures since the backup are repeated, read models of another shape are made anew.
        await Schemas.Apply(host.App.Services, ct);
        await Console.Out.WriteLineAsync(
            $"{restored.Tables} tables and the files are restored from {file}."
        );
        if (restored.Damaged.Count > 0)
        {
            await Console.Out.WriteLineAsync(
                $"Damaged, their bytes are not those that were stored: {string.Join(", ", restored.Damaged)}."
            );
        }

        return 0;
    }

    private static (string File, string[] Settings) FileOf(string[] args) =>
        args is [_, var file, .. var settings] && !file.StartsWith('-')
            ? (Path.GetFullPath(file), settings)
            : throw new StartRefusedException("Name the file: backup FILE, restore FILE.");
}
