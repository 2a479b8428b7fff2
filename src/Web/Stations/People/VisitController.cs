using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Stations.People;

/// <summary>Writes a visit down on a phone, and corrects it.</summary>
[Roles(Role.Agency, Role.SocialWorker)]
public sealed class VisitController(
    Reach reach,
    SealedTexts vault,
    SearchTokens tokens,
    Uploads uploads,
    KnownNames names,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/people/{tenant}/{id:guid}/visit")]
    public async Task<IActionResult> Visit(StreamKey key, CancellationToken ct) =>
        View(
            "Visit",
            await PageOf(key, null, new VisitForm { At = clock.GetUtcNow(), Minutes = 30 }, ct)
        );

    [HttpPost("/people/{tenant}/{id:guid}/visit")]
    public Task<IActionResult> Visit(StreamKey key, VisitForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var row = await reach.Get<PersonServedRow>(key, token);
                var (report, parts) = await ReportOf(row, form, token);
                return new Proposal(new RecordVisit(key, StationOf(row), form.Once, report), parts);
            },
            again: () => Visit(key, ct),
            done: () =>
                Redirect($"/people/{key.Tenant}/{key.Id}{(form.ThenOrder ? "/order" : "")}"),
            banner: "Visit.Recorded"
        );

    [HttpGet("/people/{tenant}/{id:guid}/visits/{visit:guid}")]
    public async Task<IActionResult> Correct(StreamKey key, Guid visit, CancellationToken ct)
    {
        var row = await reach.Get<PersonServedRow>(key, ct);
        var line = Refuse.Missing(row.Visits.SingleOrDefault(each => each.Visit == visit));
        var form = new VisitForm
        {
            At = line.At,
            How = line.How,
            Finding = line.Finding,
            Next = line.Next,
            Minutes = line.Minutes,
        };
        return View("Visit", await PageOf(key, visit, form, ct));
    }

    [HttpPost("/people/{tenant}/{id:guid}/visits/{visit:guid}")]
    public Task<IActionResult> Correct(
        StreamKey key,
        Guid visit,
        VisitForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async token =>
            {
                var row = await reach.Get<PersonServedRow>(key, token);
                Refuse.If(
                    form.Reason is null,
                    "CA-10",
                    "CorrectionReasonMissing",
                    nameof(form.Reason)
                );
                var (report, parts) = await ReportOf(row, form, token);
                return new Proposal(
                    new CorrectVisit(
                        key,
                        StationOf(row),
                        visit,
                        report,
                        form.Reason.GetValueOrDefault()
                    ),
                    parts
                );
            },
            again: () => Correct(key, visit, ct),
            done: () => Redirect($"/people/{key.Tenant}/{key.Id}"),
            banner: "Visit.Corrected"
        );

    private async Task<(VisitReport Report, IReadOnlyList<ITransactionPart> Parts)> ReportOf(
        PersonServedRow row,
        VisitForm form,
        CancellationToken ct
    )
    {
        var parts = new List<ITransactionPart>();
        var files = new List<FileRef>();
        var note = form.Note?.Trim() ?? "";
        if (note.Length > 0)
        {
            var text = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [VisitTexts.NameOf(form.Once)] = note,
            };
            parts.Add(await vault.Write(row.Person, text, ct));
        }

        foreach (var (file, field) in form.Photos)
        {
            var taken = await uploads.Seal(file, field, row.Person, ct);
            files.Add(taken.File);
            parts.AddRange(taken.Parts);
        }

        var report = new VisitReport(
            form.At.GetValueOrDefault(),
            form.How.GetValueOrDefault(),
            form.Finding.GetValueOrDefault(),
            form.Next.GetValueOrDefault(),
            form.Minutes.GetValueOrDefault(),
            note.Length > 0 ? form.Once : null,
            note.Length > 0 ? tokens.Fingerprint(row.Person, note) : null,
            files
        );
        return (report, parts);
    }

    private async Task<VisitPage> PageOf(
        StreamKey key,
        Guid? visit,
        VisitForm form,
        CancellationToken ct
    )
    {
        var row = await reach.Get<PersonServedRow>(key, ct);
        var name = await names.People([row.Person], ct);
        return new VisitPage(row, name.GetValueOrDefault(row.Person), visit, form);
    }

    private static StreamKey StationOf(PersonServedRow row) => new(row.TenantId, row.Station);
}

/// <summary>A visit as typed.</summary>
public sealed class VisitForm : PortalForm
{
    /// <summary>Something is wanted: an order for the person comes next.</summary>
    public bool ThenOrder { get; set; }

    public DateTimeOffset? At { get; set; }
    public VisitWay? How { get; set; } = VisitWay.Door;
    public VisitFinding? Finding { get; set; } = VisitFinding.Nothing;
    public NextStep? Next { get; set; } = NextStep.AsPlanned;
    public int? Minutes { get; set; }
    public string? Note { get; set; }
    public IFormFile? Photo { get; set; }
    public IFormFile? SecondPhoto { get; set; }

    /// <summary>Why it is corrected; for a correction only.</summary>
    public CorrectionReason? Reason { get; set; }

    /// <summary>The photos that were chosen, each with its field.</summary>
    internal IEnumerable<(IFormFile File, string Field)> Photos
    {
        get
        {
            if (Photo is { } first)
            {
                yield return (first, nameof(Photo));
            }

            if (SecondPhoto is { } second)
            {
                yield return (second, nameof(SecondPhoto));
            }
        }
    }
}

/// <summary>Shape of <see cref="VisitForm"/>.</summary>
public sealed class VisitFormShape : AbstractValidator<VisitForm>
{
    public VisitFormShape()
    {
        RuleFor(form => form.At).NotNull().Says("Visit.At.Missing");
        RuleFor(form => form.How).NotNull().Says("Visit.How.Missing");
        RuleFor(form => form.Finding).NotNull().Says("Visit.Finding.Missing");
        RuleFor(form => form.Next).NotNull().Says("Visit.Next.Missing");
        RuleFor(form => form.Minutes).NotNull().Says("Visit.Minutes.Missing");
        RuleFor(form => form.Note).MaximumLength(2000);
    }
}

/// <param name="Row">Who is visited.</param>
/// <param name="Name">Masked.</param>
/// <param name="Corrects">The visit that is corrected, or <c>null</c> for a new one.</param>
/// <param name="Form">As it begins.</param>
public sealed record VisitPage(PersonServedRow Row, string? Name, Guid? Corrects, VisitForm Form)
{
    /// <summary>Address of the person's page.</summary>
    public string Back => $"/people/{Row.TenantId}/{Row.Id}";
}
