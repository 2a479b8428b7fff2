namespace StationPortal.Jurisdiction;

/// <summary>A person is known here. Who it is stands in the vault under the stream's id.</summary>
/// <param name="Organisation">The supplier whose person it is; <c>null</c> for the authority's own people and experts.</param>
/// <param name="Fingerprints">HMAC of each field written, by field, so that a change behind the portal's back shows.</param>
public sealed record PersonRegistered(
    Guid? Organisation,
    IReadOnlyDictionary<string, string> Fingerprints
);

/// <summary>Fields in the vault were written anew.</summary>
public sealed record PersonChanged(IReadOnlyDictionary<string, string> Fingerprints);

/// <summary>A law keeps the person's data until a day (GP-46, CA-10, PD-08).</summary>
public sealed record RetentionBegan(string RuleId, DateOnly Until);

/// <summary>Erasure was asked for while a law keeps the data: it is stored only and no longer used (PD-08).</summary>
public sealed record PersonLocked(string RuleId, DateOnly Until);

/// <summary>The person's key is gone; the history stays whole and unreadable.</summary>
public sealed record PersonErased;

/// <summary>Someone saw fields of a person in full (PD-07). A stream of its own, so that looking never waits for writing.</summary>
public sealed record PersonRevealed(
    Guid Person,
    IReadOnlyList<string> Fields,
    RevealPurpose Purpose
);
