using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Contracts;

/// <summary>Officials make a contract from an award and write its sections.</summary>
[Roles(Role.Official)]
public sealed class WriteContractController(
    Reach reach,
    RegionTree regions,
    FrozenDutyLists dutyLists
) : PortalController
{
    [HttpGet("/contracts/new/{tenant}/{id:guid}")]
    public async Task<IActionResult> Draft(StreamKey key, CancellationToken ct)
    {
        var tender = await reach.Own<TenderPage>(key, ct);
        return key.Tenant == Me.Region
            ? View(new DraftPage(tender, new DraftContractForm { Number = $"{tender.Number}-1" }))
            : NotFound();
    }

    [HttpPost("/contracts/new/{tenant}/{id:guid}")]
    public async Task<IActionResult> Draft(
        StreamKey key,
        DraftContractForm form,
        CancellationToken ct
    )
    {
        var tender = await reach.Own<TenderPage>(key, ct);
        var supplier = new StreamKey(RegionCode.Nation, tender.Award?.Supplier ?? Guid.Empty);
        return await Submit(
            form,
            () => new DraftContract(key, supplier, form.Number ?? "", form.Work),
            again: () => Draft(key, ct),
            done: () => Redirect(HrefOf(Contract.KeyOf(key.Tenant, key.Id, 1))),
            banner: "Contract.Drafted"
        );
    }

    [HttpGet("/contracts/{tenant}/{id:guid}/scope")]
    public async Task<IActionResult> Scope(StreamKey key, CancellationToken ct)
    {
        var row = await reach.Get<ContractPage>(key, ct);
        return await Section(key, "Scope", ScopeOf, ct, await dutyLists.Choices(row, ct));
    }

    [HttpPost("/contracts/{tenant}/{id:guid}/scope")]
    public Task<IActionResult> Scope(StreamKey key, ScopeForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop => new Proposal(
                new SetContractScope(
                    key,
                    form.Start ?? default,
                    form.End ?? default,
                    form.Grounds(),
                    form.Townships,
                    await dutyLists.Chosen(
                        await reach.Get<ContractPage>(key, stop),
                        form.DutyListVersion,
                        stop
                    ),
                    form.Work,
                    form.Seen
                )
            ),
            () => Scope(key, ct),
            () => Redirect(HrefOf(key)),
            "Contract.SectionSaved"
        );

    [HttpGet("/contracts/{tenant}/{id:guid}/clauses")]
    public Task<IActionResult> Clauses(StreamKey key, CancellationToken ct) =>
        Section(key, "Clauses", ClausesOf, ct);

    [HttpPost("/contracts/{tenant}/{id:guid}/clauses")]
    public Task<IActionResult> Clauses(StreamKey key, ClausesForm form, CancellationToken ct) =>
        Write(
            key,
            form,
            () => new SetContractClauses(key, form.ToClauses(), form.Seen),
            () => Clauses(key, ct)
        );

    [HttpGet("/contracts/{tenant}/{id:guid}/data-clause")]
    public Task<IActionResult> DataClause(StreamKey key, CancellationToken ct) =>
        Section(key, "DataClause", DataClauseOf, ct);

    [HttpPost("/contracts/{tenant}/{id:guid}/data-clause")]
    public Task<IActionResult> DataClause(
        StreamKey key,
        DataClauseForm form,
        CancellationToken ct
    ) =>
        Write(
            key,
            form,
            () => new SetContractDataClause(key, form.ToClause(), form.Seen),
            () => DataClause(key, ct)
        );

    [HttpGet("/contracts/{tenant}/{id:guid}/schedule")]
    public Task<IActionResult> Schedule(StreamKey key, CancellationToken ct) =>
        Section(
            key,
            "Schedule",
            row =>
                ScheduleForm.Of(
                    row,
                    [
                        T["Contract.Template.First"],
                        T["Contract.Template.Second"],
                        T["Contract.Template.Last"],
                    ]
                ),
            ct
        );

    [HttpPost("/contracts/{tenant}/{id:guid}/schedule")]
    public Task<IActionResult> Schedule(StreamKey key, ScheduleForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        // The lines as they were sent, so that one which was added does not go when another is refused.
        Task<IActionResult> Again() => Section(key, "Schedule", _ => form.WithMore(), ct);
        return form.More is null
            ? Write(
                key,
                form,
                () => new SetContractSchedule(key, form.ToMilestones(), form.ToBands(), form.Seen),
                Again
            )
            : Again();
    }

    private async Task<IActionResult> Section<TForm>(
        StreamKey key,
        string view,
        Func<ContractPage, TForm> form,
        CancellationToken ct,
        IReadOnlyList<SelectListItem>? dutyLists = null
    )
        where TForm : PortalForm
    {
        var row = await reach.Get<ContractPage>(key, ct);
        return key.Tenant == Me.Region
            ? View(
                view,
                new SectionPage<TForm>(row, form(row), await Townships(key.Tenant, ct))
                {
                    DutyLists = dutyLists ?? [],
                }
            )
            : NotFound();
    }

    private Task<IActionResult> Write<TForm>(
        StreamKey key,
        TForm form,
        Func<IDecision> decide,
        Func<Task<IActionResult>> again
    )
        where TForm : PortalForm =>
        Submit(form, decide, again, () => Redirect(HrefOf(key)), "Contract.SectionSaved");

    private async Task<IReadOnlyList<SelectListItem>> Townships(
        string county,
        CancellationToken ct
    ) =>
        [
            .. (await regions.Below(county, ct))
                .Where(region => region.Code.Length == 9)
                .Select(region => new SelectListItem(
                    System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName
                    == "en"
                        ? region.En
                        : region.Zh,
                    region.Code
                )),
        ];

    private static ScopeForm ScopeOf(ContractPage row) =>
        new()
        {
            Seen = row.Version,
            Start = row.Start,
            End = row.End,
            BudgetAssured = row.Paper.Scope?.Grounds?.BudgetAssured ?? false,
            ContentFixed = row.Paper.Scope?.Grounds?.ContentFixed ?? false,
            Continuous = row.Paper.Scope?.Grounds?.Continuous ?? false,
            SourceStable = row.Paper.Scope?.Grounds?.SourceStable ?? false,
            PriceStable = row.Paper.Scope?.Grounds?.PriceStable ?? false,
            Townships = [.. row.Paper.Scope?.Townships ?? []],
            DutyListVersion = row.Paper.Scope?.DutyListVersion,
            Work = row.Paper.Scope?.Work,
        };

    private static ClausesForm ClausesOf(ContractPage row) =>
        new()
        {
            Seen = row.Version,
            Content = row.Paper.Clauses?.Content,
            Quantity = row.Paper.Clauses?.Quantity,
            Quality = row.Paper.Clauses?.Quality,
            Settlement = row.Paper.Clauses?.Settlement,
            RightsAndDuties = row.Paper.Clauses?.RightsAndDuties,
            Liability = row.Paper.Clauses?.Liability,
        };

    private static DataClauseForm DataClauseOf(ContractPage row) =>
        new()
        {
            Seen = row.Version,
            Purpose = row.Paper.DataClause?.Purpose,
            Period = row.Paper.DataClause?.Period,
            Method = row.Paper.DataClause?.Method,
            Kinds = row.Paper.DataClause?.Kinds,
            Protection = row.Paper.DataClause?.Protection,
            ReturnOrDelete = row.Paper.DataClause?.ReturnOrDelete,
        };

    private static string HrefOf(StreamKey key) => $"/contracts/{key.Tenant}/{key.Id}";
}

/// <summary>The first step from an award to a contract.</summary>
public sealed record DraftPage(TenderPage Tender, DraftContractForm Form);

/// <summary>One section of a contract.</summary>
public sealed record SectionPage<TForm>(
    ContractPage Row,
    TForm Form,
    IReadOnlyList<SelectListItem> Townships
)
    where TForm : PortalForm
{
    public string Href => $"/contracts/{Row.TenantId}/{Row.Id}";

    /// <summary>Versions of the county's duty list that the contract may keep to; of the scope's form alone.</summary>
    public IReadOnlyList<SelectListItem> DutyLists { get; init; } = [];
}
