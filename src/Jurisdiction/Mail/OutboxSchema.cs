using Npgsql;

namespace StationPortal.Jurisdiction;

/// <summary>The table of mails: waiting, sent (the history) and dead (given up, an administrator may send them again).</summary>
public static class OutboxSchema
{
    public const string Sql = """
        create table if not exists mail_outbox (
            id uuid primary key,
            tenant_id varchar not null,
            recipient uuid not null,
            kind varchar not null,
            content jsonb not null,
            path varchar,
            secret boolean not null,
            state varchar not null default 'waiting' check (state in ('waiting', 'sent', 'dead')),
            attempts integer not null default 0,
            created timestamptz not null,
            due timestamptz not null,
            claimed_until timestamptz,
            sent timestamptz,
            failure varchar);
        create index if not exists mail_outbox_due on mail_outbox (due) where state = 'waiting';
        create index if not exists mail_outbox_history on mail_outbox (tenant_id, created desc, id desc);
        """;

    /// <summary>Makes what is missing; what exists stays.</summary>
    public static async Task Apply(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
