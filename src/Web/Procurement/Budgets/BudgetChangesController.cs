using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Budgets;

/// <summary>Officials enter the year's money, adjust it, set the cap's base and register contracts made outside.</summary>
[Roles(Role.Official)]
public sealed class BudgetChangesController(Reach reach, TimeProvider clock) : PortalController
{
    [HttpGet("/budgets/new")]
    public IActionResult Enter() =>
        View(
            new BudgetFormPage<SetBudgetForm>(
                null,
                new() { Year = ChinaTime.DateOf(clock.GetUtcNow()).Year }
            )
        );

    [HttpPost("/budgets/new")]
    public Task<IActionResult> Enter(SetBudgetForm form) =>
        Submit(
            form,
            () =>
                new SetBudget(Me.Region, form.Year ?? 0, form.Sources(), form.DocumentNumber ?? ""),
            again: () => Task.FromResult(Enter()),
            done: () => Redirect(HrefOf(Budget.KeyOf(Me.Region, form.Year ?? 0))),
            banner: "Budget.Entered"
        );

    [HttpGet("/budgets/{tenant}/{id:guid}/source")]
    public Task<IActionResult> Source(StreamKey key, CancellationToken ct) =>
        Form<ChangeSourceForm>("Source", key, ct);

    [HttpPost("/budgets/{tenant}/{id:guid}/source")]
    public Task<IActionResult> Source(StreamKey key, ChangeSourceForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new ChangeBudgetSource(
                    key,
                    form.Source ?? default,
                    form.Amount ?? 0,
                    form.DocumentNumber ?? "",
                    form.Reason ?? "",
                    form.Seen
                ),
            again: () => Source(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Budget.SourceChanged"
        );

    [HttpGet("/budgets/{tenant}/{id:guid}/cap")]
    public Task<IActionResult> Cap(StreamKey key, CancellationToken ct) =>
        Form<CapBaseForm>("Cap", key, ct);

    [HttpPost("/budgets/{tenant}/{id:guid}/cap")]
    public Task<IActionResult> Cap(StreamKey key, CapBaseForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new SetCapBase(
                    key,
                    form.Base ?? 0,
                    form.DocumentNumber ?? "",
                    form.FinalAccounts,
                    form.Seen
                ),
            again: () => Cap(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Budget.CapBaseSet"
        );

    [HttpGet("/budgets/{tenant}/{id:guid}/outside")]
    public Task<IActionResult> Outside(StreamKey key, CancellationToken ct) =>
        Form<OutsideContractForm>("Outside", key, ct);

    [HttpPost("/budgets/{tenant}/{id:guid}/outside")]
    public Task<IActionResult> Outside(
        StreamKey key,
        OutsideContractForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () =>
                new RegisterOutsideContract(
                    key,
                    form.Number ?? "",
                    form.Title ?? "",
                    form.SupplierName ?? "",
                    form.SignedOn ?? default,
                    [new(form.Source ?? default, form.Parts ?? 0)],
                    form.Paid ?? 0,
                    form.Seen
                ),
            again: () => Outside(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Budget.OutsideRegistered"
        );

    private async Task<IActionResult> Form<TForm>(string view, StreamKey key, CancellationToken ct)
        where TForm : PortalForm, new()
    {
        var row = await reach.Get<BudgetPage>(key, ct);
        return key.Tenant == Me.Region
            ? View(view, new BudgetFormPage<TForm>(row, new() { Seen = row.Version }))
            : NotFound();
    }

    private static string HrefOf(StreamKey key) => $"/budgets/{key.Tenant}/{key.Id}";
}

/// <summary>A form about a budget, or about a new one.</summary>
public sealed record BudgetFormPage<TForm>(BudgetPage? Row, TForm Form)
    where TForm : PortalForm
{
    public string Href => Row is null ? "/budgets" : $"/budgets/{Row.TenantId}/{Row.Id}";
}
