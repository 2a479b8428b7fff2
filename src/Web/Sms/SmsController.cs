using Microsoft.AspNetCore.Mvc;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Mail;

namespace StationPortal.Web.Sms;

/// <summary>Text messages that wait, left or were given up: what kind, to which masked number, and why not. Their words are shown to nobody.</summary>
[Roles(Role.Administrator)]
public sealed class SmsController(OutboxDb outbox, SealedTexts vault) : PortalController
{
    private static readonly ListSpec<SmsListRow> Spec = new ListSpec<SmsListRow>(
        "/text-messages",
        "Sms.Title"
    )
        .Told("Sms.Kind", (row, texts) => texts[$"Sms.Kind.{row.Kind}"])
        .Told("Sms.To", (row, texts) => row.MaskedPhone ?? texts["Sms.NoPhone"])
        .Column("Mail.Created", row => row.Created)
        .Column("Sms.Due", row => row.Due)
        .Column("Mail.Attempts", row => row.Attempts)
        .Told("Sms.Failure", (row, _) => row.Failure)
        .Status("Mail.State", row => row.State, MailPage.ToneOf)
        .Choice<MailState>("state", "Mail.State", state => row => row.State == state)
        .View("MailState.Waiting", "state=Waiting")
        .View("Mail.View.Dead", "state=Dead")
        .SortedBy(row => row.Created, descending: true)
        .Empty("Sms.Empty");

    [HttpGet("/text-messages")]
    public Task<IActionResult> Index(CancellationToken ct)
    {
        var inside = RegionCode.PrefixOf(Me.Region);
        return List(
            Spec,
            outbox.TextMessages.Where(row => row.TenantId.StartsWith(inside)),
            ct,
            Phones
        );
    }

    private async Task Phones(IReadOnlyList<SmsListRow> rows, CancellationToken ct)
    {
        var phones = await vault.ReadField(
            [.. rows.Select(row => row.Recipient).Distinct()],
            PersonFields.Phone,
            ct
        );
        foreach (var row in rows)
        {
            row.MaskedPhone = phones.TryGetValue(row.Recipient, out var phone)
                ? Masking.Phone(phone)
                : null;
        }
    }
}
