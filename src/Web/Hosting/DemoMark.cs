using Npgsql;

namespace StationPortal.Web.Hosting;

/// <summary>A database that was filled by the demo says so for ever, so that it is never taken for a real one.</summary>
public static class DemoMark
{
    public const string Sql = """
        create table if not exists portal_demo (
            only_row boolean primary key default true check (only_row),
            accounts varchar not null,
            filled timestamptz);
        """;

    /// <summary>Before the first event of the demo: a start that ends half-way is known by it.</summary>
    public static async Task Begin(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "insert into portal_demo (accounts) values ('half filled') on conflict do nothing"
        );
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Whether filling began and did not end.</summary>
    public static async Task<bool> IsHalfFilled(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select exists (select from portal_demo where filled is null)"
        );
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>Whether the demo counties are whole.</summary>
    public static async Task<bool> IsFilled(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select exists (select from portal_demo where filled is not null)"
        );
        return await command.ExecuteScalarAsync(ct) is true;
    }

    /// <summary>Marks the database once the demo counties are filled.</summary>
    /// <param name="accounts">User names of the demo accounts, for the refusal in Production.</param>
    /// <param name="filled">The host's clock.</param>
    public static async Task Set(
        NpgsqlDataSource database,
        string accounts,
        DateTimeOffset filled,
        CancellationToken ct
    )
    {
        await using var command = database.CreateCommand(
            "insert into portal_demo (accounts, filled) values ($1, $2) on conflict (only_row) do update set accounts = $1, filled = $2"
        );
        command.Parameters.AddWithValue(accounts);
        command.Parameters.AddWithValue(filled.ToUniversalTime());
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The demo accounts, or <c>null</c> when the database is no demo.</summary>
    public static async Task<string?> Accounts(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select accounts from portal_demo");
        return await command.ExecuteScalarAsync(ct) as string;
    }
}
