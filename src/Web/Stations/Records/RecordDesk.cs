using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;
using StationPortal.Web.Stations.People;

namespace StationPortal.Web.Stations.Records;

/// <summary>Prepares what goes with a service record: the choices of its form, its files and its sealed text.</summary>
public sealed class RecordDesk(
    Reach reach,
    OwnStations stations,
    SealedTexts vault,
    SearchTokens tokens,
    Uploads uploads,
    KnownNames names,
    Acting acting
)
{
    private const int MostPeople = 300;

    /// <summary>The stations that one may record for.</summary>
    public Task<IReadOnlyList<SelectListItem>> Stations(CancellationToken ct) =>
        stations.Choices(acting.Required, ct);

    /// <summary>The form for a station, with its staff and the people it looks after.</summary>
    /// <exception cref="NotInScopeException">The station is another's.</exception>
    public async Task<RecordPage> PageOf(
        Guid? station,
        ServiceRecordRow? corrects,
        RecordForm form,
        CancellationToken ct
    )
    {
        var row = await stations.Get(acting.Required, station, ct);
        var details = await reach.Get<StationDetails>(new StreamKey(row.TenantId, row.Id), ct);
        var people = await reach
            .Rows<PersonServedRow>()
            .Where(person =>
                person.TenantId == row.TenantId
                && person.Station == row.Id
                && person.LetGoOn == null
            )
            .OrderBy(person => person.Id)
            .Take(MostPeople)
            .Select(person => new { person.Id, person.Person })
            .ToListAsync(ct);
        var known = await names.People(
            details.Staff.Select(line => line.Person).Concat(people.Select(each => each.Person)),
            ct
        );
        return new RecordPage(
            row,
            corrects,
            [
                .. details.Staff.Select(line => new SelectListItem(
                    NameOf(known, line.Person),
                    line.Person.ToString()
                )),
            ],
            [
                .. people.Select(each => new SelectListItem(
                    NameOf(known, each.Person),
                    each.Id.ToString()
                )),
            ],
            form
        );
    }

    /// <summary>Who of the staff bears this account, to be chosen at first.</summary>
    public async Task<List<Guid>> Myself(Guid? station, CancellationToken ct)
    {
        var row = await stations.Get(acting.Required, station, ct);
        var details = await reach.Get<StationDetails>(new StreamKey(row.TenantId, row.Id), ct);
        return
        [
            .. details
                .Staff.Where(line => line.Account == acting.Required.Account)
                .Select(line => line.Person),
        ];
    }

    /// <summary>The facts as typed, with the rows that store their text and files.</summary>
    /// <param name="tenant">The county.</param>
    /// <param name="owner">Whose the files are in the vault: the record.</param>
    /// <param name="form">As typed.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<(ServiceFacts Facts, IReadOnlyList<ITransactionPart> Parts)> Prepare(
        string tenant,
        Guid owner,
        RecordForm form,
        CancellationToken ct
    )
    {
        var parts = new List<ITransactionPart>();
        var files = new List<FileRef>();
        foreach (var (file, field) in form.Files())
        {
            var taken = await uploads.Seal(file, field, owner, ct);
            files.Add(taken.File);
            parts.AddRange(taken.Parts);
        }

        var note = form.Note?.Trim() ?? "";
        if (note.Length == 0)
        {
            return (form.ToFacts(null, null, files), parts);
        }

        Refuse.If(form.Served.Count != 1, "PD-05", "NoteNeedsPerson", nameof(form.Served));
        var person = await reach.Get<PersonServedRow>(new StreamKey(tenant, form.Served[0]), ct);
        var text = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VisitTexts.NameOf(form.Once)] = note,
        };
        parts.Add(await vault.Write(person.Person, text, ct));
        return (form.ToFacts(form.Once, tokens.Fingerprint(person.Person, note), files), parts);
    }

    private static string NameOf(IReadOnlyDictionary<Guid, string> names, Guid person) =>
        names.GetValueOrDefault(person) ?? person.ToString()[..8];
}

/// <summary>The form of a record.</summary>
/// <param name="Station">Whose.</param>
/// <param name="Corrects">The record that is corrected, or <c>null</c> for a new one.</param>
/// <param name="Workers">Its staff, names masked.</param>
/// <param name="People">Whom it looks after, names masked.</param>
public sealed record RecordPage(
    StationPage Station,
    ServiceRecordRow? Corrects,
    IReadOnlyList<SelectListItem> Workers,
    IReadOnlyList<SelectListItem> People,
    RecordForm Form
)
{
    /// <summary>Where the form is posted to.</summary>
    public string Action => Corrects is null ? "/service-records/new" : $"{Back}/correct";

    /// <summary>Where one came from.</summary>
    public string Back =>
        Corrects is { } row ? $"/service-records/{row.TenantId}/{row.Id}" : "/service-records";

    /// <summary>The kinds that are recorded here; visits have records of their own.</summary>
    public static IEnumerable<SelectListItem> Kinds(PageTexts texts) =>
        Enum.GetValues<CountedRecord>()
            .Where(kind => kind is not (CountedRecord.Visit or CountedRecord.Order))
            .Select(kind => new SelectListItem(texts.Of(kind), kind.ToString()));
}
