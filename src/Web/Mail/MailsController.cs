using Microsoft.AspNetCore.Mvc;
using Npgsql;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Mail;

/// <summary>What the portal wrote to whom, and what could not be delivered.</summary>
[Roles(Role.Administrator)]
public sealed class MailsController(OutboxDb outbox, SealedTexts vault, TimeProvider clock)
    : PortalController
{
    private static readonly ListSpec<MailListRow> Spec = new ListSpec<MailListRow>(
        "/mails",
        "Mail.Title"
    )
        .LeadTold(
            "Mail.Subject",
            (row, texts) => texts[$"Mail.{row.Kind}.Subject", [.. MailValues.Read(row.Content)]],
            row => $"/mails/{row.Id}"
        )
        .Told("Mail.To", (row, texts) => row.MaskedAddress ?? texts["Mail.NoAddress"])
        .Column("Mail.Created", row => row.Created)
        .Column("Mail.Attempts", row => row.Attempts)
        .Column("Mail.Sent", row => row.Sent)
        .Status("Mail.State", row => row.State, MailPage.ToneOf)
        .Choice<MailState>("state", "Mail.State", state => row => row.State == state)
        .Day(
            "from",
            "Mail.From",
            day =>
            {
                var start = ChinaTime.At(day, TimeOnly.MinValue).ToUniversalTime();
                return row => row.Created >= start;
            }
        )
        .View("Mail.View.Dead", "state=Dead")
        .SortedBy(row => row.Created, descending: true)
        .Empty("Mail.Empty", "Mail.Trial.Do", "/mails/trial");

    private MailHistory History => Service<MailHistory>();

    [HttpGet("/mails")]
    public Task<IActionResult> Mails(CancellationToken ct)
    {
        var inside = RegionCode.PrefixOf(Me.Region);
        return List(
            Spec,
            outbox.Mails.Where(row => row.TenantId.StartsWith(inside)),
            ct,
            Addresses
        );
    }

    [HttpGet("/mails/{id:guid}")]
    public async Task<IActionResult> Mail(Guid id, CancellationToken ct)
    {
        var row = await History.Get(Me.Region, id, ct);
        var words = Service<MailWords>();
        return View(
            new MailPage(
                row,
                words.Subject(row.Kind, row.Values),
                row.Secret ? null : words.Body(row.Kind, row.Values, row.Path)
            )
        );
    }

    [HttpPost("/mails/{id:guid}/again")]
    public async Task<IActionResult> Again(Guid id, CancellationToken ct)
    {
        await History.Get(Me.Region, id, ct);
        var queued = await Service<Outbox>()
            .SendAgain(id, RegionCode.PrefixOf(Me.Region), clock.GetUtcNow(), ct);
        Banner(queued ? "Mail.Again.Done" : "Mail.Again.NotDead");
        return Redirect($"/mails/{id}");
    }

    [HttpGet("/mails/trial")]
    public IActionResult AskTrial() => View("Trial");

    /// <summary>One mail to the administrator's own address.</summary>
    [HttpPost("/mails/trial")]
    public async Task<IActionResult> Trial(CancellationToken ct)
    {
        var person = await History.PersonOf(Me.Account, ct);
        var now = clock.GetUtcNow();
        await using var batch = Service<NpgsqlDataSource>().CreateBatch();
        new OutgoingMail(Me.Region, new TrialMail(person, now), now).AddTo(batch);
        await batch.ExecuteNonQueryAsync(ct);
        Banner("Mail.Trial.Done");
        return Redirect("/mails");
    }

    private async Task Addresses(IReadOnlyList<MailListRow> rows, CancellationToken ct)
    {
        var addresses = await vault.ReadField(
            [.. rows.Select(row => row.Recipient).Distinct()],
            PersonFields.Email,
            ct
        );
        foreach (var row in rows)
        {
            row.MaskedAddress = addresses.TryGetValue(row.Recipient, out var address)
                ? Masking.Email(address)
                : null;
        }
    }
}

/// <summary>One mail.</summary>
/// <param name="Body"><c>null</c> when only the recipient may see it.</param>
public sealed record MailPage(MailRow Row, string Subject, string? Body)
{
    public static Tone ToneOf(MailState state) =>
        state switch
        {
            MailState.Sent => Tone.Green,
            MailState.Dead => Tone.Red,
            _ => Tone.Blue,
        };
}
