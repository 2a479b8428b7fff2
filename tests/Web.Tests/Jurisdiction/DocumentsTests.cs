using System.Text.RegularExpressions;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Hosting;
using StationPortal.Web.Tests.Frame;
using Xunit;

namespace StationPortal.Web.Tests.Jurisdiction;

/// <summary>The pages under <c>docs/</c> that list what the source holds.</summary>
public sealed partial class DocumentsTests
{
    [Fact]
    public void The_events_page_lists_every_stored_name()
    {
        var page = Read("events.md");

        var missing = Modules
            .Model()
            .Events.All.Keys.Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_rules_page_lists_every_rule_and_says_where_it_refuses()
    {
        var lines = Read("rules.md").Split('\n');
        var refused = SourceTree
            .Files(".cs")
            .SelectMany(file => Quoted().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups["id"].Value)
            .Distinct(StringComparer.Ordinal);

        var missing = RuleTexts.All.Where(rule =>
            !lines.Any(line => line.StartsWith($"| {rule.Id} |", StringComparison.Ordinal))
        );
        var wrong = refused.Where(id =>
            lines.Any(line => line.StartsWith($"| {id} | not enforced", StringComparison.Ordinal))
        );

        Assert.Empty(missing);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("rules.md")]
    [InlineData("events.md")]
    public void Every_link_of_the_page_leads_to_a_file(string name)
    {
        var dead = Link()
            .Matches(Read(name))
            .Select(match => match.Groups["path"].Value)
            .Where(path => !File.Exists(Path.Combine(SourceTree.Root, "docs", path)));

        Assert.Empty(dead);
    }

    private static string Read(string name) =>
        File.ReadAllText(Path.Combine(SourceTree.Root, "docs", name));

    [GeneratedRegex("\"(?<id>[A-Z]{1,2}-[0-9]{2})\"", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\]\((?<path>\.\./[^)]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
