using StationPortal.Jurisdiction;

namespace StationPortal.Web.Frame;

/// <summary>Shown as a panel on top of the page: what cannot be done, why, the rule, what to do and who can.</summary>
/// <param name="RuleId">E.g. <c>CA-06</c>; <c>null</c> for plain order of steps.</param>
/// <param name="Why">The text <c>Refusal.{Code}</c>.</param>
/// <param name="Instead">The text <c>Refusal.{Code}.Do</c>.</param>
public sealed record Refusal(string? RuleId, string Why, string Instead)
{
    /// <summary>In the visitor's language.</summary>
    public static Refusal Of(RuleBrokenException broken, Texts texts) =>
        new(
            broken.RuleId,
            texts.Get($"Refusal.{broken.Code}", [.. broken.Values]),
            texts.Get($"Refusal.{broken.Code}.Do", [.. broken.Values])
        );
}

/// <summary>Shown on top of the page when the record moved on while the person was typing.</summary>
/// <param name="Meanwhile">What they had not seen, who did it and when; the newest first.</param>
/// <param name="Typed">What they had typed: name of the field and its value; also kept in the fields.</param>
public sealed record Overtaken(
    IReadOnlyList<TimelineEntry> Meanwhile,
    IReadOnlyList<KeyValuePair<string, string>> Typed
);
