using System.Globalization;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Web.Frame;

/// <summary>Puts values into texts as <see cref="Show"/> writes them, so that no text needs a format: an amount is always <c>2,400,000.00</c>.
/// A text may still ask for its own: <c>{0:0.##}</c>, and <c>{0:P}</c> for a ratio as a percentage.</summary>
internal sealed class ShownValues(CultureInfo culture, Texts texts)
    : IFormatProvider,
        ICustomFormatter
{
    private const int MostNamed = 8;

    public object? GetFormat(Type? formatType) =>
        formatType == typeof(ICustomFormatter)
            ? this
            : culture.GetFormat(formatType ?? typeof(object));

    public string Format(string? format, object? arg, IFormatProvider? formatProvider) =>
        (format, arg) switch
        {
            ("P", decimal ratio) => Show.Percent(ratio),
            ({ Length: > 0 }, IFormattable value) => value.ToString(
                format,
                CultureInfo.InvariantCulture
            ),
            (_, decimal amount) => Show.Money(amount),
            (_, DateOnly day) => Show.Date(day),
            (_, DateTimeOffset moment) => Show.Moment(moment),
            (_, Enum named) => texts.In(culture, $"{named.GetType().Name}.{named}", []),
            (_, MailWord word) => texts.In(culture, word.Key, []),
            (_, TextKey key) => texts.In(culture, key.Key, key.Values),
            (_, string name) when IndividualSupplier.NumberIn(name) is { } number => texts.In(
                culture,
                "Supplier.Individual",
                [number]
            ),
            (_, NamedValues { Values: var belonging } named) => texts.In(
                culture,
                "Frame.Aside",
                [named.Name, FirstOf(belonging)]
            ),
            (_, IEnumerable<object> several) => string.Join(
                texts.In(culture, "Frame.Comma", []),
                several.Select(each => Format(null, each, formatProvider))
            ),
            (_, IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture),
            _ => arg?.ToString() ?? "",
        };

    // A sentence with dozens of codes in it is not read.
    private static object FirstOf(IReadOnlyList<string> all) =>
        all.Count > MostNamed
            ? new TextKey("Frame.AndMore", all.Take(MostNamed).ToList(), all.Count)
            : all;
}

/// <summary>A value that is itself a text in both languages, named by its key.</summary>
public sealed record TextKey(string Key, params IReadOnlyList<object?> Values);
