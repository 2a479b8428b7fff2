using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Volunteers;

/// <summary>Presses the weather button: an order of one item for everybody chosen, to be answered before a deadline (OR-19).</summary>
/// <param name="Stream">New.</param>
/// <param name="Weather">Why.</param>
/// <param name="Item">Code of an item in force.</param>
/// <param name="Who">Whom.</param>
/// <param name="Deadline">At least an hour ahead, within the hours of the parameter.</param>
/// <param name="Expected">How many people the page counted.</param>
[AllowedFor(Role.Official, Role.TownshipOfficial)]
public sealed record StartSafetyCheck(
    StreamKey Stream,
    CheckWeather Weather,
    string Item,
    CheckedPeople Who,
    DateTimeOffset Deadline,
    int Expected
) : IDecision
{
    private StreamKey MenuKey => Menu.KeyOf(Stream.Tenant);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<SafetyCheck>(Stream), StreamUse.Of<Menu>(MenuKey)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(context);
        Refuse.If(streams.Find<SafetyCheck>(Stream) is not null, "OR-19", "SafetyCheckIsStarted");
        Refuse.If(!Enum.IsDefined(Weather), "OR-19", "SafetyCheckWeather", nameof(Weather));
        RefuseVillages(context.Actor);
        RefuseDeadline(context);
        RefuseItem(streams.Find<Menu>(MenuKey)?.On(context.Today));
        Refuse.If(Expected < 1, "OR-19", "SafetyCheckNobody", nameof(Who.Villages));
        yield return Change.To<SafetyCheck>(
            Stream,
            new SafetyCheckStarted(Weather, Item, Who, Deadline, Expected, context.Actor.Holder)
        );
    }

    private void RefuseVillages(Actor actor)
    {
        Refuse.If(Who.Villages.Count == 0, "OR-19", "SafetyCheckVillages", nameof(Who.Villages));
        if (
            !Who.Villages.All(village =>
                RegionCode.LevelOf(village) == RegionLevel.Village
                && village.StartsWith(Stream.Tenant, StringComparison.Ordinal)
            ) || (actor.Role == Role.TownshipOfficial && !SafetyCheck.IsOf(Who, actor.Township))
        )
        {
            throw new NotInScopeException(nameof(Who.Villages));
        }
    }

    private void RefuseDeadline(DecisionContext context)
    {
        var hours = context.Rules.Parameters.Count(
            "OR-19.most_hours",
            Stream.Tenant,
            context.Today
        );
        Refuse.If(
            Deadline < context.Now.AddHours(1) || Deadline > context.Now.AddHours(hours),
            "OR-19",
            "SafetyCheckDeadline",
            nameof(Deadline),
            hours
        );
    }

    private void RefuseItem(ListVersion<MenuItem>? menu)
    {
        Refuse.If(menu is null, "OR-01", "NoMenuInForce", nameof(Item));
        Refuse.If(menu?.Find(Item) is null, "OR-01", "ItemNotOnMenu", nameof(Item));
    }
}
