using Microsoft.AspNetCore.Mvc;
using Npgsql;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Mail;

namespace StationPortal.Web.Accounts.Inbox;

/// <summary>The inbox: every mail that the portal sent to the person, to be read without a mailbox. Links that open an account are left out.</summary>
[SignedIn]
public sealed class InboxController(
    Session session,
    OutboxDb outbox,
    NpgsqlDataSource database,
    TimeProvider clock
) : PortalController
{
    private static readonly ListSpec<InboxRow> Spec = new ListSpec<InboxRow>(
        "/inbox",
        "Inbox.Title"
    )
        .LeadTold(
            "Inbox.Subject",
            (row, texts) => texts[$"Mail.{row.Kind}.Subject", [.. MailValues.Read(row.Content)]],
            row => row.Path ?? "/inbox"
        )
        .Told(
            "Inbox.Text",
            (row, texts) => texts[$"Mail.{row.Kind}.Body", [.. MailValues.Read(row.Content)]]
        )
        .Column("Inbox.At", row => row.Created)
        .Status("Inbox.State", row => row.State, ToneOf)
        .Choice<InboxState>("state", "Inbox.State", state => row => row.State == state)
        .View("Inbox.View.New", "state=New")
        .Bulk("Inbox.MarkRead", "/inbox/read")
        .SortedBy(row => row.Created, descending: true)
        .Empty("Inbox.Empty");

    [HttpGet("/inbox")]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var person = (await session.User()).Person;
        return await List(Spec, outbox.Messages.Where(row => row.Recipient == person), ct);
    }

    /// <param name="rows">The chosen messages; none chosen means all.</param>
    /// <param name="ct">The request's end.</param>
    [HttpPost("/inbox/read")]
    public async Task<IActionResult> MarkRead(List<string> rows, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var user = await session.User();
        await using var command = database.CreateCommand(
            """
            insert into account_inbox_mark (mail, read_at)
            select id, $2 from mail_outbox
            where recipient = $1 and not secret and ($3 or id = any($4))
            on conflict do nothing
            """
        );
        command.Parameters.AddWithValue(user.Person);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        command.Parameters.AddWithValue(rows.Count == 0);
        command.Parameters.AddWithValue(rows.Select(IdOf).ToArray());
        await command.ExecuteNonQueryAsync(ct);
        return Redirect("/inbox");
    }

    private static Tone ToneOf(InboxState state) =>
        state == InboxState.New ? Tone.Amber : Tone.Grey;

    private static Guid IdOf(string row) =>
        Guid.TryParse(row.Split('/')[^1], out var id) ? id : Guid.Empty;
}
