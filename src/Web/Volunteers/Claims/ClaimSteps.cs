using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Claims;

/// <summary>What claims ask on an order's page: an answer to the claim of a risk item, a word about who did not come.</summary>
public sealed class ClaimSteps(TimeProvider clock) : IOrderStep
{
    public Task<IReadOnlyList<OrderStep>> Of(OrderPage order, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(actor);
        var answers =
            actor.Role
            is Role.SocialWorker
                or Role.Agency
                or Role.TownshipOfficial
                or Role.Official;
        return Task.FromResult<IReadOnlyList<OrderStep>>(answers ? [.. Steps(order)] : []);
    }

    private IEnumerable<OrderStep> Steps(OrderPage order)
    {
        if (order.ToApprove)
        {
            yield return new(5, "Claim.Step.Answer", "/claims", Why: "Claim.Step.Answer.Why");
        }

        if (order.Absent && order.Until <= clock.GetUtcNow())
        {
            yield return new(6, "Claim.Step.Absent", "/claims", Why: "Claim.Step.Absent.Why");
        }
    }
}
