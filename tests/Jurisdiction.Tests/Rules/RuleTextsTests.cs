using System.Text.RegularExpressions;
using Xunit;

namespace StationPortal.Jurisdiction.Tests.Rules;

public sealed partial class RuleTextsTests
{
    [Fact]
    public void Every_rule_that_the_source_cites_in_a_refusal_has_its_text() =>
        Assert.Empty(
            CitedRules().Where(id => RuleTexts.Find(id) is null).Distinct(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_parameter_belongs_to_a_rule() =>
        Assert.All(
            ShippedRules.Book.Parameters.All.Select(row => row.Name.Split('.')[0]),
            rule => Assert.NotNull(RuleTexts.Find(rule))
        );

    [Fact]
    public void Every_text_is_there_in_both_languages_with_its_article() =>
        Assert.All(
            RuleTexts.All,
            rule =>
                Assert.All(
                    [rule.Zh, rule.En, rule.Article],
                    text => Assert.False(string.IsNullOrWhiteSpace(text))
                )
        );

    private static IEnumerable<string> CitedRules() =>
        Directory
            .EnumerateFiles(SourceFolder(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => RuleId().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["id"].Value);

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "StationPortal.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("StationPortal.sln");
        }

        return Path.Combine(folder.FullName, "src");
    }

    [GeneratedRegex("\"(?<id>[A-Z]{1,2}-[0-9]{2})\"", RegexOptions.None, 1000)]
    private static partial Regex RuleId();
}
