namespace StationPortal.Jurisdiction;

/// <summary>What falls due by the mere passing of time, in a file <c>&lt;DoThis&gt;WhenDue.cs</c>: asks a read model what is due and names one decision each.
/// Asked every minute by one process at a time; registered in Web's <c>Jobs/PortalJobs.cs</c>; may take <c>ReadModels</c> in its constructor.</summary>
public interface ITimedJob
{
    /// <summary>The key of its timer, e.g. <c>close-bidding</c>; never changes.</summary>
    string Name { get; }

    /// <summary>How many of its decisions may be made at the same time; more than one only where no two of them name the same stream.</summary>
    int AtOnce => 1;

    /// <param name="now">The host's clock.</param>
    /// <param name="ct">Ends the search.</param>
    /// <returns>What must be decided now. A decision that has been made already is refused by its own rule and passed over.</returns>
    IAsyncEnumerable<DueDecision> WhatIsDue(DateTimeOffset now, CancellationToken ct);
}

/// <summary>A decision that the portal itself makes.</summary>
/// <param name="Tenant">For which authority; 6 digits.</param>
public sealed record DueDecision(string Tenant, IDecision Decision)
{
    /// <summary>The same, one stream each, for a decision about many: made instead when it is refused or overtaken, so that one of them never stops the others.</summary>
    public IEnumerable<IDecision> OneByOne { get; init; } = [];
}
