using System.Collections.Immutable;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>The parameters that a region's administrators entered; one stream per region.</summary>
public sealed record RegionParameters(ImmutableList<RuleParameter> Rows)
    : IStreamState<RegionParameters>
{
    public static string StreamType => "parameters";

    public static StreamKey KeyOf(string region) =>
        new(region, DerivedId.From("parameters", region));

    public static RegionParameters Start(object first) => new RegionParameters([]).Apply(first);

    public RegionParameters Apply(object next) => this with { Rows = Next(Rows, next, region: "") };

    /// <summary>The rows after one more event; written once, for the rule and for the read model.</summary>
    /// <param name="rows">The rows so far.</param>
    /// <param name="next">The event.</param>
    /// <param name="region">The stream's tenant; the rule does not ask for it.</param>
    public static ImmutableList<RuleParameter> Next(
        ImmutableList<RuleParameter> rows,
        object next,
        string region
    ) =>
        next switch
        {
            ParameterAdded added => rows.Add(
                new RuleParameter(
                    added.Name,
                    region,
                    added.Value,
                    added.From,
                    added.Until,
                    added.Source,
                    added.Status
                )
            ),
            ParameterEnded ended =>
            [
                .. rows.Select(row =>
                    row.Name == ended.Name && row.From == ended.From
                        ? row with
                        {
                            Until = ended.LastDay,
                        }
                        : row
                ),
            ],
            _ => rows,
        };
}
