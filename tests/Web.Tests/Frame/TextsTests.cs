using System.Globalization;
using System.Text.RegularExpressions;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed partial class TextsTests
{
    private static readonly Texts Texts = Texts.OfPortal();

    [Fact]
    public void every_text_has_both_languages_and_stands_once()
    {
        AssertNothing(Texts.Faults);
    }

    [Fact]
    public void every_text_key_that_a_view_or_a_class_names_exists()
    {
        var missing =
            from file in SourceTree.Files(".cshtml", ".cs")
            from line in File.ReadLines(file)
            from Match match in KeyInUse().Matches(WithoutComments(line))
            let key = match.Groups["key"].Value
            where !Texts.Has(key)
            select $"{Path.GetRelativePath(SourceTree.Root, file)}: {key}";

        AssertNothing(missing);
    }

    [Fact]
    public void of_many_lines_a_sentence_names_the_first_and_how_many()
    {
        var few = new NamedValues("甲站", [.. Enumerable.Range(1, 8).Select(no => $"1.{no}")]);
        var many = new NamedValues("甲站", [.. Enumerable.Range(1, 58).Select(no => $"1.{no}")]);
        var chinese = CultureInfo.GetCultureInfo("zh-CN");

        Assert.EndsWith("1.7，1.8）。", Told(few), StringComparison.Ordinal);
        Assert.EndsWith("1.7，1.8 等 58 项）。", Told(many), StringComparison.Ordinal);

        string Told(NamedValues station) =>
            Texts.In(chinese, "Refusal.RoundMissesScores", [1, new List<object> { station }]);
    }

    [Fact]
    public void every_refusal_says_why_and_what_to_do()
    {
        var codes =
            from file in SourceTree.Files(".cs")
            from Match match in RefusalCode().Matches(File.ReadAllText(file))
            select match.Groups["code"].Value;
        var missing = codes
            .Distinct(StringComparer.Ordinal)
            .SelectMany(code => new[] { $"Refusal.{code}", $"Refusal.{code}.Do" })
            .Where(key => !Texts.Has(key));

        AssertNothing(missing);
    }

    [Fact]
    public void every_event_has_words_for_the_timeline()
    {
        var missing = OurModules()
            .Events.All.Keys.Select(name => $"Event.{name}")
            .Where(key => !Texts.Has(key));

        AssertNothing(missing);
    }

    [Fact]
    public void every_value_named_in_an_events_words_is_a_property_of_the_event()
    {
        var wrong =
            from stored in OurModules().Events.All
            let words = Texts.Get($"Event.{stored.Key}")
            from Match match in Property().Matches(words)
            where stored.Value.GetProperty(match.Groups["name"].Value) is null
            select $"{stored.Key}: {match.Value}";

        AssertNothing(wrong);
    }

    [Fact]
    public void chinese_for_people_stands_only_in_text_files()
    {
        var strays =
            from file in SourceTree.Files(".cs", ".cshtml", ".js")
            from line in File.ReadLines(file).Select((text, number) => (text, number))
            where HasChinese(WithoutComments(line.text))
            select $"{Path.GetRelativePath(SourceTree.Root, file)}:{line.number + 1}";

        AssertNothing(strays);
    }

    [Fact]
    public void every_place_takes_the_same_values_in_both_languages()
    {
        var uneven = Texts.Keys.Where(key =>
            !Placeholders(key, Texts.Chinese).SetEquals(Placeholders(key, Texts.English))
        );

        AssertNothing(uneven);
    }

    [Fact]
    public void chinese_texts_have_full_width_punctuation()
    {
        var half =
            from key in Texts.Keys
            let words = Texts.In(CultureInfo.GetCultureInfo(Texts.Chinese), key, [])
            where HasChinese(words) && HalfWidth().IsMatch(Property().Replace(words, "中"))
            select $"{key}: {words}";

        AssertNothing(half);
    }

    [Fact]
    public void no_view_joins_texts_with_half_width_punctuation()
    {
        var joined =
            from file in SourceTree.Files(".cshtml")
            from line in File.ReadLines(file).Select((text, number) => (text, number))
            where Joined().IsMatch(line.text)
            select $"{Path.GetRelativePath(SourceTree.Root, file)}:{line.number + 1}";

        AssertNothing(joined);
    }

    [Fact]
    public void values_need_no_format_in_the_text()
    {
        var text = Texts.In(CultureInfo.GetCultureInfo(Texts.Chinese), "Frame.Yuan", [2_400_000m]);

        Assert.Equal("2,400,000.00 元", text);
    }

    [Fact]
    public void a_missing_key_shows_itself()
    {
        Assert.Equal("⟦Nowhere.Text⟧", Texts.Get("Nowhere.Text"));
    }

    private static void AssertNothing(IEnumerable<string> wrong)
    {
        var all = wrong.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private static StoreModel OurModules()
    {
        var model = new StoreModel();
        var modules = AppDomain
            .CurrentDomain.GetAssemblies()
            .Where(assembly =>
                assembly.GetName().Name?.StartsWith("StationPortal.", StringComparison.Ordinal)
                == true
            )
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsClass && type.IsAssignableTo(typeof(IModule)));
        foreach (var module in modules)
        {
            module.GetMethod(nameof(IModule.Register))!.Invoke(null, [model]);
        }

        return model;
    }

    private static HashSet<string> Placeholders(string key, string culture) =>
        [
            .. Property()
                .Matches(Texts.In(CultureInfo.GetCultureInfo(culture), key, []))
                .Select(match => match.Value),
        ];

    private static string WithoutComments(string line)
    {
        var text = RazorComment().Replace(line, "");
        var start = text.IndexOf("//", StringComparison.Ordinal);
        return start >= 0 && (start == 0 || text[start - 1] != ':') ? text[..start] : text;
    }

    private static bool HasChinese(string line) => line.Any(c => c is >= '\u3400' and <= '\u9FFF');

    // T["Key"], label="Key", text="Key", title="Key", sentence="Key" of our own tags, Says("Key"), Banner("Key"), new TextKey("Key"), banner: "Key".
    [GeneratedRegex(
        """(?:T\[|\blabel=|\btext=|<panel[^>]*\btitle=|\bsentence=|Says\(\s*|Banner\(\s*|TextKey\(\s*|banner:\s*)"(?<key>[A-Z][A-Za-z0-9]*(?:\.[A-Za-z0-9_]+)+)["]""",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex KeyInUse();

    [GeneratedRegex(
        """(?:Refuse\.If\([^;]*?|new RuleBrokenException\([^;]*?)(?:null|"[A-Z]{1,2}-\d+[a-z]?")\s*,\s*"(?<code>[A-Z]\w+)["]""",
        RegexOptions.ExplicitCapture,
        2000
    )]
    private static partial Regex RefusalCode();

    [GeneratedRegex("""\{(?<name>\w+)(?::[^}]*)?\}""", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Property();

    // A comma in 2,400,000.00 and the colon of a time are no punctuation.
    [GeneratedRegex("""[;!?()]|(?<![0-9])[,:]|[,:](?![0-9])""", RegexOptions.None, 2000)]
    private static partial Regex HalfWidth();

    // @T["Key"]: @value, (@value), Join(", ", values)
    [GeneratedRegex(
        """@[\w.]+(?:\[[^\]]*\]|\([^)]*\))?[:;,] [@<]|[>\]) ]\(@[A-Z]|Join\("[,;]""",
        RegexOptions.None,
        2000
    )]
    private static partial Regex Joined();

    [GeneratedRegex("""@\*.*?\*@|<!--.*?-->""", RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex RazorComment();
}
