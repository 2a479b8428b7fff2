using System.Globalization;
using System.Text.Json;

namespace StationPortal.Jurisdiction;

/// <summary>The values of a mail as they wait in the outbox: each with its kind, so that they are written for people only when the mail is sent.</summary>
public static class MailValues
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <exception cref="ArgumentException">A value is of a kind that no mail can show.</exception>
    public static string Write(IReadOnlyList<object> values) =>
        JsonSerializer.Serialize(values.Select(Kept));

    public static IReadOnlyList<object> Read(string json) =>
        [.. (JsonSerializer.Deserialize<string[][]>(json) ?? []).Select(Value)];

    private static string[] Kept(object value) =>
        value switch
        {
            string text => ["text", text],
            decimal yuan => ["yuan", yuan.ToString(Plain)],
            int or long => ["count", string.Create(Plain, $"{value}")],
            DateOnly day => ["day", day.ToString("O", Plain)],
            DateTimeOffset moment => ["moment", moment.ToString("O", Plain)],
            Enum word => ["word", $"{word.GetType().Name}.{word}"],
            _ => throw new ArgumentException(
                $"A mail cannot show a {value.GetType().Name}.",
                nameof(value)
            ),
        };

    private static object Value(string[] kept) =>
        kept switch
        {
            ["yuan", var yuan] => decimal.Parse(yuan, Plain),
            ["count", var count] => long.Parse(count, Plain),
            ["day", var day] => DateOnly.ParseExact(day, "O", Plain),
            ["moment", var moment] => DateTimeOffset.ParseExact(moment, "O", Plain),
            ["word", var key] => new MailWord(key),
            [_, var text] => text,
            _ => "",
        };
}

/// <summary>An enum's value in a mail, which each language says in its own words.</summary>
/// <param name="Key">Of its text, <c>{Type}.{Value}</c>.</param>
public sealed record MailWord(string Key);
