using Microsoft.EntityFrameworkCore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement;

/// <summary>What plans, tenders and suppliers ask of an official today, and of an agency.</summary>
public sealed class PurchaseTasks(Reach reach) : IHomeTasks
{
    private const int Most = 20;

    public async Task<IReadOnlyList<HomeTask>> Tasks(Actor actor, CancellationToken ct) =>
        actor.Role switch
        {
            Role.Official =>
            [
                .. (await OfTenders(actor, ct))
                    .Concat(await OfPlans(actor, ct))
                    .Concat(await OfSuppliers(actor, ct))
                    .OrderBy(task => task.Due ?? DateTimeOffset.MaxValue)
                    .Take(Most),
            ],
            Role.Agency => await OfAgency(actor, ct),
            _ => [],
        };

    public async Task<IReadOnlyList<HomeFigure>> Figures(Actor actor, CancellationToken ct)
    {
        if (actor.Role is not (Role.Official or Role.Agency))
        {
            return [];
        }

        var own = actor.Role == Role.Official;
        var inside = RegionCode.PrefixOf(actor.Region);
        var open = await reach
            .Rows<TenderPage>()
            .CountAsync(
                tender =>
                    (!own || tender.TenantId.StartsWith(inside))
                    && tender.Status == TenderStatus.Published,
                ct
            );
        return
        [
            new(
                "Tender.Figure.Open",
                Show.Number(open),
                own ? "/tenders?status=Published" : "/bids"
            ),
        ];
    }

    private async Task<IEnumerable<HomeTask>> OfTenders(Actor actor, CancellationToken ct)
    {
        var rows = await reach
            .Rows<TenderPage>()
            .Where(tender =>
                tender.TenantId == actor.Region
                && (
                    tender.Status == TenderStatus.InCheck
                    || tender.Status == TenderStatus.Published
                    || tender.Status == TenderStatus.Draft
                )
            )
            .OrderBy(tender => tender.Deadline)
            .Take(100)
            .ToListAsync(ct);
        return rows.SelectMany(tender => OfTender(tender, actor));
    }

    private static IEnumerable<HomeTask> OfTender(TenderPage tender, Actor actor)
    {
        var href = $"/tenders/{tender.TenantId}/{tender.Id}";
        var wrote = tender.Writers.Exists(writer => writer.Overlaps(actor.Holder));
        switch (tender.Status)
        {
            case TenderStatus.InCheck:
                yield return new(
                    new("Tender.Task.Check", tender.Title),
                    wrote ? href : $"{href}/check",
                    null,
                    wrote
                );
                break;
            case TenderStatus.Draft when wrote:
                yield return new(
                    new(
                        tender.ReturnedBecause is null ? "Tender.Task.Write" : "Tender.Task.Mend",
                        tender.Title
                    ),
                    $"{href}/draft",
                    null
                );
                break;
            case TenderStatus.Published:
                yield return new(
                    new("Tender.Task.Bids", tender.Title),
                    href,
                    tender.Deadline,
                    true
                );
                break;
        }

        if (tender.AnswerBy is { } day)
        {
            yield return new(
                new("Tender.Task.Answer", tender.Title),
                $"{href}/questions",
                ChinaTime.EndOf(day).AddMinutes(-1)
            );
        }

        if (tender.Waiting is { } waiting)
        {
            var own = waiting.By.Overlaps(actor.Holder);
            yield return new(
                new("Tender.Task.CheckCorrection", tender.Title),
                own ? href : $"{href}/correction/check",
                tender.Deadline,
                own
            );
        }
    }

    private async Task<IEnumerable<HomeTask>> OfPlans(Actor actor, CancellationToken ct)
    {
        var rows = await reach
            .Rows<PlanPage>()
            .Where(plan =>
                plan.TenantId == actor.Region
                && (
                    plan.Status == PlanStatus.InReview
                    || plan.Status == PlanStatus.Draft
                    || (plan.Status == PlanStatus.Approved && plan.Tender == null)
                )
            )
            .OrderBy(plan => plan.ChangedAt)
            .Take(100)
            .ToListAsync(ct);
        return rows.Select(plan => OfPlan(plan, actor)).OfType<HomeTask>();
    }

    private static HomeTask? OfPlan(PlanPage plan, Actor actor)
    {
        var href = $"/plans/{plan.TenantId}/{plan.Id}";
        var made = plan.Makers.Exists(maker => maker.Overlaps(actor.Holder));
        return plan switch
        {
            { Status: PlanStatus.InReview } => new(
                new("Plan.Task.Review", plan.Title),
                href,
                null,
                made
            ),
            { Status: PlanStatus.Draft } => made
                ? new(
                    new(
                        plan.ReturnedBecause is null ? "Plan.Task.Write" : "Plan.Task.Mend",
                        plan.Title
                    ),
                    href,
                    null
                )
                : null,
            { IntentOn: null, Content.Urgency: null } => new(
                new("Plan.Task.Announce", plan.Title),
                href,
                null
            ),
            _ => new(new("Plan.Task.Tender", plan.Title), href, null),
        };
    }

    private async Task<IEnumerable<HomeTask>> OfSuppliers(Actor actor, CancellationToken ct)
    {
        var inside = RegionCode.PrefixOf(actor.Region);
        var rows = await reach
            .Rows<SupplierPage>()
            .Where(supplier =>
                supplier.Status == SupplierStatus.Waiting && supplier.Region.StartsWith(inside)
            )
            .OrderBy(supplier => supplier.WaitingSince)
            .Take(Most)
            .ToListAsync(ct);
        return rows.Select(supplier => new HomeTask(
            new("Supplier.Task.Confirm", supplier.Name),
            $"/suppliers/{supplier.TenantId}/{supplier.Id}",
            null
        ));
    }

    private async Task<IReadOnlyList<HomeTask>> OfAgency(Actor actor, CancellationToken ct) =>
        await reach
            .Rows<SupplierPage>()
            .AnyAsync(
                supplier =>
                    supplier.Id == actor.Organisation
                    && supplier.Status == SupplierStatus.Confirmed,
                ct
            )
            ? []
            : [new(new("Supplier.Task.Register"), "/suppliers/mine", null)];
}
