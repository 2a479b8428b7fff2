using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Evaluators;

/// <summary>Takes evaluators into the province's library and out of it.</summary>
[Roles(Role.Administrator)]
public sealed class KeepEvaluatorsController(Reach reach, AccountsDb accounts) : PortalController
{
    [HttpGet("/evaluators/new")]
    public IActionResult Add() =>
        View("Add", new AddEvaluatorPage(RegionCode.ProvinceOf(Me.Region)));

    [HttpPost("/evaluators/new")]
    public Task<IActionResult> Add(AddEvaluatorForm form) =>
        Submit(
            form,
            async ct =>
            {
                var (account, province) = await AccountOf(form, ct);
                var employer = await EmployerOf(form, ct);
                return new Proposal(
                    new ListEvaluator(
                        account.Id,
                        account.Person,
                        province,
                        form.Field?.Trim() ?? "",
                        employer?.Id,
                        employer?.Name ?? ""
                    )
                );
            },
            again: () => Task.FromResult(Add()),
            done: () => Redirect("/evaluators"),
            banner: "Evaluator.Added"
        );

    [HttpPost("/evaluators/{tenant}/{id:guid}/remove")]
    public Task<IActionResult> Remove(
        StreamKey key,
        RemoveEvaluatorForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var evaluator = await reach.Get<EvaluatorPage>(key, stop);
                return new Proposal(
                    new DelistEvaluator(evaluator.Account, form.Reason?.Trim() ?? "")
                );
            },
            again: async () =>
                View(
                    "Remove",
                    new EvaluatorView(await reach.Get<EvaluatorPage>(key, ct), null, true)
                ),
            done: () => Redirect($"/evaluators/{key.Tenant}/{key.Id}"),
            banner: "Evaluator.Removed"
        );

    // Whoever holds an office of a county belongs to its province's library.
    private async Task<(AccountPage Account, string Province)> AccountOf(
        AddEvaluatorForm form,
        CancellationToken ct
    )
    {
        var normal = (form.UserName ?? "").Trim().ToUpper(CultureInfo.InvariantCulture);
        var id = await accounts
            .Users.Where(user => user.NormalizedUserName == normal)
            .Select(user => (Guid?)user.Id)
            .SingleOrDefaultAsync(ct);
        var account = await reach.Rows<AccountPage>().SingleOrDefaultAsync(row => row.Id == id, ct);
        var grant = account?.Grants.Find(given => given.Role == Role.Evaluator);
        return account is not null && grant is not null
            ? (account, RegionCode.ProvinceOf(grant.Region))
            : throw new RuleBrokenException(
                "EV-08",
                "EvaluatorAccountUnknown",
                nameof(form.UserName),
                form.UserName ?? ""
            );
    }

    private async Task<SupplierPage?> EmployerOf(AddEvaluatorForm form, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Employer))
        {
            return null;
        }

        var code = form.Employer.Trim().ToUpperInvariant();
        var supplier = await reach
            .Rows<SupplierPage>()
            .SingleOrDefaultAsync(row => row.CreditCode == code, ct);
        Refuse.If(
            supplier is null,
            "GP-12",
            "EvaluatorEmployerUnknown",
            nameof(form.Employer),
            code
        );
        return supplier;
    }
}
