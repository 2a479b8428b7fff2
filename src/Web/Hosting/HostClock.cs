namespace StationPortal.Web.Hosting;

/// <summary>A clock that was set once and runs on from there: demo and test hosts live on another day.</summary>
/// <param name="start">The moment it shows when it is made.</param>
public sealed class HostClock(DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan ahead = start - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;

    /// <summary>The machine's clock, unless the settings name another moment.</summary>
    public static TimeProvider For(PortalSettings settings) =>
        settings.Clock is { } start ? new HostClock(start) : System;
}
