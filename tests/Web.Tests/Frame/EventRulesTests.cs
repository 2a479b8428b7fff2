using StationPortal.Jurisdiction;
using StationPortal.Web.Frame;
using StationPortal.Web.Hosting;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed class EventRulesTests
{
    [Fact]
    public void every_rule_of_an_event_stands_in_the_rule_book()
    {
        Assert.NotEmpty(EventRules.All);
        Assert.All(
            EventRules.All.Keys,
            name => Assert.True(Modules.Model().Events.All.ContainsKey(name), name)
        );
        Assert.All(EventRules.All.Values, rule => Assert.NotNull(RuleTexts.Find(rule)));
    }
}
