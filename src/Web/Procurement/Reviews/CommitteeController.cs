using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Accounts;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Reviews;

/// <summary>The buyer has the committee drawn; the portal makes seed and candidates (GP-55).</summary>
[Roles(Role.Official)]
public sealed class CommitteeController(
    ReviewPages pages,
    Reach reach,
    AccountsDb accounts,
    Officials officials,
    Uploads uploads,
    IRuleBooks rules
) : PortalController
{
    private const int SeedBytes = 32;

    [HttpGet("/reviews/{tenant}/{id:guid}/committee")]
    public async Task<IActionResult> Committee(StreamKey key, CancellationToken ct)
    {
        var view = await pages.Of(key, ct);
        var book = await rules.Current(ct);
        var minimum = CommitteeSize.Minimum(
            view.Tender.Method == TenderMethod.OpenTender,
            view.Tender.Budget,
            book.Parameters,
            key.Tenant,
            ChinaTime.DateOf(view.Now)
        );
        return View(
            "Committee",
            new ReviewPart<CommitteeForm>(view, new() { Experts = minimum - 1 })
        );
    }

    [HttpPost("/reviews/{tenant}/{id:guid}/committee")]
    public Task<IActionResult> Committee(StreamKey key, CommitteeForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var view = await pages.Of(key, stop);
                var representative = await AccountOf(form.Representative, stop);
                var letter = representative is null
                    ? null
                    : await uploads.Take(form.Letter, nameof(form.Letter), key, stop);
                return new Proposal(
                    new DrawCommittee(
                        key,
                        form.Experts ?? 0,
                        representative,
                        letter?.File.Sha256,
                        await Candidates(view, stop),
                        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes)),
                        await officials.Of(key.Tenant, stop)
                    ),
                    letter?.Parts ?? []
                );
            },
            again: () => Committee(key, ct),
            done: () => Redirect(ReviewController.Href(key)),
            banner: "Review.Drawn"
        );

    [HttpGet("/reviews/{tenant}/{id:guid}/representative")]
    public async Task<IActionResult> Representative(StreamKey key, CancellationToken ct) =>
        View("Representative", new ReviewPart<RepresentativeForm>(await pages.Of(key, ct), new()));

    [HttpPost("/reviews/{tenant}/{id:guid}/representative")]
    public Task<IActionResult> Representative(
        StreamKey key,
        RepresentativeForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                var account = await AccountOf(form.Representative, stop);
                Refuse.If(
                    account is null,
                    "GP-56",
                    "RepresentativeUnknown",
                    nameof(form.Representative),
                    ""
                );
                var letter = await uploads.Take(form.Letter, nameof(form.Letter), key, stop);
                return new Proposal(
                    new AppointRepresentative(
                        key,
                        account ?? default,
                        letter.File.Sha256,
                        await officials.Of(key.Tenant, stop)
                    ),
                    letter.Parts
                );
            },
            again: () => Representative(key, ct),
            done: () => Redirect(ReviewController.Href(key)),
            banner: "Review.RepresentativeNamed"
        );

    // Whoever works for a bidder is never drawn (GP-57).
    private async Task<IReadOnlyList<Guid>> Candidates(ReviewView view, CancellationToken ct)
    {
        var province = RegionCode.ProvinceOf(view.Tender.TenantId);
        var bidders = view.Review.Bids.Select(bid => (Guid?)bid.SupplierId).ToList();
        return await reach
            .Rows<ExpertPage>()
            .Where(row => row.Listed && row.Province == province)
            .Where(row => row.Employer == null || !bidders.Contains(row.Employer))
            .Select(row => row.Account)
            .ToListAsync(ct);
    }

    private async Task<Guid?> AccountOf(string? userName, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(userName))
        {
            return null;
        }

        var normal = userName.Trim().ToUpper(CultureInfo.InvariantCulture);
        var account = await accounts
            .Users.Where(user => user.NormalizedUserName == normal)
            .Select(user => (Guid?)user.Id)
            .SingleOrDefaultAsync(ct);
        Refuse.If(
            account is null,
            "GP-56",
            "RepresentativeUnknown",
            nameof(CommitteeForm.Representative),
            userName
        );
        return account;
    }
}
