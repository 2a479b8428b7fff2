using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>What a module keeps in the vault under another id although it is about a person; erased with the person.</summary>
public interface IBelongings
{
    /// <returns>Owners in the vault.</returns>
    Task<IReadOnlyList<Guid>> Of(StreamKey person, CancellationToken ct);
}
