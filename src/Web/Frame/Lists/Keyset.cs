using System.Globalization;
using System.Linq.Expressions;
using StationPortal.EventStore;

namespace StationPortal.Web.Frame;

/// <summary>Pages by key: "after this row", never "skip n", so that a page costs the same at any depth and no row is shown twice or missed.</summary>
internal static class Keyset
{
    public static bool CanCompare(Type type) =>
        type == typeof(string)
        || type == typeof(decimal)
        || type == typeof(int)
        || type == typeof(long)
        || type == typeof(DateOnly)
        || type == typeof(DateTimeOffset);

    public static IQueryable<TRow> Sorted<TRow, TValue>(
        IQueryable<TRow> rows,
        Expression<Func<TRow, TValue>> value,
        bool descending
    ) =>
        descending
            ? rows.OrderByDescending(value)
                .ThenByDescending(Member<TRow, string>(nameof(IReadModel<>.TenantId)))
                .ThenByDescending(Member<TRow, Guid>(nameof(IReadModel<>.Id)))
            : rows.OrderBy(value)
                .ThenBy(Member<TRow, string>(nameof(IReadModel<>.TenantId)))
                .ThenBy(Member<TRow, Guid>(nameof(IReadModel<>.Id)));

    /// <summary><c>value &gt; v or (value = v and (tenant &gt; t or (tenant = t and id &gt; i)))</c>, turned round when descending.</summary>
    public static Expression<Func<TRow, bool>> After<TRow, TValue>(
        Expression<Func<TRow, TValue>> value,
        bool descending,
        Cursor cursor
    )
    {
        var row = value.Parameters[0];
        var at = Parameter(Parse<TValue>(cursor.Value));
        var tenant = Expression.Property(row, nameof(IReadModel<>.TenantId));
        var atTenant = Parameter(cursor.Tenant);
        var id = Expression.Property(row, nameof(IReadModel<>.Id));
        var later = Expression.OrElse(
            Beyond(value.Body, at, descending),
            Expression.AndAlso(
                Expression.Equal(value.Body, at),
                Expression.OrElse(
                    Beyond(tenant, atTenant, descending),
                    Expression.AndAlso(
                        Expression.Equal(tenant, atTenant),
                        Beyond(id, Parameter(cursor.Id), descending)
                    )
                )
            )
        );
        return Expression.Lambda<Func<TRow, bool>>(later, row);
    }

    /// <summary>A sorting value as the cursor carries it.</summary>
    public static string Write(object? value) =>
        value switch
        {
            null => "",
            DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };

    // A cursor that was tampered with reads as the type's zero: the list then begins at one of its ends.
    private static TValue Parse<TValue>(string text)
    {
        object value = default(TValue) switch
        {
            decimal => decimal.TryParse(text, CultureInfo.InvariantCulture, out var d) ? d : 0m,
            int => int.TryParse(text, CultureInfo.InvariantCulture, out var i) ? i : 0,
            long => long.TryParse(text, CultureInfo.InvariantCulture, out var l) ? l : 0L,
            DateOnly => DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day)
                ? day
                : DateOnly.MinValue,
            DateTimeOffset => DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var moment
            )
                ? moment
                : DateTimeOffset.UnixEpoch,
            _ => text,
        };
        return (TValue)value;
    }

    private static BinaryExpression Beyond(Expression left, Expression right, bool descending)
    {
        if (left.Type == typeof(string) || left.Type == typeof(Guid))
        {
            // string.Compare and Guid.CompareTo are what EF Core turns into the database's own comparison.
            var compared =
                left.Type == typeof(string)
                    ? Expression.Call(typeof(string), nameof(string.Compare), null, left, right)
                    : Expression.Call(left, nameof(Guid.CompareTo), null, right);
            return descending
                ? Expression.LessThan(compared, Expression.Constant(0))
                : Expression.GreaterThan(compared, Expression.Constant(0));
        }

        return descending ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
    }

    // A captured value becomes a parameter of the query, so that its plan is kept.
    private static MemberExpression Parameter<T>(T value) =>
        Expression.Property(Expression.Constant(new Captured<T>(value)), nameof(Captured<>.Value));

    private static Expression<Func<TRow, TMember>> Member<TRow, TMember>(string name)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        return Expression.Lambda<Func<TRow, TMember>>(Expression.Property(row, name), row);
    }

    private sealed record Captured<T>(T Value);
}
