using System.Globalization;
using System.Linq.Expressions;
using StationPortal.EventStore;

namespace StationPortal.Web.Frame;

/// <summary>Pages by key: "after this row", never "skip n", so that a page costs the same at any depth and no row is shown twice or missed.</summary>
internal static class Keyset
{
    public static bool CanCompare(Type type) =>
        type == typeof(string) || Ends.ContainsKey(Nullable.GetUnderlyingType(type) ?? type);

    // What an empty value counts as, so that the empty rows stand last in either order.
    private static readonly Dictionary<Type, (object First, object Last)> Ends = new()
    {
        [typeof(decimal)] = (-1e15m, 1e15m),
        [typeof(int)] = (int.MinValue, int.MaxValue),
        [typeof(long)] = (long.MinValue, long.MaxValue),
        [typeof(DateOnly)] = (new DateOnly(1900, 1, 1), new DateOnly(9000, 1, 1)),
        [typeof(DateTimeOffset)] = (
            DateTimeOffset.UnixEpoch,
            new DateTimeOffset(9000, 1, 1, 0, 0, 0, TimeSpan.Zero)
        ),
    };

    public static IQueryable<TRow> Sorted<TRow, TValue>(
        IQueryable<TRow> rows,
        Expression<Func<TRow, TValue>> value,
        bool descending
    )
    {
        var filled = Expression.Lambda<Func<TRow, TValue>>(
            Filled(value.Body, descending),
            value.Parameters
        );
        return descending
            ? rows.OrderByDescending(filled)
                .ThenByDescending(Member<TRow, string>(nameof(IKeyedRow.TenantId)))
                .ThenByDescending(Member<TRow, Guid>(nameof(IKeyedRow.Id)))
            : rows.OrderBy(filled)
                .ThenBy(Member<TRow, string>(nameof(IKeyedRow.TenantId)))
                .ThenBy(Member<TRow, Guid>(nameof(IKeyedRow.Id)));
    }

    /// <summary><c>value &gt; v or (value = v and (tenant &gt; t or (tenant = t and id &gt; i)))</c>, turned round when descending.</summary>
    public static Expression<Func<TRow, bool>> After<TRow, TValue>(
        Expression<Func<TRow, TValue>> value,
        bool descending,
        Cursor cursor
    )
    {
        var row = value.Parameters[0];
        var left = Filled(value.Body, descending);
        var at = Parameter(Parse<TValue>(cursor.Value, descending));
        var tenant = Expression.Property(row, nameof(IKeyedRow.TenantId));
        var atTenant = Parameter(cursor.Tenant);
        var id = Expression.Property(row, nameof(IKeyedRow.Id));
        var later = Expression.OrElse(
            Beyond(left, at, descending),
            Expression.AndAlso(
                Expression.Equal(left, at),
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

    private static Expression Filled(Expression value, bool descending) =>
        Nullable.GetUnderlyingType(value.Type) is { } plain
            ? Expression.Convert(
                Expression.Coalesce(value, Expression.Constant(EndOf(plain, descending))),
                value.Type
            )
            : value;

    private static object EndOf(Type plain, bool descending) =>
        descending ? Ends[plain].First : Ends[plain].Last;

    // A cursor that was tampered with reads as the type's zero: the list then begins at one of its ends.
    private static TValue Parse<TValue>(string text, bool descending)
    {
        var nullable = Nullable.GetUnderlyingType(typeof(TValue));
        return nullable is not null && text.Length == 0
            ? (TValue)EndOf(nullable, descending)
            : (TValue)Parse(nullable ?? typeof(TValue), text);
    }

    private static object Parse(Type type, string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        return type == typeof(decimal)
            ? decimal.TryParse(text, invariant, out var d)
                ? d
                : 0m
            : type == typeof(int)
                ? int.TryParse(text, invariant, out var i)
                    ? i
                    : 0
                : type == typeof(long)
                    ? long.TryParse(text, invariant, out var l)
                        ? l
                        : 0L
                    : type == typeof(DateOnly)
                        ? DateOnly.TryParse(text, invariant, out var day)
                            ? day
                            : DateOnly.MinValue
                        : type == typeof(DateTimeOffset)
                            ? DateTimeOffset.TryParse(
                                text,
                                invariant,
                                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                                out var moment
                            )
                                ? moment
                                : DateTimeOffset.UnixEpoch
                            : text;
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
