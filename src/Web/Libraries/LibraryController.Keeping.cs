using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Libraries;

/// <summary>Administrators take members in and out; that it is their own province's library, the decision asks.</summary>
public abstract partial class LibraryController<TPage>
{
    protected abstract IDecision Join(NewMember who);

    protected abstract IDecision Leave(Guid account, string reason);

    [HttpGet("new")]
    [Roles(Role.Administrator)]
    public IActionResult Add() =>
        View("Add", new AddMemberView(pages, RegionCode.ProvinceOf(Me.Region)));

    [HttpPost("new")]
    [Roles(Role.Administrator)]
    public Task<IActionResult> Add(AddMemberForm form) =>
        Submit(
            form,
            async ct => new Proposal(Join(await Named(form, ct))),
            again: () => Task.FromResult(Add()),
            done: () => Redirect(pages.Path),
            banner: pages.Text("Added")
        );

    [HttpPost("{tenant}/{id:guid}/remove")]
    [Roles(Role.Administrator)]
    public Task<IActionResult> Remove(StreamKey key, RemoveMemberForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var entry = await Service<Reach>().Get<TPage>(key, stop);
                return new Proposal(Leave(entry.Account, form.Reason?.Trim() ?? ""));
            },
            again: async () =>
                View(
                    "Remove",
                    new LibraryView(
                        pages,
                        await Service<Reach>().Get<TPage>(key, ct),
                        null,
                        null,
                        MayRemove: true
                    )
                ),
            done: () => Redirect(pages.Href(key)),
            banner: pages.Text("Removed")
        );

    // Whoever holds the role in a county belongs to its province's library.
    private async Task<NewMember> Named(AddMemberForm form, CancellationToken ct)
    {
        var normal = (form.UserName ?? "").Trim().ToUpper(CultureInfo.InvariantCulture);
        var id = await Service<AccountsDb>()
            .Users.Where(user => user.NormalizedUserName == normal)
            .Select(user => (Guid?)user.Id)
            .SingleOrDefaultAsync(ct);
        var account = await Service<Reach>()
            .Rows<AccountPage>()
            .SingleOrDefaultAsync(row => row.Id == id, ct);
        var grant = account?.Grants.Find(given => given.Role == pages.Holder);
        return account is not null && grant is not null
            ? new(
                account.Id,
                account.Person,
                RegionCode.ProvinceOf(grant.Region),
                form.Field?.Trim() ?? "",
                await EmployerOf(form, ct)
            )
            : throw new RuleBrokenException(
                pages.NoAccount.Rule,
                pages.NoAccount.Code,
                nameof(form.UserName),
                form.UserName ?? ""
            );
    }

    private async Task<(Guid Id, string Name)?> EmployerOf(AddMemberForm form, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(form.Employer))
        {
            return null;
        }

        var code = form.Employer.Trim().ToUpperInvariant();
        var supplier = await Service<Reach>()
            .Rows<SupplierPage>()
            .SingleOrDefaultAsync(row => row.CreditCode == code, ct);
        return supplier is not null
            ? (supplier.Id, supplier.Name)
            : throw new RuleBrokenException(
                pages.NoEmployer.Rule,
                pages.NoEmployer.Code,
                nameof(form.Employer),
                code
            );
    }
}
