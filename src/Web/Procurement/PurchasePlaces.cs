using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement;

/// <summary>The tenders, and from their list the plans: seven places are all that a role has. What waits is a review, a check or an answer.</summary>
public sealed class TenderPlace(Reach reach) : IPlace
{
    public string Text => "Tender.Place";
    public string Href => "/tenders";
    public string Icon => "megaphone";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.Auditor];
    public int Order => 20;

    public async Task<int> Waiting(Actor actor, CancellationToken ct) =>
        await reach
            .Rows<TenderPage>()
            .CountAsync(
                tender =>
                    tender.TenantId == actor.Region
                    && (tender.Status == TenderStatus.InCheck || tender.AnswerBy != null),
                ct
            )
        + await reach
            .Rows<PlanPage>()
            .CountAsync(
                plan => plan.TenantId == actor.Region && plan.Status == PlanStatus.InReview,
                ct
            );
}

/// <summary>The plans; what waits for a review is counted with the tenders.</summary>
public sealed class PlanPlace : IPlace
{
    public string Text => "Plan.List.Title";
    public string Href => "/plans";
    public string Icon => "journal-text";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.Auditor];
    public int Order => 61;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}

/// <summary>The evaluations; what waits is a step of the buyer with a last day.</summary>
public sealed class ReviewPlace(Reach reach) : IPlace
{
    public string Text => "Review.Place";
    public string Href => "/reviews";
    public string Icon => "clipboard-check";
    public IReadOnlyList<Role> Roles => [Role.Official, Role.Auditor];
    public int Order => 55;

    public Task<int> Waiting(Actor actor, CancellationToken ct) =>
        reach
            .Rows<ReviewPage>()
            .CountAsync(review => review.TenantId == actor.Region && review.DueOn != null, ct);
}

/// <summary>The suppliers; what waits is a confirmation.</summary>
public sealed class SupplierPlace(Reach reach) : IPlace
{
    public string Text => "Supplier.Place";
    public string Href => "/suppliers";
    public string Icon => "people";
    public IReadOnlyList<Role> Roles => [Role.Official];
    public int Order => 60;

    public Task<int> Waiting(Actor actor, CancellationToken ct)
    {
        var inside = RegionCode.PrefixOf(actor.Region);
        return reach
            .Rows<SupplierPage>()
            .CountAsync(
                supplier =>
                    supplier.Status == SupplierStatus.Waiting && supplier.Region.StartsWith(inside),
                ct
            );
    }
}

/// <summary>An agency's own registration.</summary>
public sealed class OwnSupplierPlace : IPlace
{
    public string Text => "Supplier.Place.Own";
    public string Href => "/suppliers/mine";
    public string Icon => "building";
    public IReadOnlyList<Role> Roles => [Role.Agency];
    public int Order => 60;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}

/// <summary>The tenders an agency may bid for.</summary>
public sealed class OpenTenderPlace : IPlace
{
    public string Text => "Tender.Public.Title";
    public string Href => "/public/tenders?status=Published";
    public string Icon => "megaphone";
    public IReadOnlyList<Role> Roles => [Role.Agency];
    public int Order => 56;

    public Task<int> Waiting(Actor actor, CancellationToken ct) => Task.FromResult(0);
}
