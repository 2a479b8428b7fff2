using StationPortal.Web.Tests.Browser;
using StationPortal.Web.Tests.Demo;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(StationPortal.Web.Tests.LongestFirst))]

namespace StationPortal.Web.Tests;

/// <summary>The order in which classes begin: journeys, then others in Chromium, then those on the demo, so that no long one is left for the end, when the other places stand empty.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderBy(each => Rank(ClassOf(each.TestCollectionDisplayName)))
                .ThenBy(each => each.TestCollectionDisplayName, StringComparer.Ordinal),
        ];

    private static int Rank(Type? type) =>
        type?.Namespace?.EndsWith(".Journeys", StringComparison.Ordinal) == true ? 0
        : Takes<BrowserFixture>(type) ? 1
        : Takes<DemoPortal>(type) ? 2
        : 3;

    private static bool Takes<TFixture>(Type? type)
        where TFixture : class => type?.IsAssignableTo(typeof(IClassFixture<TFixture>)) == true;

    // "Test collection for Namespace.Class (id: …)"
    private static Type? ClassOf(string collection) =>
        collection
            .Split(' ')
            .Select(typeof(LongestFirst).Assembly.GetType)
            .FirstOrDefault(type => type is not null);
}
