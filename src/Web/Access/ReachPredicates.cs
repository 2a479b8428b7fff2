using System.Linq.Expressions;

namespace StationPortal.Web.Access;

/// <summary>Expressions over a read model's own type: EF Core maps properties of the entity, not of the interface.</summary>
internal static class ReachPredicates
{
    public static Expression<Func<TRow, bool>> Of<TRow>(Expression<Func<IReadModelKey, bool>> onKey)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return Expression.Lambda<Func<TRow, bool>>(new KeyToRow(row).Visit(onKey.Body), row);
    }

    /// <summary>The key's shape, to write predicates that fit every row.</summary>
    internal interface IReadModelKey
    {
        string TenantId { get; }
        Guid Id { get; }
    }

    private sealed class KeyToRow(ParameterExpression row) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression is ParameterExpression
                ? Expression.Property(row, node.Member.Name)
                : base.VisitMember(node);
    }
}
