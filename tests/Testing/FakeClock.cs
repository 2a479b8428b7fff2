using StationPortal.Jurisdiction;

namespace StationPortal.Testing;

/// <summary>A clock that stands still until a test moves it. Starts on Monday 2026-03-02, 09:00 in China.</summary>
public sealed class FakeClock : TimeProvider
{
    public static readonly DateTimeOffset Start = ChinaTime.At(
        new DateOnly(2026, 3, 2),
        new TimeOnly(9, 0)
    );

    private long ticks = Start.UtcTicks;

    public DateTimeOffset Now => GetUtcNow();

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);

    public void Set(DateTimeOffset moment) => Interlocked.Exchange(ref ticks, moment.UtcTicks);

    /// <summary>Moves to a day and hour in China.</summary>
    public void Set(DateOnly day, TimeOnly time) => Set(ChinaTime.At(day, time));
}
