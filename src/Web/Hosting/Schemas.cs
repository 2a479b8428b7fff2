using Npgsql;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;

namespace StationPortal.Web.Hosting;

/// <summary>Makes every table the portal needs. Each part makes only what is missing; two processes that start at once take turns.</summary>
internal static class Schemas
{
    /// <summary>Raise it with a change that an older program cannot work with.</summary>
    public const int Version = 1;

    private const string VersionTable = """
        create table if not exists portal_schema (
            only_row boolean primary key default true check (only_row),
            version integer not null);
        """;

    /// <exception cref="StartRefusedException">The database was made by a newer program; nothing was changed.</exception>
    public static async Task Apply(IServiceProvider services, CancellationToken ct)
    {
        var database = services.GetRequiredService<NpgsqlDataSource>();
        await using var turn = await database.OpenConnectionAsync(ct);
        await Run(turn, "select pg_advisory_lock(hashtextextended('portal schema', 0))", ct);
        try
        {
            await Run(turn, VersionTable, ct);
            await RefuseNewer(turn, ct);
            await Run(turn, DemoMark.Sql, ct);
            await ApplyParts(services, database, ct);
            await Run(
                turn,
                $"insert into portal_schema (version) values ({Version}) on conflict (only_row) do update set version = {Version}",
                ct
            );
        }
        finally
        {
            await Run(
                turn,
                "select pg_advisory_unlock(hashtextextended('portal schema', 0))",
                CancellationToken.None
            );
        }
    }

    private static async Task ApplyParts(
        IServiceProvider services,
        NpgsqlDataSource database,
        CancellationToken ct
    )
    {
        await VaultSchema.Apply(database, ct);
        await BidBoxSchema.Apply(database, ct);
        await OutboxSchema.Apply(database, ct);
        await SmsSchema.Apply(database, ct);
        foreach (var part in services.GetServices<SchemaPart>())
        {
            await part.Apply(ct);
        }
    }

    private static async Task RefuseNewer(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select version from portal_schema",
            connection
        );
        if (await command.ExecuteScalarAsync(ct) is int found && found > Version)
        {
            throw new StartRefusedException(
                $"The database has schema {found}, this program knows {Version}. Start the newer program, or restore a backup made before the upgrade."
            );
        }
    }

    private static async Task Run(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>Tables of one part of Web, registered by that part as a service.</summary>
public sealed record SchemaPart(Func<CancellationToken, Task> Apply);
