using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Suppliers;

/// <summary>One supplier: for its own people, for officials who confirm it, and in the public directory.</summary>
public sealed class SupplierController(
    Reach reach,
    AsOf asOf,
    Acting acting,
    Downloads downloads,
    SupplierNames names,
    SealedTexts vault,
    TimeProvider clock
) : PortalController
{
    [HttpGet("/suppliers/{tenant}/{id:guid}")]
    [Roles(Role.Official, Role.Auditor, Role.Administrator, Role.Agency)]
    public async Task<IActionResult> Show(
        StreamKey key,
        string? tab,
        DateOnly? on,
        CancellationToken ct
    )
    {
        var now = await reach.Get<SupplierPage>(key, ct);
        if (Me.Role == Role.Agency && Me.Organisation != now.Id)
        {
            return NotFound();
        }

        var row = on is { } day ? await asOf.Read<SupplierPage>(key, day, ct) : now;
        return row is null
            ? View("NotThen", on)
            : View(
                "Show",
                await WithPerson(await Of(row, ct), ct) with
                {
                    Tab = tab ?? "",
                    On = on,
                }
            );
    }

    [HttpGet("/public/suppliers/{tenant}/{id:guid}")]
    [Public]
    public async Task<IActionResult> Listed(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<SupplierPage>(key, ct);
        return row.Status == SupplierStatus.Confirmed
            ? View("Listed", await Of(row, ct))
            : NotFound();
    }

    [HttpGet("/suppliers/mine")]
    [Roles(Role.Agency)]
    public async Task<IActionResult> Mine(CancellationToken ct)
    {
        var key = new StreamKey(RegionCode.Nation, Me.Organisation ?? Guid.Empty);
        var mine = reach.Rows<SupplierPage>().Where(row => row.Id == key.Id);
        return await mine.AnyAsync(ct)
            ? Redirect($"/suppliers/{key.Tenant}/{key.Id}")
            : Redirect("/suppliers/register");
    }

    [HttpGet("/suppliers/{tenant}/{id:guid}/proof/{sha256}")]
    [Roles(Role.Official, Role.Auditor, Role.Administrator, Role.Agency)]
    public async Task<IActionResult> Proof(StreamKey key, string sha256, CancellationToken ct)
    {
        var row = await reach.Get<SupplierPage>(key, ct);
        var file = row
            .Inspections.Select(inspection => inspection.Proof)
            .Append(row.GradeProof)
            .FirstOrDefault(proof => proof?.Sha256 == sha256);
        return file is null || (Me.Role == Role.Agency && Me.Organisation != row.Id)
            ? NotFound()
            : await downloads.Send(file, ct);
    }

    [HttpPost("/suppliers/{tenant}/{id:guid}/confirm")]
    [Roles(Role.Official)]
    public Task<IActionResult> Confirm(StreamKey key, ConfirmForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new ConfirmSupplier(key, form.Seen),
            again: () => Show(key, null, null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Supplier.Confirmed"
        );

    [HttpPost("/suppliers/{tenant}/{id:guid}/refuse")]
    [Roles(Role.Official)]
    public Task<IActionResult> Decline(StreamKey key, StepBackForm back, CancellationToken ct) =>
        Submit(
            back,
            () => new RefuseSupplier(key, back.Reason ?? "", back.Seen),
            again: () => Show(key, null, null, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Supplier.Refused"
        );

    [HttpGet("/suppliers/{tenant}/{id:guid}/bar")]
    [Roles(Role.Official)]
    public async Task<IActionResult> Bar(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<SupplierPage>(key, ct);
        return View("Bar", new SupplierStep<BarForm>(row, new() { Seen = row.Version }));
    }

    [HttpPost("/suppliers/{tenant}/{id:guid}/bar")]
    [Roles(Role.Official)]
    public Task<IActionResult> Bar(StreamKey key, BarForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new BarSupplier(key, form.Reason ?? "", form.Until ?? default, form.Seen),
            again: () => Bar(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Supplier.Barred"
        );

    private async Task<SupplierView> Of(SupplierPage row, CancellationToken ct) =>
        new(
            row,
            await names.Of(row.Id, row.Name, ct),
            acting.Actor,
            ChinaTime.DateOf(clock.GetUtcNow())
        );

    // In part for whoever may open the page; in full only on the person's own page, with a purpose (PD-07).
    private async Task<SupplierView> WithPerson(SupplierView view, CancellationToken ct)
    {
        if (view.Supplier.Person is not { } id)
        {
            return view;
        }

        var texts = await vault.Read(id, ct);
        var person = IndividualSupplier.PersonOf(view.Key);
        var known = await reach
            .Rows<PersonRow>()
            .AnyAsync(row => row.TenantId == person.Tenant && row.Id == person.Id, ct);
        return view with
        {
            Masked = SupplierView
                .Shown.Where(texts.ContainsKey)
                .ToDictionary(
                    field => field,
                    field => Masking.Of(field, texts[field]),
                    StringComparer.Ordinal
                ),
            PersonHref = known ? $"/persons/{person.Tenant}/{person.Id}" : null,
        };
    }

    private static string HrefOf(StreamKey key) => $"/suppliers/{key.Tenant}/{key.Id}";
}

/// <summary>A supplier as its page shows it.</summary>
/// <param name="Name">As this reader may see it.</param>
public sealed record SupplierView(SupplierPage Supplier, string Name, Actor? Me, DateOnly Today)
{
    /// <summary>Fields of an individual that the page shows in part.</summary>
    public static readonly IReadOnlyList<string> Shown =
    [
        PersonFields.IdNumber,
        PersonFields.Phone,
        PersonFields.Address,
        IndividualSupplier.Fitness,
    ];

    /// <summary>Of an individual, by field; empty for organisations and the erased.</summary>
    public IReadOnlyDictionary<string, string> Masked { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The individual's own page, when the reader may open it.</summary>
    public string? PersonHref { get; init; }

    public StreamKey Key => new(Supplier.TenantId, Supplier.Id);
    public string Tab { get; init; } = "";

    /// <summary>The past day it is shown on; nothing can be done there.</summary>
    public DateOnly? On { get; init; }
    public string Href => $"/suppliers/{Supplier.TenantId}/{Supplier.Id}";
    public ConfirmForm Form => new() { Seen = Supplier.Version };
    public StepBackForm Back => new() { Seen = Supplier.Version };

    /// <summary>An official whose region contains the supplier's.</summary>
    public bool MayConfirm =>
        On is null
        && Me is { Role: Role.Official }
        && RegionCode.Contains(Me.Region, Supplier.Region);

    public bool IsOwn =>
        On is null && Me is { Role: Role.Agency } && Me.Organisation == Supplier.Id;

    public bool IsBarred => Supplier.BarredUntil >= (On ?? Today);
}

/// <summary>One step of a supplier with its form.</summary>
public sealed record SupplierStep<TForm>(SupplierPage Supplier, TForm Form);
