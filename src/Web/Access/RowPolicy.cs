using System.Linq.Expressions;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Access;

/// <summary>Who sees which rows of one read model. Each line opens some rows to some people; what no line opens, nobody sees.</summary>
public sealed class RowPolicy<TRow>
    where TRow : class, IReadModel<TRow>
{
    private readonly List<Func<Actor?, ReadModels?, Expression<Func<TRow, bool>>?>> lines = [];

    /// <summary>Rows that everyone sees, signed in or not.</summary>
    public RowPolicy<TRow> Anyone(Expression<Func<TRow, bool>> rows)
    {
        lines.Add((_, _) => rows);
        return this;
    }

    /// <summary>Rows of the actor's region: a county its own, a prefecture or province also its counties', the nation all.</summary>
    public RowPolicy<TRow> InRegion(params Role[] roles)
    {
        lines.Add(
            (actor, _) =>
                actor is not null && roles.Contains(actor.Role) ? Within(actor.Region) : null
        );
        return this;
    }

    /// <summary>Every row, wherever it lies, for these roles: suppliers, catalogue items, what all officials share.</summary>
    public RowPolicy<TRow> Everywhere(params Role[] roles)
    {
        lines.Add(
            (actor, _) => actor is not null && roles.Contains(actor.Role) ? row => true : null
        );
        return this;
    }

    /// <summary>Rows of the organisation one acts for: <c>.OfOrganisation(Role.Agency, id =&gt; row =&gt; row.SupplierId == id)</c>.
    /// An actor without an organisation owns nothing.</summary>
    public RowPolicy<TRow> OfOrganisation(Role role, Func<Guid, Expression<Func<TRow, bool>>> rows)
    {
        lines.Add(
            (actor, _) =>
                actor?.Role == role && actor.Organisation is { } organisation
                    ? rows(organisation)
                    : null
        );
        return this;
    }

    /// <summary>Rows that lie elsewhere than the region they concern; the module says which, by the actor's region.</summary>
    public RowPolicy<TRow> To(Role role, Func<Actor, Expression<Func<TRow, bool>>> rows)
    {
        lines.Add((actor, _) => actor?.Role == role ? rows(actor) : null);
        return this;
    }

    /// <summary>Rows of the person: a committee member's own sheets. A deputy sees them by their own account only.</summary>
    public RowPolicy<TRow> OfAccount(Role role, Func<Guid, Expression<Func<TRow, bool>>> rows)
    {
        lines.Add((actor, _) => actor?.Role == role ? rows(actor.Account) : null);
        return this;
    }

    /// <summary>Rows that another row makes theirs: somebody served is the operator's for as long as the station is.</summary>
    /// <param name="role">For whom.</param>
    /// <param name="rows">From the actor and all rows of the other read model, to be asked with <c>Any</c>.</param>
    public RowPolicy<TRow> Through<TOther>(
        Role role,
        Func<Actor, IQueryable<TOther>, Expression<Func<TRow, bool>>> rows
    )
        where TOther : class, IReadModel<TOther>
    {
        lines.Add(
            (actor, db) =>
                actor?.Role == role && db is not null ? rows(actor, db.Set<TOther>()) : null
        );
        return this;
    }

    /// <summary>The rows that this person may see; <c>null</c> is a visitor.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="db">Where rows that open others are looked up; without it they open none.</param>
    public Expression<Func<TRow, bool>> For(Actor? actor, ReadModels? db = null)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var open = lines
            .Select(line => line(actor, db))
            .OfType<Expression<Func<TRow, bool>>>()
            .Select(rows => new Rename(rows.Parameters[0], row).Visit(rows.Body))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return Expression.Lambda<Func<TRow, bool>>(open, row);
    }

    private static Expression<Func<TRow, bool>> Within(string region)
    {
        if (region == RegionCode.Nation)
        {
            return row => true;
        }

        var prefix = RegionCode.PrefixOf(region);
        return prefix.Length == region.Length
            ? ReachPredicates.Of<TRow>(row => row.TenantId == region)
            : ReachPredicates.Of<TRow>(row => row.TenantId.StartsWith(prefix));
    }

    private sealed class Rename(ParameterExpression from, ParameterExpression to)
        : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == from ? to : base.VisitParameter(node);
    }
}
