using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Web.Evaluation.Assessments;

/// <summary>The record of a station in a round, folded. It holds every score, so a page that has read it keeps it for the parts and steps that other folders bring.</summary>
public sealed class AssessmentRecords(IEventLog log)
{
    private (StreamKey Key, Assessment State)? kept;

    /// <summary>As the page keeps it, otherwise as it stands; whoever asks has checked that it is in reach.</summary>
    /// <exception cref="NotInScopeException">There is none.</exception>
    public async Task<Assessment> Of(StreamKey key, CancellationToken ct) =>
        kept is { } page && page.Key == key ? page.State : await Read(key, null, ct);

    /// <summary>As it stands, or stood at a moment.</summary>
    /// <exception cref="NotInScopeException">There is none.</exception>
    public async Task<Assessment> Read(
        StreamKey key,
        DateTimeOffset? until,
        CancellationToken ct
    ) =>
        await log.Find<Assessment>(key, until, ct)
        ?? throw new NotInScopeException(nameof(Assessment));

    /// <summary>Keeps it for the rest of a request that only reads.</summary>
    public void Keep(StreamKey key, Assessment state) => kept = (key, state);
}
