using System.Globalization;
using Npgsql;
using StationPortal.Vault;
using StationPortal.Web.Hosting;

namespace StationPortal.Web.Verbs;

/// <summary><c>rotate-key</c>: a new master key, and every owner's key wrapped by it. Refused while a portal serves: a running one does not know the new key.</summary>
internal static class VaultVerbs
{
    public static async Task<int> RotateKey(string[] args, CancellationToken ct)
    {
        await using var host = await PortalHost.Build([.. args.Skip(1)], ct);
        var services = host.App.Services;
        var database = services.GetRequiredService<NpgsqlDataSource>();
        await using var alone = await ServingMark.RequireNone(database, ct);
        var keys = services.GetRequiredService<MasterKeys>();
        var rotated = keys.Rotated((keys.Masters.Count + 1).ToString(CultureInfo.InvariantCulture));
        // The file first: a key that wraps something must never be lost. The old ones stay in it, because older backups need them.
        MasterKeyFile.Save(services.GetRequiredService<VaultSettings>().KeyFile, rotated);
        var count = await new OwnerKeys(database, rotated).RotateToCurrent(ct);
        await Console.Out.WriteLineAsync(
            $"{count} keys are wrapped by master key {rotated.CurrentId}"
        );
        return 0;
    }
}
