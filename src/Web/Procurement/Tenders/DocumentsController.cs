using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Tenders;

/// <summary>The section "documents": each is stored by its content and shown with its hash.</summary>
[Roles(Role.Official)]
public sealed class DocumentsController(Reach reach, Uploads uploads) : PortalController
{
    [HttpGet("/tenders/{tenant}/{id:guid}/documents")]
    public async Task<IActionResult> Documents(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Own<TenderPage>(key, ct);
        return View(
            "Documents",
            new DocumentsPage(row, new() { Seen = row.Version }, new() { Seen = row.Version })
        );
    }

    [HttpPost("/tenders/{tenant}/{id:guid}/documents")]
    public Task<IActionResult> Add(StreamKey key, DocumentForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var taken = await uploads.Take(form.File, nameof(form.File), key, stop);
                var document = new TenderDocument(
                    form.Once,
                    form.Kind ?? TenderDocumentKind.Annex,
                    taken.File
                );
                return new Proposal(new AddTenderDocument(key, document, form.Seen), taken.Parts);
            },
            again: () => Documents(key, ct),
            done: () => Redirect($"/tenders/{key.Tenant}/{key.Id}/documents"),
            banner: "Tender.DocumentAdded"
        );

    [HttpPost("/tenders/{tenant}/{id:guid}/documents/remove")]
    public Task<IActionResult> Remove(
        StreamKey key,
        RemoveDocumentForm removal,
        CancellationToken ct
    ) =>
        Submit(
            removal,
            () => new RemoveTenderDocument(key, removal.Document, removal.Seen),
            again: () => Documents(key, ct),
            done: () => Redirect($"/tenders/{key.Tenant}/{key.Id}/documents"),
            banner: "Tender.DocumentRemoved"
        );
}

/// <summary>The documents so far, the form for one more, and the one that takes one out.</summary>
public sealed record DocumentsPage(TenderPage Tender, DocumentForm Form, RemoveDocumentForm Removal)
{
    public string Href => $"/tenders/{Tender.TenantId}/{Tender.Id}";
}

public sealed class DocumentForm : PortalForm
{
    public TenderDocumentKind? Kind { get; set; }
    public IFormFile? File { get; set; }
}

public sealed class DocumentFormShape : AbstractValidator<DocumentForm>
{
    public DocumentFormShape() => RuleFor(form => form.Kind).NotNull();
}

public sealed class RemoveDocumentForm : PortalForm
{
    public Guid Document { get; set; }
}
