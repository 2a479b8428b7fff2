using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Begins an authority's scheme with its first draft, blank or as a copy of a template (EV-03).</summary>
/// <param name="Stream">A new stream in the authority's tenant.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Template">T1 to T4, or <c>null</c> for a blank one.</param>
[AllowedFor(Role.Official)]
public sealed record CreateScheme(StreamKey Stream, string Name, string? Template)
    : IDecision<Scheme>
{
    /// <summary>Characters of a name.</summary>
    public const int LongestName = 60;

    public IEnumerable<object> Decide(Scheme? scheme, DecisionContext context)
    {
        Refuse.If(scheme is not null, "EV-03", "SchemeExists");
        Refuse.If(
            string.IsNullOrWhiteSpace(Name) || Name.Length > LongestName,
            "EV-04",
            "SchemeNameMissing",
            nameof(Name),
            LongestName
        );
        var template = Template is null ? null : SchemeTemplates.Find(Template);
        Refuse.If(
            Template is not null && template is null,
            "EV-04",
            "SchemeTemplateUnknown",
            nameof(Template),
            Template ?? ""
        );
        yield return new SchemeCreated(Name.Trim(), template?.Key, context.Actor.Holder);
        yield return new SchemeDrafted(1);
        if (template is not null)
        {
            yield return new SchemeSettingsSet(
                template.Maximum,
                template.Bands,
                template.BandsAreExample
            );
            yield return new SchemeImported(template.Indicators, null);
        }
    }
}
