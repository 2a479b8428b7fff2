using Npgsql;
using NpgsqlTypes;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Sms;

/// <summary>The waiting messages as the sender sees them, in the way of the mails' outbox: a claim is a committed row with a time limit.</summary>
internal sealed class SmsOutbox(NpgsqlDataSource database)
{
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(2);

    /// <summary>Takes the next due message for this process, or <c>null</c>.</summary>
    public async Task<ClaimedSms?> Take(DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            update sms_outbox set claimed_until = now() + $2, attempts = attempts + 1
            where id = (
                select id from sms_outbox
                where state = 'waiting' and due <= $1 and (claimed_until is null or claimed_until < now())
                order by due, id limit 1 for update skip locked)
            returning id, recipient, kind, content::text, attempts
            """
        );
        command.Parameters.AddWithValue(now.ToUniversalTime());
        command.Parameters.AddWithValue(Claim);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct)
            ? new ClaimedSms(
                reader.GetGuid(0),
                reader.GetGuid(1),
                reader.GetString(2),
                MailValues.Read(reader.GetString(3)),
                reader.GetInt32(4)
            )
            : null;
    }

    /// <summary>Notes that the message is out.</summary>
    public async Task MarkSent(Guid id, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "update sms_outbox set state = 'sent', sent = $2, claimed_until = null, failure = null where id = $1"
        );
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(now.ToUniversalTime());
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Waits until <paramref name="again"/>, or is given up when that is <c>null</c>.</summary>
    public async Task MarkFailed(
        Guid id,
        string reason,
        DateTimeOffset? again,
        CancellationToken ct
    )
    {
        await using var command = database.CreateCommand(
            """
            update sms_outbox set failure = $2, claimed_until = null, due = coalesce($3, due),
                state = case when $3::timestamptz is null then 'dead' else 'waiting' end
            where id = $1
            """
        );
        command.Parameters.AddWithValue(id);
        command.Parameters.AddWithValue(reason);
        command.Parameters.AddWithValue(
            NpgsqlDbType.TimestampTz,
            (object?)again?.ToUniversalTime() ?? DBNull.Value
        );
        await command.ExecuteNonQueryAsync(ct);
    }
}

/// <summary>A message that this process is sending.</summary>
/// <param name="Attempts">This one included.</param>
internal sealed record ClaimedSms(
    Guid Id,
    Guid Recipient,
    string Kind,
    IReadOnlyList<object> Values,
    int Attempts
);
