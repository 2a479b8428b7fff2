using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Experts;

/// <summary>Takes experts into the province's library and out of it.</summary>
[Roles(Role.Administrator)]
public sealed class KeepExpertsController(Reach reach, AccountsDb accounts) : PortalController
{
    [HttpGet("/experts/new")]
    public IActionResult Add() => View("Add", new AddExpertPage(RegionCode.ProvinceOf(Me.Region)));

    [HttpPost("/experts/new")]
    public Task<IActionResult> Add(AddExpertForm form) =>
        Submit(
            form,
            async ct =>
            {
                var (account, province) = await AccountOf(form, ct);
                return new Proposal(
                    new ListExpert(
                        account.Id,
                        account.Person,
                        province,
                        form.Field?.Trim() ?? "",
                        await EmployerOf(form, ct)
                    )
                );
            },
            again: () => Task.FromResult(Add()),
            done: () => Redirect("/experts"),
            banner: "Expert.Added"
        );

    [HttpPost("/experts/{tenant}/{id:guid}/remove")]
    public Task<IActionResult> Remove(StreamKey key, RemoveExpertForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var expert = await reach.Get<ExpertPage>(key, stop);
                return new Proposal(new DelistExpert(expert.Account, form.Reason?.Trim() ?? ""));
            },
            again: async () =>
                View(
                    "Remove",
                    new ExpertView(await reach.Get<ExpertPage>(key, ct), null, null, true)
                ),
            done: () => Redirect($"/experts/{key.Tenant}/{key.Id}"),
            banner: "Expert.Removed"
        );

    // An expert's grant is of the province whose library the expert belongs to.
    private async Task<(AccountPage Account, string Province)> AccountOf(
        AddExpertForm form,
        CancellationToken ct
    )
    {
        var normal = (form.UserName ?? "").Trim().ToUpper(CultureInfo.InvariantCulture);
        var id = await accounts
            .Users.Where(user => user.NormalizedUserName == normal)
            .Select(user => (Guid?)user.Id)
            .SingleOrDefaultAsync(ct);
        var account = await reach.Rows<AccountPage>().SingleOrDefaultAsync(row => row.Id == id, ct);
        var grant = account?.Grants.Find(given => given.Role == Role.Expert);
        return account is not null && grant is not null
            ? (account, RegionCode.ProvinceOf(grant.Region))
            : throw new RuleBrokenException(
                "GP-55",
                "ExpertAccountUnknown",
                nameof(form.UserName),
                form.UserName ?? ""
            );
    }

    private async Task<Guid?> EmployerOf(AddExpertForm form, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Employer))
        {
            return null;
        }

        var code = form.Employer.Trim().ToUpperInvariant();
        var supplier = await reach
            .Rows<SupplierPage>()
            .Where(row => row.CreditCode == code)
            .Select(row => (Guid?)row.Id)
            .SingleOrDefaultAsync(ct);
        Refuse.If(supplier is null, "GP-57", "ExpertEmployerUnknown", nameof(form.Employer), code);
        return supplier;
    }
}
