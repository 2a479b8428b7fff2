namespace StationPortal.Web.Demo;

/// <summary>The time of the step that the demo is playing. The demo lives through its months in order, so that every rule sees the day it was made for.</summary>
internal sealed class DemoClock : TimeProvider
{
    private DateTimeOffset now;

    public void Set(DateTimeOffset moment) => now = moment.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => now;
}
