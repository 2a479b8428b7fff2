using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>A decision with the rows that go into the same transaction (a text for the vault, a mail).</summary>
public sealed record Proposal(IDecision Decision, params IReadOnlyList<ITransactionPart> Parts)
{
    /// <summary>Who decides in place of the person at the keyboard: the portal, for a form that visitors send.</summary>
    public Actor? As { get; init; }
}
