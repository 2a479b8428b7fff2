using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;

namespace StationPortal.Stations;

/// <summary>The check lists of both standards, from <c>Data/standards.json</c>.</summary>
public static class StandardItems
{
    /// <summary>In the order of the lists.</summary>
    public static IReadOnlyList<StandardItem> All { get; } =
        EmbeddedData.Read<List<StandardItem>>("standards.json");

    public static StandardItem? Find(StationStandard standard, string code) =>
        All.FirstOrDefault(item => item.Standard == standard && item.Code == code);
}

/// <summary>One item.</summary>
/// <param name="Code">Stored in events.</param>
/// <param name="Zh">What a station must have.</param>
/// <param name="En">The same in English.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="Status">How sure we are; the facts name the standards, not their items.</param>
public sealed record StandardItem(
    StationStandard Standard,
    string Code,
    string Zh,
    string En,
    string Source,
    RuleStatus Status
);

/// <summary>An item is met, shown by photos.</summary>
/// <param name="Stream">The station.</param>
/// <param name="Standard">Which list.</param>
/// <param name="Item">Code of the item.</param>
/// <param name="Photos">At least one.</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record MeetStandardItem(
    StreamKey Stream,
    StationStandard Standard,
    string Item,
    IReadOnlyList<FileRef> Photos
) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Station.Open(state, context);
        var item = Refuse.Missing(StandardItems.Find(Standard, Item));
        Refuse.If(station.Met.Contains((Standard, Item)), null, "StandardItemIsMet");
        Refuse.If(Photos.Count == 0, null, "StandardPhotoMissing", nameof(Photos));
        yield return new StandardItemMet(Standard, Item, item.Zh, Photos);
    }
}

/// <summary>An item is no longer met.</summary>
/// <param name="Stream">The station.</param>
/// <param name="Standard">Which list.</param>
/// <param name="Item">Code of the item.</param>
/// <param name="Reason">Why.</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record WithdrawStandardItem(
    StreamKey Stream,
    StationStandard Standard,
    string Item,
    string Reason
) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Station.Open(state, context);
        var item = Refuse.Missing(StandardItems.Find(Standard, Item));
        if (!station.Met.Contains((Standard, Item)))
        {
            throw new NotInScopeException(nameof(Item));
        }

        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        yield return new StandardItemWithdrawn(Standard, Item, item.Zh, Reason.Trim());
    }
}
