using System.Linq.Expressions;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>A round is seen by its organiser, by the authorities above and below it, by the evaluators drawn for it and by the agencies it evaluates. From the start of scoring on anyone may look its draws up.</summary>
public sealed class RoundReach : IReachDeclaration
{
    public static void Declare(ReachPolicies reach) =>
        reach
            .Rows<RoundRow>()
            .Anyone(round => round.StartVersion != null)
            .To(Role.Official, Concerning)
            .To(Role.Auditor, Concerning)
            .To(Role.TownshipOfficial, Concerning)
            .To(Role.Evaluator, Concerning)
            .To(Role.Agency, Concerning);

    /// <summary>The rounds that concern somebody; those of others they may look up once their draws are public.</summary>
    internal static Expression<Func<RoundRow, bool>> Concerning(Actor actor) =>
        actor.Role switch
        {
            Role.Evaluator => Contains(actor.Account, round => round.Evaluators),
            Role.Agency => Contains(actor.Organisation ?? Guid.Empty, round => round.Operators),
            _ => AboveOrBelow(actor),
        };

    private static Expression<Func<RoundRow, bool>> AboveOrBelow(Actor actor)
    {
        var inside = RegionCode.PrefixOf(actor.Region);
        var above = new[]
        {
            RegionCode.Nation,
            RegionCode.ProvinceOf(actor.Region),
            RegionCode.PrefectureOf(actor.Region),
        };
        return round => round.TenantId.StartsWith(inside) || above.Contains(round.TenantId);
    }

    private static Expression<Func<RoundRow, bool>> Contains(
        Guid id,
        Expression<Func<RoundRow, string>> marks
    )
    {
        var mark = Expression.Constant(RoundRow.Mark(id));
        var contains = Expression.Call(marks.Body, nameof(string.Contains), [], mark);
        return Expression.Lambda<Func<RoundRow, bool>>(contains, marks.Parameters);
    }
}
