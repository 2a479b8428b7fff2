using System.Text.Json.Serialization;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Evaluation;

// Stream "scheme": an indicator scheme 评估指标体系 of an authority with all its versions, in that authority's tenant. One draft at a time.

/// <summary>A scheme was begun.</summary>
/// <param name="Name">E.g. 广州型社工站评估指标体系.</param>
/// <param name="Template">T1 to T4 when it began as a copy of what ships; otherwise <c>null</c>.</param>
public sealed record SchemeCreated(string Name, string? Template, DutyHolder By);

/// <summary>A new version was begun as a copy of the one before.</summary>
/// <param name="Version">1, 2, 3 …</param>
public sealed record SchemeDrafted(int Version);

/// <summary>The draft's maximum and grades were set.</summary>
/// <param name="Maximum">What the top lines add up to, e.g. 1000.</param>
/// <param name="Bands">The best first; the last from 0.</param>
/// <param name="BandsAreExample">The grades are our own example 示例, not from a source.</param>
public sealed record SchemeSettingsSet(
    decimal Maximum,
    IReadOnlyList<GradeBand> Bands,
    bool BandsAreExample = false
);

/// <summary>A line of the draft was added or written anew.</summary>
public sealed record IndicatorSet(Indicator Indicator)
{
    /// <summary>Its code, for timelines.</summary>
    [JsonIgnore]
    public string Code => Indicator.Code;

    /// <summary>Its name, for timelines.</summary>
    [JsonIgnore]
    public string Name => Indicator.Name;
}

/// <summary>A line was taken out of the draft, its parts with it.</summary>
public sealed record IndicatorRemoved(string Code, string Reason);

/// <summary>All lines of the draft were replaced at once.</summary>
/// <param name="Source">The file as it came in; <c>null</c> for a template.</param>
public sealed record SchemeImported(IReadOnlyList<Indicator> Indicators, FileRef? Source);

/// <summary>The version in the making was thrown away; its number is given to the next one.</summary>
public sealed record SchemeDraftDropped(int Version, string Reason);

/// <summary>Rounds can be held by the version; it never changes again.</summary>
public sealed record SchemePublished(int Version, DutyHolder By);
