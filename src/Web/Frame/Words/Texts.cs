using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace StationPortal.Web.Frame;

/// <summary>Every text for people, both languages side by side, read once from the <c>Texts.json</c> files embedded in our assemblies.</summary>
/// <remarks>Keys are global. A key that is missing shows as <c>⟦key⟧</c>: no page falls over, and page tests refuse these brackets.</remarks>
public sealed class Texts
{
    /// <summary>The language of a visitor who has not chosen.</summary>
    public const string Chinese = "zh-CN";

    public const string English = "en";

    private static readonly Lazy<Texts> portal = new(() =>
        new Texts(
            OurAssemblies(typeof(Texts).Assembly)
                .DistinctBy(assembly => assembly.FullName, StringComparer.Ordinal)
        )
    );

    private readonly FrozenDictionary<string, Wording> wordings;

    public Texts(IEnumerable<Assembly> assemblies)
    {
        var all = new Dictionary<string, Wording>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var (file, key, words) in assemblies.SelectMany(Read))
        {
            if (words is not [{ Length: > 0 } chinese, { Length: > 0 } english])
            {
                faults.Add($"{key} in {file} needs exactly two texts: Chinese and English.");
            }
            else if (!all.TryAdd(key, new Wording(chinese, english)))
            {
                faults.Add($"{key} in {file} stands in another Texts.json already.");
            }
        }

        wordings = all.ToFrozenDictionary(StringComparer.Ordinal);
        Faults = faults;
    }

    /// <summary>Keys that stand twice or lack a language. A test holds that there are none; a page shows the first text, or the key.</summary>
    public IReadOnlyList<string> Faults { get; }

    /// <summary>The texts of this program: all assemblies named StationPortal.</summary>
    public static Texts OfPortal() => portal.Value;

    public IReadOnlyCollection<string> Keys => wordings.Keys;

    public bool Has(string key) => wordings.ContainsKey(key);

    /// <summary>The text in the language of the present request.</summary>
    public string Get(string key, params IReadOnlyList<object?> values) =>
        In(CultureInfo.CurrentUICulture, key, values);

    /// <summary>The text in a given language, e.g. for a mail.</summary>
    /// <param name="values">Shown by <see cref="Show"/>: amounts, dates and moments need no format in the text.</param>
    public string In(CultureInfo culture, string key, IReadOnlyList<object?> values)
    {
        if (!wordings.TryGetValue(key, out var wording))
        {
            return $"⟦{key}⟧";
        }

        var text = IsEnglish(culture) ? wording.English : wording.Chinese;
        return values.Count == 0
            ? text
            : string.Format(new ShownValues(culture, this), text, [.. values]);
    }

    internal static bool IsEnglish(CultureInfo culture) =>
        string.Equals(culture.TwoLetterISOLanguageName, "en", StringComparison.Ordinal);

    private static IEnumerable<Assembly> OurAssemblies(Assembly root) =>
        root.GetReferencedAssemblies()
            .Where(name =>
                name.Name?.StartsWith("StationPortal.", StringComparison.Ordinal) == true
            )
            .Select(Assembly.Load)
            .Prepend(root);

    private static IEnumerable<(string File, string Key, string[] Words)> Read(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.EndsWith("Texts.json", StringComparison.Ordinal))
            {
                continue;
            }

            using var stream = assembly.GetManifestResourceStream(name) ?? Stream.Null;
            foreach (var (key, words) in Parse(stream, name))
            {
                yield return (name, key, words);
            }
        }
    }

    private static List<KeyValuePair<string, string[]>> Parse(Stream stream, string file)
    {
        using var json = JsonDocument.Parse(
            stream,
            new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip }
        );
        return
        [
            .. json
                .RootElement.EnumerateObject()
                .Select(row =>
                    KeyValuePair.Create(
                        row.Name,
                        row.Value.ValueKind == JsonValueKind.Array
                            ? row
                                .Value.EnumerateArray()
                                .Select(word => word.GetString() ?? "")
                                .ToArray()
                            : throw new InvalidOperationException(
                                $"{row.Name} in {file} is no list."
                            )
                    )
                ),
        ];
    }

    private sealed record Wording(string Chinese, string English);
}
