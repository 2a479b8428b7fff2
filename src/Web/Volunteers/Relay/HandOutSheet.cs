using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Stations.Records;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Relay;

/// <summary>A hand-over list with its answers; it is made anew each time and stored nowhere.</summary>
/// <param name="Orders">On the list, in the order in which they were handed out.</param>
/// <param name="People">What the vault holds of them, masked but for what a look opened; the erased are missing.</param>
/// <param name="Look">The look that names them; <c>null</c> while they are masked.</param>
/// <param name="MayName">The reader may open the names.</param>
public sealed record HandOutSheet(
    string Number,
    IReadOnlyList<OrderPage> Orders,
    IReadOnlyDictionary<Guid, OrderPersonView> People,
    Guid? Look,
    bool MayName
)
{
    /// <summary>What the receiver needs to know of a person (PD-03).</summary>
    public static IReadOnlyList<string> Named { get; } =
    [PersonFields.Name, PersonFields.Phone, PersonFields.Address];

    public RevealNoteForm Form { get; } = new();

    /// <summary>Text keys of the file's columns; phone and address stand only beside names.</summary>
    public IReadOnlyList<string> Heads =>
        [
            "HandOut.Order",
            "HandOut.Item",
            "HandOut.Person",
            .. Look is null
                ? Array.Empty<string>()
                : ["Persons.Field.phone", "Persons.Field.address"],
            "HandOut.Village",
            "HandOut.At",
            "HandOut.Due",
            "HandOut.AnsweredAt",
            "HandOut.Outcome",
        ];

    public string Receiver => Orders[0].Receiver ?? "";

    public string Path => $"/hand-outs/{Orders[0].TenantId}/{Number}";

    /// <summary>Address of the same as a file.</summary>
    public string FilePath => $"{Path}/file?kind=xlsx{(Look is { } look ? $"&look={look}" : "")}";

    public int Answered => Orders.Count(order => order.AnsweredAt is not null);

    /// <summary>Name, phone and address under each other, for paper; the masked name before a look.</summary>
    public IReadOnlyList<string> LinesOf(OrderPage order, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(texts);
        var person = People.GetValueOrDefault(order.Person, OrderPersonView.Nobody);
        var name = person.NameShown ?? texts["People.NoName"];
        return Look is null
            ? [name]
            :
            [
                name,
                .. new[]
                {
                    Shown(person, PersonFields.Phone),
                    Shown(person, PersonFields.Address),
                }.Where(line => line.Length > 0),
            ];
    }

    /// <summary>One row of the file.</summary>
    public IReadOnlyList<object?> Cells(OrderPage order, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(texts);
        var person = People.GetValueOrDefault(order.Person, OrderPersonView.Nobody);
        return
        [
            order.Number,
            order.Title,
            person.NameShown ?? texts["People.NoName"],
            .. Look is null
                ? Array.Empty<object?>()
                : [Shown(person, PersonFields.Phone), Shown(person, PersonFields.Address)],
            texts.Place(order.Village),
            Moment(order.HandedOutAt),
            Moment(order.AnswerDue),
            Moment(order.AnsweredAt),
            OutcomeOf(order, texts),
        ];
    }

    /// <summary>What the receiver answered.</summary>
    public static string OutcomeOf(OrderPage order, PageTexts texts)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(texts);
        return order is { AnsweredAt: not null, Outcome: { } outcome }
            ? texts.Of(outcome)
            : texts["HandOut.NoAnswer"];
    }

    /// <summary>Date and time; nothing for <c>null</c>.</summary>
    public static string Moment(DateTimeOffset? at) => at is { } moment ? Show.Moment(moment) : "";

    private static string Shown(OrderPersonView person, string field) =>
        person.Texts.ContainsKey(field) ? person.Shown(field) : "";
}
