using StationPortal.EventStore;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>A volunteer with what the vault holds of them; the page shows it masked.</summary>
/// <param name="Row">Without anything personal.</param>
/// <param name="Texts">Everything the vault holds.</param>
/// <param name="Revealed">Fields that may be shown in full now.</param>
/// <param name="Look">The look that opened them, or <c>null</c>.</param>
/// <param name="Tab">Which part is shown.</param>
/// <param name="Today">The day.</param>
/// <param name="MayChange">Whether the reader changes anything.</param>
/// <param name="Service">What they have done, and how it was rated.</param>
public sealed record VolunteerObject(
    VolunteerPage Row,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlySet<string> Revealed,
    Guid? Look,
    string Tab,
    DateOnly Today,
    bool MayChange,
    ServiceSoFar Service
)
{
    /// <summary>Stands in a look for the sealed papers.</summary>
    public const string PapersField = "papers";

    private static readonly string[] Order =
    [
        PersonFields.Name,
        VolunteerFields.Sex,
        VolunteerFields.Born,
        PersonFields.IdNumber,
        PersonFields.Phone,
        PersonFields.Email,
    ];

    public RevealForm Form { get; init; } = new();

    public StreamKey Key => new(Row.TenantId, Row.Id);

    /// <summary>Address of the page.</summary>
    public string Path => $"/volunteers/{Row.TenantId}/{Row.Id}";

    /// <summary>The fields that are there.</summary>
    public IEnumerable<string> Fields => Order.Where(Texts.ContainsKey);

    /// <summary>What may be seen in full.</summary>
    public IEnumerable<string> Revealable =>
        Row.Papers.Count > 0 ? Fields.Append(PapersField) : Fields;

    /// <summary>What keeps them from claiming.</summary>
    public IReadOnlyList<VolunteerLack> Lacks => VolunteerLacks.Of(Row, Today);

    /// <summary>The masked name, for the head of the page.</summary>
    public string? Name =>
        Texts.TryGetValue(PersonFields.Name, out var name) ? Masking.Name(name) : null;

    /// <summary>In full when it was revealed, else masked.</summary>
    public string Shown(string field, PageTexts words) =>
        !Revealed.Contains(field) ? Masking.Of(field, Texts[field])
        : field == VolunteerFields.Sex ? VolunteerWords.Of<Sex>(Texts[field], words)
        : Texts[field];

    /// <summary>What they say of themselves, which is no secret to those who look after them.</summary>
    public string Said<T>(string field, PageTexts words)
        where T : struct, Enum => VolunteerWords.Of<T>(Texts.GetValueOrDefault(field) ?? "", words);
}
