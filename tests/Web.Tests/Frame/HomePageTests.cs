using StationPortal.Testing;
using StationPortal.Web.Frame;
using StationPortal.Web.Frame.Home;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed class HomePageTests
{
    private static readonly DateTimeOffset Now = FakeClock.Start;

    [Fact]
    public void what_is_late_stands_first_then_by_due_time_then_what_has_none()
    {
        var home = HomePage.Of(
            [Task("none", null), Task("soon", 1), Task("late", -1), Task("later", 5)],
            [],
            Now
        );

        Assert.Equal(["late"], home.Late.Select(task => task.Href));
        Assert.Equal(["soon", "later", "none"], home.ToDo.Select(task => task.Href));
    }

    [Fact]
    public void what_waits_for_others_is_never_late_for_oneself()
    {
        var home = HomePage.Of([Task("theirs", -1) with { Waits = true }], [], Now);

        Assert.Empty(home.Late);
        Assert.Single(home.Waiting);
    }

    private static HomeTask Task(string href, int? hours) =>
        new(new TextKey("Frame.Home"), href, hours is { } due ? Now.AddHours(due) : null);
}
