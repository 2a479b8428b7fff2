using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace StationPortal.EventStore;

/// <summary>One column of a read model, as EF Core maps it: the same conversion for the log's upserts and for EF's queries.</summary>
internal sealed class ReadModelColumn
{
    private readonly Func<object, object?> get;
    private readonly Func<NpgsqlDataReader, int, object> read;
    private readonly ValueConverter? converter;
    private readonly string storeType;
    private readonly Func<IReadOnlyList<object>, Array> list;

    public ReadModelColumn(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var clr =
            property.PropertyInfo
            ?? throw new InvalidOperationException($"{property.Name} has no CLR property.");
        Property = clr.Name;
        Name = property.GetColumnName();
        Nullable = property.IsNullable;
        converter = mapping.Converter;
        storeType = mapping.StoreTypeNameBase;
        get = Getter(clr);
        var stored = converter?.ProviderClrType ?? clr.PropertyType;
        var bare = System.Nullable.GetUnderlyingType(stored) ?? stored;
        read = Of<Func<NpgsqlDataReader, int, object>>(nameof(ReadAs), bare, null);
        list = Of<Func<IReadOnlyList<object>, Array>>(
            nameof(ListOf),
            bare.IsValueType ? typeof(Nullable<>).MakeGenericType(bare) : bare,
            this
        );
    }

    /// <summary>The property's name.</summary>
    public string Property { get; }

    /// <summary>The column's name, in snake_case.</summary>
    public string Name { get; }

    public bool Nullable { get; }

    /// <summary>The row's value as a parameter of the column's type.</summary>
    public NpgsqlParameter Parameter(object row) =>
        new() { Value = Stored(row) ?? DBNull.Value, DataTypeName = storeType };

    /// <summary>The values of several rows as one parameter, an array of the column's type.</summary>
    public NpgsqlParameter Parameters(IReadOnlyList<object> rows) =>
        new() { Value = list(rows), DataTypeName = storeType + "[]" };

    /// <summary>Writes the row's value into a COPY.</summary>
    public Task Write(NpgsqlBinaryImporter copy, object row, CancellationToken ct) =>
        Stored(row) is { } value ? copy.WriteAsync(value, storeType, ct) : copy.WriteNullAsync(ct);

    /// <summary>The property's value from a result column.</summary>
    public object? Read(NpgsqlDataReader row, int ordinal)
    {
        if (row.IsDBNull(ordinal))
        {
            return null;
        }

        var stored = read(row, ordinal);
        return converter is null ? stored : converter.ConvertFromProvider(stored);
    }

    private object? Stored(object row)
    {
        var value = get(row);
        return value is null || converter is null ? value : converter.ConvertToProvider(value);
    }

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(
            Expression.Convert(row, property.DeclaringType ?? typeof(object)),
            property
        );
        return Expression
            .Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row)
            .Compile();
    }

    private static TDelegate Of<TDelegate>(string method, Type stored, object? target)
        where TDelegate : Delegate =>
        typeof(ReadModelColumn)
            .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance)
            ?.MakeGenericMethod(stored)
            .CreateDelegate<TDelegate>(target)
        ?? throw new MissingMethodException(nameof(ReadModelColumn), method);

    private static object ReadAs<T>(NpgsqlDataReader row, int ordinal)
        where T : notnull => row.GetFieldValue<T>(ordinal);

    private T?[] ListOf<T>(IReadOnlyList<object> rows)
    {
        var values = new T?[rows.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = (T?)Stored(rows[i]);
        }

        return values;
    }
}
