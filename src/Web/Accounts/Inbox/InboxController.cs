using Microsoft.AspNetCore.Mvc;
using Npgsql;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Accounts.Inbox;

/// <summary>The inbox: every mail that the portal sent to the person, to be read without a mailbox. Links that open an account are left out.</summary>
[SignedIn]
public sealed class InboxController(Session session, NpgsqlDataSource database, TimeProvider clock)
    : PortalController
{
    private const int Most = 100;

    [HttpGet("/inbox")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var user = await session.User();
        await using var command = database.CreateCommand(
            """
            select o.id, o.created, o.kind, o.content::text, o.path, m.read_at is not null
            from mail_outbox o left join account_inbox_mark m on m.mail = o.id
            where o.recipient = $1 and not o.secret
            order by o.created desc, o.id desc limit $2
            """
        );
        command.Parameters.AddWithValue(user.Person);
        command.Parameters.AddWithValue(Most);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var messages = new List<InboxMessage>();
        while (await reader.ReadAsync(ct))
        {
            messages.Add(
                new InboxMessage(
                    reader.GetGuid(0),
                    await reader.GetFieldValueAsync<DateTimeOffset>(1, ct),
                    reader.GetString(2),
                    MailValues.Read(reader.GetString(3)),
                    reader.IsDBNull(4) ? null : reader.GetString(4),
                    reader.GetBoolean(5)
                )
            );
        }

        return View(messages);
    }

    [HttpPost("/inbox/read")]
    public async Task<IActionResult> ReadAll(CancellationToken ct)
    {
        var user = await session.User();
        await using var command = database.CreateCommand(
            """
            insert into account_inbox_mark (mail, read_at)
            select id, $2 from mail_outbox where recipient = $1 and not secret
            on conflict do nothing
            """
        );
        command.Parameters.AddWithValue(user.Person);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        await command.ExecuteNonQueryAsync(ct);
        return Redirect("/inbox");
    }
}

/// <summary>One message.</summary>
/// <param name="Id">The mail.</param>
/// <param name="At">When it was caused.</param>
/// <param name="Kind">Names its words.</param>
/// <param name="Values">Put into the words.</param>
/// <param name="Path">The page it leads to, or <c>null</c>.</param>
/// <param name="Read">Whether it was read.</param>
public sealed record InboxMessage(
    Guid Id,
    DateTimeOffset At,
    string Kind,
    IReadOnlyList<object> Values,
    string? Path,
    bool Read
);
