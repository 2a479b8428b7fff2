using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Suppliers;

/// <summary>An agency registers itself and hands in its proofs; an official may register one at the counter.</summary>
[Roles(Role.Agency)]
public sealed class RegistrationController(
    Reach reach,
    Uploads uploads,
    SealedTexts vault,
    SearchTokens tokens
) : PortalController
{
    [HttpGet("/suppliers/register")]
    [Roles(Role.Agency, Role.Official)]
    public IActionResult Register() => View(new RegisterPage(new(), Regions(T)));

    [HttpPost("/suppliers/register")]
    [Roles(Role.Agency, Role.Official)]
    public Task<IActionResult> Register(RegisterForm form) =>
        Submit(
            form,
            () => new RegisterSupplier(form.Code ?? "", form.ToFacts()),
            again: () => Task.FromResult(Register()),
            done: () => Redirect(HrefOf(Supplier.KeyOf(CreditCode.Normalise(form.Code ?? "")))),
            banner: "Supplier.Registered"
        );

    [HttpGet("/suppliers/{tenant}/{id:guid}/change")]
    public async Task<IActionResult> Change(StreamKey key, CancellationToken ct)
    {
        var row = await Own(key, ct);
        return row.Person is null
            ? View(new ChangePage(row, SupplierFactsForm.Of(row), Regions(T)))
            : Redirect($"{HrefOf(key)}/individual");
    }

    [HttpPost("/suppliers/{tenant}/{id:guid}/change")]
    public Task<IActionResult> Change(
        StreamKey key,
        SupplierFactsForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => new ChangeSupplier(key, form.ToFacts(), form.Seen),
            again: () => Change(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Supplier.Changed"
        );

    [HttpGet("/suppliers/{tenant}/{id:guid}/inspection")]
    public async Task<IActionResult> Inspection(StreamKey key, CancellationToken ct) =>
        View(await Step<InspectionForm>(key, ct));

    [HttpPost("/suppliers/{tenant}/{id:guid}/inspection")]
    public Task<IActionResult> Inspection(
        StreamKey key,
        InspectionForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var proof = await uploads.Take(form.File, nameof(form.File), key, stop);
                return new Proposal(
                    new RecordAnnualInspection(
                        key,
                        form.Year ?? 0,
                        form.Result ?? default,
                        proof.File,
                        form.Seen
                    ),
                    proof.Parts
                );
            },
            again: () => Inspection(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Supplier.InspectionRecorded"
        );

    [HttpGet("/suppliers/{tenant}/{id:guid}/grade")]
    public async Task<IActionResult> Grade(StreamKey key, CancellationToken ct) =>
        View(await Step<GradeForm>(key, ct));

    [HttpPost("/suppliers/{tenant}/{id:guid}/grade")]
    public Task<IActionResult> Grade(StreamKey key, GradeForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var proof = await uploads.Take(form.File, nameof(form.File), key, stop);
                return new Proposal(
                    new RecordGrade(
                        key,
                        form.Stars ?? 0,
                        form.ValidUntil ?? default,
                        proof.File,
                        form.Seen
                    ),
                    proof.Parts
                );
            },
            again: () => Grade(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Supplier.GradeRecorded"
        );

    [HttpGet("/suppliers/{tenant}/{id:guid}/bank")]
    public async Task<IActionResult> Bank(StreamKey key, CancellationToken ct) =>
        View(await Step<BankForm>(key, ct));

    // A new account is a new entry of the vault, so that a payment on its way keeps the one it was made for.
    [HttpPost("/suppliers/{tenant}/{id:guid}/bank")]
    public Task<IActionResult> Bank(StreamKey key, BankForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var account = form.Account?.Replace(" ", "", StringComparison.Ordinal) ?? "";
                var entry = await vault.Write(
                    form.Once,
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        [PersonFields.Bank] = form.Bank?.Trim() ?? "",
                        [PersonFields.BankAccount] = account,
                    },
                    stop
                );
                return new Proposal(
                    new SetBankAccount(
                        key,
                        form.Once,
                        tokens.Fingerprint(form.Once, account),
                        form.Seen
                    ),
                    entry
                );
            },
            again: () => Bank(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Supplier.BankSet"
        );

    private static string HrefOf(StreamKey key) => $"/suppliers/{key.Tenant}/{key.Id}";

    internal static IReadOnlyList<SelectListItem> Regions(PageTexts texts) =>
        [
            .. texts
                .RegionsWithin(RegionCode.Nation)
                .Where(item => item.Value is { } code && code != RegionCode.PrefectureOf(code)),
        ];

    private async Task<SupplierStep<TForm>> Step<TForm>(StreamKey key, CancellationToken ct)
        where TForm : PortalForm, new()
    {
        var row = await Own(key, ct);
        return new(row, new() { Seen = row.Version });
    }

    private async Task<SupplierPage> Own(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<SupplierPage>(key, ct);
        return row.Id == Me.Organisation ? row : throw new NotInScopeException(nameof(Supplier));
    }
}

/// <summary>The form of a first registration.</summary>
public sealed record RegisterPage(RegisterForm Form, IReadOnlyList<SelectListItem> Regions);

/// <summary>The kinds that register as organisations do; those of PS-02 are among them and are refused with the rule.</summary>
public static class OrganisationKinds
{
    public static IEnumerable<SelectListItem> Of(PageTexts texts) =>
        Enum.GetValues<SupplierKind>()
            .Where(kind => kind != SupplierKind.Individual)
            .Select(kind => new SelectListItem(texts.Of(kind), kind.ToString()));
}

public sealed record ChangePage(
    SupplierPage Supplier,
    SupplierFactsForm Form,
    IReadOnlyList<SelectListItem> Regions
);
