using System.Globalization;
using StationPortal.EventStore;

namespace StationPortal.Procurement;

/// <summary>An item of the guidance catalogue, as far as rules ask.</summary>
/// <param name="ValidFrom">First day it may be bought.</param>
/// <param name="LastDay">Last day it may be bought, or <c>null</c>.</param>
public sealed record CatalogueItem(
    string Code,
    ServiceContent Content,
    CatalogueTerms Terms,
    DateOnly ValidFrom,
    DateOnly? LastDay
) : IStreamState<CatalogueItem>
{
    public static string StreamType => "catalogue_item";

    /// <summary>One item per level, code and first day, so that a code can be published again later.</summary>
    public static StreamKey KeyOf(string level, string code, DateOnly validFrom) =>
        new(
            level,
            DerivedId.From(
                StreamType,
                level,
                code,
                validFrom.ToString("O", CultureInfo.InvariantCulture)
            )
        );

    /// <summary>Whether it may be bought on a day (PS-08).</summary>
    public bool IsInForce(DateOnly day) => ValidFrom <= day && (LastDay is null || day <= LastDay);

    public static CatalogueItem Start(object first) =>
        first is CatalogueItemAdded e
            ? new(e.Code, e.Content, e.Terms, e.ValidFrom, null)
            : throw new UnexpectedEventException(StreamType, first);

    public CatalogueItem Apply(object next) =>
        next switch
        {
            CatalogueItemChanged e => this with { Terms = e.Terms },
            CatalogueItemEnded e => this with { LastDay = e.LastDay },
            _ => this,
        };
}
