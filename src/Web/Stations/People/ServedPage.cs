using StationPortal.EventStore;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Stations.People;

/// <summary>Somebody served with what the vault holds of them; the page shows it masked.</summary>
/// <param name="Row">Without anything personal.</param>
/// <param name="Station">Who looks after them.</param>
/// <param name="Texts">Everything the vault holds.</param>
/// <param name="Revealed">Fields that may be shown in full now.</param>
/// <param name="Look">The look that opened them, or <c>null</c>.</param>
/// <param name="Standing">How the next visit stands.</param>
/// <param name="MayVisit">Whether the reader records visits.</param>
/// <param name="MayChange">Whether the reader changes anything.</param>
public sealed record ServedPage(
    PersonServedRow Row,
    StationPage Station,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlySet<string> Revealed,
    Guid? Look,
    VisitStanding Standing,
    bool MayVisit,
    bool MayChange
)
{
    /// <summary>Stands in a look for the notes and photos of all visits.</summary>
    public const string VisitNotes = "visit_notes";

    private static readonly string[] Order =
    [
        PersonFields.Name,
        PersonFields.IdNumber,
        PersonFields.Phone,
        PersonFields.Address,
    ];

    public RevealForm Form { get; init; } = new();

    /// <summary>What other folders show here.</summary>
    public IReadOnlyList<Frame.PagePart> Parts { get; init; } = [];

    public StreamKey Key => new(Row.TenantId, Row.Id);

    /// <summary>Address of the page.</summary>
    public string Path => $"/people/{Row.TenantId}/{Row.Id}";

    /// <summary>The person's fields that are there.</summary>
    public IEnumerable<string> Fields => Order.Where(Texts.ContainsKey);

    /// <summary>What may be seen in full: the fields, and the notes of visits.</summary>
    public IEnumerable<string> Revealable => Fields.Append(VisitNotes);

    /// <summary>Notes and photos are open now.</summary>
    public bool NotesOpen => Revealed.Contains(VisitNotes);

    /// <summary>In full when it was revealed, else masked.</summary>
    public string Shown(string field) =>
        Revealed.Contains(field) ? Texts[field] : Masking.Of(field, Texts[field]);

    /// <summary>The masked name, for the head of the page.</summary>
    public string? Name =>
        Texts.TryGetValue(PersonFields.Name, out var name) ? Masking.Name(name) : null;

    /// <summary>The note of a visit when notes are open, or <c>null</c>.</summary>
    public string? NoteOf(VisitLine visit) =>
        NotesOpen && visit.Note is { } note
            ? Texts.GetValueOrDefault(VisitTexts.NameOf(note))
            : null;
}

/// <summary>Names of the texts about visits in the vault.</summary>
public static class VisitTexts
{
    /// <summary>The name of one note.</summary>
    public static string NameOf(Guid note) => $"text:{note:N}";
}
