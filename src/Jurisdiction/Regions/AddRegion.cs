using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>Enters a township or village under a region that exists.</summary>
/// <param name="Code">9 digits for a township or street, 12 for a village or community.</param>
/// <param name="Zh">Its Chinese name.</param>
/// <param name="En">Its English name.</param>
/// <param name="Example">Invented for a demonstration (示例).</param>
[AllowedFor(Role.Administrator)]
public sealed record AddRegion(string Code, string Zh, string En, bool Example = false) : IDecision
{
    public IReadOnlyList<StreamUse> Streams =>
        RegionCode.ParentOf(Code) is { } parent
            ? [StreamUse.Of<Region>(Region.KeyOf(Code)), StreamUse.Of<Region>(Region.KeyOf(parent))]
            : [StreamUse.Of<Region>(Region.KeyOf(Code))];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        Scope.Require(context.Actor, Code);
        Refuse.If(Code.Length < 9, null, "RegionCodeNotBelowCounty", nameof(Code));
        var known = ShippedRegions.Find(Code) is not null;
        Refuse.If(
            known || streams.Find<Region>(Region.KeyOf(Code)) is not null,
            null,
            "RegionExists",
            nameof(Code),
            Code
        );
        var parent = RegionCode.ParentOf(Code) ?? RegionCode.Nation;
        var stands =
            ShippedRegions.Find(parent) is not null
            || streams.Find<Region>(Region.KeyOf(parent)) is { EndedOn: null };
        Refuse.If(!stands, null, "RegionParentMissing", nameof(Code), parent);
        yield return Change.To<Region>(Region.KeyOf(Code), new RegionAdded(Code, Zh, En, Example));
    }
}
