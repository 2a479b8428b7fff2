using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Orders;

/// <summary>An order's page.</summary>
/// <param name="Row">As it stands, or stood on a day.</param>
/// <param name="On">The day shown; <c>null</c> for now.</param>
/// <param name="Tab">Which tab.</param>
/// <param name="Station">Name of the station that has it, or <c>null</c>.</param>
/// <param name="Person">What the vault holds of the person.</param>
/// <param name="Standing">How it stands in time.</param>
public sealed record OrderView(
    OrderPage Row,
    DateOnly? On,
    OrderTab Tab,
    string? Station,
    OrderPersonView Person,
    OrderStanding Standing
)
{
    public StreamKey Key => new(Row.TenantId, Row.Id);

    /// <summary>Address of the page.</summary>
    public string Path => $"/orders/{Row.TenantId}/{Row.Id}";

    /// <summary>What the reader may do, the main button first.</summary>
    public IReadOnlyList<OrderStep> Steps { get; init; } = [];

    /// <summary>What other folders show here.</summary>
    public IReadOnlyList<PagePart> Parts { get; init; } = [];

    /// <summary>What was said about it, the oldest first.</summary>
    public IReadOnlyList<OrderSaid> Said { get; init; } = [];

    /// <summary>The reader may look at the person in full.</summary>
    public bool MayReveal { get; init; }

    public RevealForm Form { get; init; } = new();
}

/// <summary>Tabs of an order's page.</summary>
public enum OrderTab
{
    /// <summary>What it is and what is next.</summary>
    Overview = 1,

    /// <summary>What was said: follow-ups, rating, complaints.</summary>
    Said = 2,

    /// <summary>Everything that happened.</summary>
    Timeline = 3,
}

/// <summary>The person of an order, masked but for what was revealed.</summary>
/// <param name="Texts">Everything the vault holds.</param>
/// <param name="Revealed">Fields that may be shown in full now.</param>
public sealed record OrderPersonView(
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlySet<string> Revealed
)
{
    /// <summary>Where nobody is spoken of.</summary>
    public static OrderPersonView Nobody { get; } =
        new(
            new Dictionary<string, string>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.Ordinal)
        );

    /// <summary>Stands in a look for every word said about an order.</summary>
    public const string Words = "order_words";

    private static readonly string[] Order =
    [
        PersonFields.Name,
        PersonFields.Phone,
        PersonFields.Address,
    ];

    /// <summary>The person's fields that are there.</summary>
    public IEnumerable<string> Fields => Order.Where(Texts.ContainsKey);

    /// <summary>What may be seen in full.</summary>
    public IEnumerable<string> Revealable => Fields.Append(Words);

    /// <summary>In full when it was revealed, else masked.</summary>
    public string Shown(string field) =>
        Revealed.Contains(field) ? Texts[field] : Masking.Of(field, Texts[field]);

    /// <summary>The masked name, or <c>null</c>.</summary>
    public string? Name =>
        Texts.TryGetValue(PersonFields.Name, out var name) ? Masking.Name(name) : null;

    /// <summary>The name in full when it was revealed, else masked; or <c>null</c>.</summary>
    public string? NameShown =>
        Texts.ContainsKey(PersonFields.Name) ? Shown(PersonFields.Name) : null;

    /// <summary>Words by their name in the vault, when they were revealed.</summary>
    public string? WordsOf(Guid? text) =>
        text is { } id && Revealed.Contains(Words)
            ? Texts.GetValueOrDefault(OrderTexts.NameOf(id))
            : null;
}

/// <summary>Names of the texts about orders in the vault.</summary>
public static class OrderTexts
{
    /// <summary>The name of one text.</summary>
    public static string NameOf(Guid text) => $"text:{text:N}";
}
