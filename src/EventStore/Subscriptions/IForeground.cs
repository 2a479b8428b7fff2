namespace StationPortal.EventStore;

/// <summary>Says when reactions may go on. While many people wait for an answer, what merely follows from answers given before waits a little.</summary>
public interface IForeground
{
    /// <summary>Ends when nobody waits, and after a moment in any case: a reaction is put off, never left.</summary>
    Task Quiet(CancellationToken ct);
}

/// <summary>A host in which nobody waits.</summary>
internal sealed class NoForeground : IForeground
{
    public Task Quiet(CancellationToken ct) => Task.CompletedTask;
}
