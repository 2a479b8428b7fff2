using Microsoft.AspNetCore.Mvc;
using Npgsql;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Mail;

/// <summary>What the portal wrote to whom, and what could not be delivered.</summary>
[Roles(Role.Administrator)]
public sealed class MailsController(TimeProvider clock) : PortalController
{
    private MailHistory History => Service<MailHistory>();

    [HttpGet("/mails")]
    public async Task<IActionResult> Mails(MailState? state, Guid? before, CancellationToken ct) =>
        View(new MailsPage(await History.Page(Me.Region, state, before, ct), state));

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
}

/// <summary>The list.</summary>
public sealed record MailsPage(IReadOnlyList<MailRow> Rows, MailState? State);

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
