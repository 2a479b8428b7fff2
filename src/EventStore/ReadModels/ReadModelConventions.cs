using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace StationPortal.EventStore;

/// <summary>How a read model's properties become columns: scalars as they are, enums by name, moments in UTC, everything else as jsonb; names in snake_case.</summary>
internal static partial class ReadModelConventions
{
    private static readonly HashSet<Type> Scalars =
    [
        typeof(string),
        typeof(Guid),
        typeof(bool),
        typeof(short),
        typeof(int),
        typeof(long),
        typeof(decimal),
        typeof(double),
        typeof(DateOnly),
        typeof(TimeOnly),
        typeof(TimeSpan),
        typeof(DateTimeOffset),
        typeof(byte[]),
    ];

    public static void Configure(ModelConfigurationBuilder builder, StoreModel model)
    {
        builder.Properties<Enum>().HaveConversion<string>();
        builder.Properties<DateTimeOffset>().HaveConversion<Utc>();
        foreach (var type in JsonTypes(model))
        {
            builder
                .Properties(type)
                .HaveConversion(
                    typeof(Json<>).MakeGenericType(type),
                    typeof(SameJson<>).MakeGenericType(type)
                )
                .HaveColumnType("jsonb");
        }
    }

    public static void NameInSnakeCase(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            entity.SetTableName(SnakeCase(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
            }

            foreach (var key in entity.GetKeys())
            {
                key.SetName($"pk_{SnakeCase(entity.ClrType.Name)}");
            }

            foreach (var index in entity.GetIndexes())
            {
                index.SetDatabaseName(SnakeCase(index.GetDatabaseName() ?? index.ToString() ?? ""));
            }
        }
    }

    /// <summary>The properties of a row that are stored: readable and writable.</summary>
    public static IEnumerable<PropertyInfo> Stored(Type row) =>
        row.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property is { CanRead: true, CanWrite: true });

    private static IEnumerable<Type> JsonTypes(StoreModel model) =>
        model
            .ReadModels.SelectMany(readModel => Stored(readModel.Row))
            .Select(property => property.PropertyType)
            .Where(type => !IsScalar(Nullable.GetUnderlyingType(type) ?? type))
            .Distinct();

    private static bool IsScalar(Type type) => type.IsEnum || Scalars.Contains(type);

    private static string SnakeCase(string name) =>
        WordStart()
            .Replace(name, "_")
            .Replace("__", "_", StringComparison.Ordinal)
            .ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", RegexOptions.None, 1000)]
    private static partial Regex WordStart();

    private sealed class Utc()
        : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), at => at);

    private sealed class Json<T>()
        : ValueConverter<T, string>(
            value => JsonSerializer.Serialize(value, StoredJson.Options),
            json => Read<T>(json)
        );

    private sealed class SameJson<T>()
        : ValueComparer<T>(
            (a, b) => Text(a) == Text(b),
            value => Text(value).GetHashCode(StringComparison.Ordinal),
            value => Read<T>(Text(value))
        );

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, StoredJson.Options);

    private static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, StoredJson.Options)
        ?? throw new JsonException($"A {typeof(T).Name} was stored as null.");
}
