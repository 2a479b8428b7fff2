using Npgsql;
using StationPortal.Vault;

namespace StationPortal.Web.Hosting;

/// <summary>Throws a demo's data away: tables, files, mails, roots. The keys stay.</summary>
internal sealed class DemoReset(
    NpgsqlDataSource database,
    PortalSettings settings,
    VaultSettings vault
)
{
    private const string DropAll = """
        do $$ declare thing record; begin
            for thing in select tablename as name from pg_tables where schemaname = current_schema() loop
                execute format('drop table if exists %I cascade', thing.name);
            end loop;
            for thing in select sequencename as name from pg_sequences where schemaname = current_schema() loop
                execute format('drop sequence if exists %I cascade', thing.name);
            end loop;
        end $$
        """;

    /// <exception cref="StartRefusedException">The host is no demo, a portal serves on the database, or it holds what no demo filled; nothing was touched.</exception>
    public async Task Run(CancellationToken ct)
    {
        if (settings.Production || !settings.Demo)
        {
            throw new StartRefusedException(
                "Only a demo host resets its data. Set Portal__Demo=true outside Production."
            );
        }

        if (await DemoMark.Accounts(database, ct) is null && await HoldsEvents(ct))
        {
            throw new StartRefusedException(
                "The database holds events that no demo filled. Nothing was thrown away; choose another with --data."
            );
        }

        await using var alone = await ServingMark.RequireNone(database, ct);
        await using (var drop = database.CreateCommand(DropAll))
        {
            await drop.ExecuteNonQueryAsync(ct);
        }

        File.Delete(vault.ErasureJournal);
        foreach (
            var folder in (string[])[vault.FilesFolder, settings.RootsFolder, settings.MailFolder]
        )
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private async Task<bool> HoldsEvents(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select exists (select from mt_events)");
        return await command.ExecuteScalarAsync(ct) is true;
    }
}
