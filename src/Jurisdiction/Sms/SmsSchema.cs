using Npgsql;

namespace StationPortal.Jurisdiction;

/// <summary>The table of text messages: waiting, sent and dead (given up).</summary>
public static class SmsSchema
{
    public const string Sql = """
        create table if not exists sms_outbox (
            id uuid primary key,
            tenant_id varchar not null,
            recipient uuid not null,
            kind varchar not null,
            content jsonb not null,
            state varchar not null default 'waiting' check (state in ('waiting', 'sent', 'dead')),
            attempts integer not null default 0,
            created timestamptz not null,
            due timestamptz not null,
            claimed_until timestamptz,
            sent timestamptz,
            failure varchar);
        create index if not exists sms_outbox_due on sms_outbox (due) where state = 'waiting';
        """;

    /// <summary>Makes what is missing; what exists stays.</summary>
    public static async Task Apply(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
