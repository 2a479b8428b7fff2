namespace StationPortal.Web.Demo;

/// <summary>What happens in the demo and when. Written purchase by purchase, played in the order of time, so that budgets and timelines read as they would in life.</summary>
internal sealed class DemoDiary
{
    private readonly List<(
        DateTimeOffset At,
        int Order,
        Func<CancellationToken, Task> Step
    )> steps = [];

    public void Write(DateTimeOffset at, Func<CancellationToken, Task> step) =>
        steps.Add((at, steps.Count, step));

    /// <summary>Plays every step up to a moment; later ones have not happened yet.</summary>
    public async Task Play(DemoClock clock, DateTimeOffset until, CancellationToken ct)
    {
        foreach (
            var (at, _, step) in steps
                .Where(s => s.At <= until)
                .OrderBy(s => s.At)
                .ThenBy(s => s.Order)
        )
        {
            clock.Set(at);
            await step(ct);
        }
    }
}
