using Npgsql;

namespace StationPortal.Vault;

/// <summary>The vault's tables. They live in the connection's own schema, beside the log.</summary>
public static class VaultSchema
{
    public const string Sql = """
        create table if not exists vault_keys (
            owner uuid primary key,
            master text,
            wrapped bytea,
            erased_at timestamptz,
            check ((wrapped is null) = (erased_at is not null)));
        create table if not exists vault_texts (
            owner uuid not null references vault_keys,
            name text not null,
            sealed bytea not null,
            primary key (owner, name));
        create table if not exists vault_search (
            owner uuid not null references vault_keys,
            name text not null,
            kind text not null,
            token bytea not null);
        create index if not exists vault_search_token on vault_search (kind, token);
        create index if not exists vault_search_owner on vault_search (owner, name);
        create table if not exists vault_files (
            owner uuid not null references vault_keys,
            address text not null,
            length bigint not null,
            token bytea not null,
            label bytea not null,
            primary key (owner, address));
        create index if not exists vault_files_token on vault_files (token);
        """;

    /// <summary>Makes what is missing; what exists stays.</summary>
    public static async Task Apply(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
