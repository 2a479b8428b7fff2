using FluentValidation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Vault;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Persons;

/// <param name="Row">The person's standing.</param>
/// <param name="Texts">Everything the vault holds; the page shows it masked.</param>
/// <param name="Revealed">Fields that may be shown in full now.</param>
/// <param name="MayErase">Whether the reader answers wishes for erasure.</param>
public sealed record PersonPage(
    PersonRow Row,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlySet<string> Revealed,
    bool MayErase
)
{
    private static readonly string[] Order =
    [
        PersonFields.Name,
        PersonFields.IdNumber,
        PersonFields.Phone,
        PersonFields.Email,
        PersonFields.Address,
        PersonFields.Bank,
        PersonFields.BankAccount,
        IndividualSupplier.Fitness,
        PersonFields.Notes,
    ];

    public RevealForm Form { get; init; } = new();

    /// <summary>The reader comes from the list of people; a supplier's own people come from its page.</summary>
    public bool FromList { get; init; } = true;

    public StreamKey Key => new(Row.TenantId, Row.Id);

    /// <summary>The fields that are there, in the order of the page. Texts of other kinds (drafts) are not a person's fields.</summary>
    public IEnumerable<string> Fields => Order.Where(Texts.ContainsKey);

    /// <summary>In full when it was revealed, else masked.</summary>
    public string Shown(string field) =>
        Revealed.Contains(field) ? Texts[field] : Masking.Of(field, Texts[field]);
}

/// <summary>Which fields, and why.</summary>
public sealed class RevealForm : PortalForm
{
    public List<string> Fields { get; set; } = [];
    public RevealPurpose? Purpose { get; set; }
}

/// <summary>Shape of <see cref="RevealForm"/>.</summary>
public sealed class RevealFormShape : AbstractValidator<RevealForm>
{
    public RevealFormShape()
    {
        RuleFor(form => form.Fields).NotEmpty().Says("Persons.FieldsMissing");
        RuleForEach(form => form.Fields).MaximumLength(40);
        RuleFor(form => form.Purpose).NotNull().Says("Persons.PurposeMissing");
    }
}

/// <param name="Row">The person's standing.</param>
/// <param name="Kept">What keeps the data, or <c>null</c>.</param>
public sealed record ErasePage(PersonRow Row, KeptPerson? Kept)
{
    public EraseForm Form { get; init; } = new();

    /// <summary>Other records with the same ID number, within the reader's reach; each is answered on its own.</summary>
    public IReadOnlyList<PersonRow> Same { get; init; } = [];
}

/// <summary>Nothing but the press of the button.</summary>
public sealed class EraseForm : PortalForm;
