using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace StationPortal.Web.Tests.Events;

/// <summary>One instance of an event with something in every property, always the same.</summary>
internal static class SampleEvents
{
    private static readonly Dictionary<Type, object> Scalars = new()
    {
        [typeof(Guid)] = new Guid("01970000-0000-7000-8000-000000000001"),
        [typeof(int)] = 3,
        [typeof(long)] = 4L,
        [typeof(decimal)] = 1234.50m,
        [typeof(bool)] = true,
        [typeof(DateOnly)] = new DateOnly(2026, 3, 2),
        [typeof(TimeOnly)] = new TimeOnly(9, 30),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8)),
        [typeof(TimeSpan)] = TimeSpan.FromMinutes(30),
        [typeof(Uri)] = new Uri("https://example.cn/a"),
        [typeof(byte[])] = new byte[] { 1, 2, 3 },
    };

    public static object Of(Type type) => Value(type, type.Name);

    private static object Value(Type type, string name)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            _ when Scalars.TryGetValue(plain, out var scalar) => scalar,
            _ when plain == typeof(string) => $"{name} 示例",
            { IsEnum: true } => Enum.GetValues(plain).Cast<object>().Last(),
            { IsGenericType: true } when typeof(IEnumerable).IsAssignableFrom(plain) => Several(
                plain,
                name
            ),
            _ => Record(plain),
        };
    }

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors()
            .OrderByDescending(each => each.GetParameters().Length)
            .First();
        return constructor.Invoke([
            .. constructor
                .GetParameters()
                .Select(parameter => Value(parameter.ParameterType, parameter.Name ?? "")),
        ]);
    }

    private static object Several(Type type, string name)
    {
        var parts = type.GetGenericArguments();
        if (parts.Length == 2)
        {
            var dictionary = (IDictionary)Make(typeof(Dictionary<,>), parts);
            dictionary.Add(Value(parts[0], name), Value(parts[1], name));
            return type.Name.StartsWith("Immutable", StringComparison.Ordinal)
                ? Immutable(
                    nameof(ImmutableDictionary.ToImmutableDictionary),
                    typeof(ImmutableDictionary),
                    parts,
                    dictionary
                )
                : dictionary;
        }

        var list = (IList)Make(typeof(List<>), parts);
        list.Add(Value(parts[0], name));
        return type.Name.StartsWith("ImmutableList", StringComparison.Ordinal)
            ? Immutable(nameof(ImmutableList.ToImmutableList), typeof(ImmutableList), parts, list)
            : list;
    }

    private static object Make(Type generic, Type[] parts) =>
        Activator.CreateInstance(generic.MakeGenericType(parts))
        ?? throw new MissingMethodException(generic.Name);

    private static object Immutable(string method, Type holder, Type[] parts, object items) =>
        holder
            .GetMethods(BindingFlags.Public | BindingFlags.Static)
            .First(each =>
                each.Name == method
                && each.GetParameters() is [{ } only]
                && each.GetGenericArguments().Length == parts.Length
                && only.ParameterType.Name.StartsWith("IEnumerable", StringComparison.Ordinal)
            )
            .MakeGenericMethod(parts)
            .Invoke(null, [items])
        ?? throw new MissingMethodException(holder.Name, method);
}
