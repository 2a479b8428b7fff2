using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>One tender: for its authority, and for everyone once it is published.</summary>
public sealed class TenderController(
    Reach reach,
    AsOf asOf,
    Acting acting,
    RegionTree regions,
    Downloads downloads,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/tenders/{tenant}/{id:guid}")]
    [Roles(Role.Official, Role.Auditor, Role.Administrator)]
    public async Task<IActionResult> Show(
        StreamKey key,
        string? tab,
        DateOnly? on,
        CancellationToken ct
    )
    {
        var row = await reach.Get<TenderPage>(key, ct);
        if (!RegionCode.Contains(Me.Region, row.TenantId))
        {
            return NotFound();
        }

        var shown = on is { } day ? await asOf.Read<TenderPage>(key, day, ct) : row;
        return shown is null
            ? View("NotThen", on)
            : View("Show", (await Of(shown, ct)) with { Tab = tab ?? "", On = on });
    }

    [HttpGet("/public/tenders/{tenant}/{id:guid}")]
    [Public]
    public async Task<IActionResult> Published(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<TenderPage>(key, ct);
        return row.IssuedOn is null ? NotFound() : View("Published", await Of(row, ct));
    }

    [HttpGet("/public/tenders/{tenant}/{id:guid}/documents/{document:guid}")]
    [Public]
    public async Task<IActionResult> Document(StreamKey key, Guid document, CancellationToken ct)
    {
        var row = await reach.Get<TenderPage>(key, ct);
        return row.Documents.FirstOrDefault(known => known.Id == document) is { } found
            ? await downloads.Send(found.File, ct)
            : NotFound();
    }

    [HttpPost("/public/tenders/{tenant}/{id:guid}/ask")]
    [Roles(Role.Agency)]
    public Task<IActionResult> Ask(StreamKey key, AskForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new AskQuestion(key, form.Once, Me.Organisation ?? Guid.Empty, form.Text ?? ""),
            again: () => Published(key, ct),
            done: () => Redirect($"/public/tenders/{key.Tenant}/{key.Id}#questions"),
            banner: "Tender.Asked"
        );

    private async Task<TenderView> Of(TenderPage row, CancellationToken ct) =>
        new(
            row,
            await regions.NamesOf(row.Scope?.Townships ?? [], ct),
            acting.Actor,
            clock.GetUtcNow()
        );
}

/// <summary>A supplier's question.</summary>
public sealed class AskForm : PortalForm
{
    public string? Text { get; set; }
}
