using Microsoft.Extensions.DependencyInjection;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Testing;
using StationPortal.Web.Frame;
using StationPortal.Web.Tests.Frame.Sample;
using Xunit;

namespace StationPortal.Web.Tests.Frame;

public sealed class TimelineTests(FrameFixture frame) : IClassFixture<FrameFixture>
{
    [Fact]
    public async Task a_record_is_seen_as_it_stood_at_the_end_of_a_day()
    {
        var ct = TestContext.Current.CancellationToken;
        var clock = (FakeClock)frame.Services.GetRequiredService<TimeProvider>();
        var key = await frame.Note("as written", 1m, new DateOnly(2026, 3, 1));
        clock.Advance(TimeSpan.FromDays(1));
        await frame
            .Services.GetRequiredService<Decider>()
            .Decide(new RenameNote(key, null, "as renamed"), frame.Official, ct);
        var asOf = new AsOf(frame.Log);

        var before = await asOf.Read<NotePage>(key, new DateOnly(2026, 3, 1), ct);
        var then = await asOf.Read<NotePage>(key, new DateOnly(2026, 3, 2), ct);
        var now = await asOf.Read<NotePage>(key, new DateOnly(2026, 3, 3), ct);

        Assert.Null(before);
        Assert.Equal("as written", then?.Title);
        Assert.Equal("as renamed", now?.Title);
    }

    [Fact]
    public void an_events_words_take_its_own_values()
    {
        var texts = new PageTexts(Texts.OfPortal(), new FakeClock());
        var e = new StoredEvent(
            default,
            Guid.NewGuid(),
            new StreamKey(FrameFixture.County, Guid.NewGuid()),
            1,
            "frame.view_saved",
            new ViewSaved(Guid.NewGuid(), "/notes", "mine", "q=1"),
            FakeClock.Start,
            new Dictionary<string, string>(StringComparer.Ordinal),
            null,
            null
        );

        Assert.Equal("保存了列表视图“mine”", texts.OfEvent(e));
    }
}
