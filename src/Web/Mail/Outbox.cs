using Npgsql;
using NpgsqlTypes;
using StationPortal.Jurisdiction;
using StationPortal.Vault;

namespace StationPortal.Web.Mail;

/// <summary>The waiting mails as the sender sees them. A claim is a committed row with a time limit, not a lock: a transaction held open while a mail server answers would hold up every reader of the feed.</summary>
internal sealed class Outbox(NpgsqlDataSource database)
{
    /// <summary>Longer than any sending takes; afterwards the mail of a killed process is taken by another.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>Takes the next due mail for this process, or <c>null</c>. No two processes take one at the same time.</summary>
    /// <param name="now">The host's clock, by which mails fall due; claims run by the database's.</param>
    public async Task<ClaimedMail?> Take(DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            update mail_outbox set claimed_until = now() + $2, attempts = attempts + 1
            where id = (
                select id from mail_outbox
                where state = 'waiting' and due <= $1 and (claimed_until is null or claimed_until < now())
                order by due, id limit 1 for update skip locked)
            returning id, recipient, kind, content::text, path, attempts, secret
            """
        );
        command.Parameters.AddWithValue(now.ToUniversalTime());
        command.Parameters.AddWithValue(Claim);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new ClaimedMail(
                reader.GetGuid(0),
                reader.GetGuid(1),
                reader.GetString(2),
                MailValues.Read(reader.GetString(3)),
                reader.IsDBNull(4) ? null : reader.GetString(4),
                reader.GetInt32(5),
                reader.GetBoolean(6)
            )
            : null;
    }

    /// <summary>Notes that the mail is out, and forgets the secret that it carried.</summary>
    public async Task MarkSent(ClaimedMail mail, DateTimeOffset now, CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        var sent = new NpgsqlBatchCommand(
            "update mail_outbox set state = 'sent', sent = $2, claimed_until = null, failure = null where id = $1"
        );
        sent.Parameters.AddWithValue(mail.Id);
        sent.Parameters.AddWithValue(now.ToUniversalTime());
        batch.BatchCommands.Add(sent);
        if (mail.Secret)
        {
            SealedTexts.Remove(mail.Recipient, OutgoingMail.SealedPathOf(mail.Id)).AddTo(batch);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Waits until <paramref name="again"/>, or is given up when that is <c>null</c>.</summary>
    public Task MarkFailed(Guid id, string reason, DateTimeOffset? again, CancellationToken ct) =>
        Run(
            """
            update mail_outbox set failure = $2, claimed_until = null, due = coalesce($3, due),
                state = case when $3::timestamptz is null then 'dead' else 'waiting' end
            where id = $1
            """,
            ct,
            id,
            reason,
            (object?)again?.ToUniversalTime() ?? DBNull.Value
        );

    /// <summary>Puts a mail that was given up back into the queue.</summary>
    /// <returns><c>false</c> when it is not in the dead-letter list (any more) or belongs to another authority.</returns>
    public async Task<bool> SendAgain(
        Guid id,
        string tenantPrefix,
        DateTimeOffset now,
        CancellationToken ct
    ) =>
        await Run(
            """
            update mail_outbox set state = 'waiting', attempts = 0, due = $2, claimed_until = null
            where id = $1 and state = 'dead' and starts_with(tenant_id, $3)
            """,
            ct,
            id,
            now.ToUniversalTime(),
            tenantPrefix
        ) == 1;

    /// <summary>How long the oldest mail that should be out has been waiting; zero when none is late.</summary>
    public async Task<TimeSpan> Lateness(DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select coalesce($1 - min(due), interval '0') from mail_outbox where state = 'waiting' and due <= $1"
        );
        command.Parameters.AddWithValue(now.ToUniversalTime());
        return await command.ExecuteScalarAsync(ct) is TimeSpan late ? late : TimeSpan.Zero;
    }

    private async Task<int> Run(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = database.CreateCommand(sql);
        foreach (var value in values)
        {
            if (value is DBNull)
            {
                command.Parameters.AddWithValue(NpgsqlDbType.TimestampTz, value);
            }
            else
            {
                command.Parameters.AddWithValue(value);
            }
        }

        return await command.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>A mail that this process is sending.</summary>
/// <param name="Attempts">This one included.</param>
/// <param name="Secret">Its page waits sealed in the recipient's vault.</param>
internal sealed record ClaimedMail(
    Guid Id,
    Guid Recipient,
    string Kind,
    IReadOnlyList<object> Values,
    string? Path,
    int Attempts,
    bool Secret
);
