using StationPortal.Jurisdiction;
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

    [Fact]
    public void a_deadline_at_midnight_is_24_00_of_the_day_that_ends()
    {
        var texts = new PageTexts(Texts.OfPortal(), new FakeClock());
        var endOfTomorrow = ChinaTime.EndOf(ChinaTime.DateOf(Now).AddDays(1));

        Assert.Equal("明天 24:00", texts.When(endOfTomorrow));
        Assert.Equal("2026-03-03 24:00", Show.Moment(endOfTomorrow));
    }

    private static HomeTask Task(string href, int? hours) =>
        new(new TextKey("Frame.Home"), href, hours is { } due ? Now.AddHours(due) : null);
}
