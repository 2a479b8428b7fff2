using Microsoft.AspNetCore.Mvc;
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

/// <summary>Service records in reach: their list, a record with all its versions and doubts, its files.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed partial class RecordsController(
    Reach reach,
    AsOf asOf,
    KnownNames names,
    SealedTexts vault,
    Looks looks,
    Uploads uploads,
    Downloads downloads
) : PortalController
{
    private static readonly ListSpec<ServiceRecordRow> Spec = new ListSpec<ServiceRecordRow>(
        "/service-records",
        "Record.List.Title"
    )
        .Lead("Record.Title", row => row.Title, row => $"/service-records/{row.TenantId}/{row.Id}")
        .Column("Record.On", row => row.On)
        .Column("Record.Kind", row => row.Kind)
        .Column("Record.Field", row => row.Field)
        .Column("Record.Station", row => row.StationName)
        .Column("Record.People", row => row.PeopleServed)
        .Column("Record.AllMinutes", row => row.Minutes)
        .Column("Record.Counted", row => row.Counted)
        .Status("Record.State", row => row.State, RecordTones.Of)
        .Search(
            "Record.Search",
            words => row => row.Title.Contains(words) || row.StationName.Contains(words)
        )
        .Choice<CountedRecord>("kind", "Record.Kind", kind => row => row.Kind == kind)
        .Choice<DutyField>("field", "Record.Field", field => row => row.Field == field)
        .Choice<ServiceState>("state", "Record.State", state => row => row.State == state)
        .Day("from", "Record.From", day => row => row.On >= day)
        .Day("until", "Record.Until", day => row => row.On <= day)
        .View("ServiceState.Disputed", "state=Disputed")
        .View("ServiceState.Answered", "state=Answered")
        .SortedBy(row => row.On, descending: true)
        .Empty(
            "Record.List.Empty",
            "Record.New",
            "/service-records/new",
            Role.Agency,
            Role.SocialWorker
        );

    /// <param name="contract">Only the records of one contract, as its deliverable's page links to them.</param>
    /// <param name="ct">The request's end.</param>
    [HttpGet("/service-records")]
    public Task<IActionResult> Index(Guid? contract, CancellationToken ct) =>
        List(
            Spec,
            reach
                .Rows<ServiceRecordRow>()
                .Where(row => contract == null || row.Contract == contract),
            ct
        );

    [HttpGet("/service-records/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(
        StreamKey key,
        DateOnly? on,
        Guid? look,
        CancellationToken ct
    )
    {
        var now = await reach.Get<ServiceRecordRow>(key, ct);
        var row = on is { } day ? await asOf.Read<ServiceRecordRow>(key, day, ct) : now;
        if (row is null)
        {
            return View("NotThen", on);
        }

        var known = await names.People(
            row.Versions.SelectMany(version => version.Facts.Workers),
            ct
        );
        return View(
            "Show",
            new RecordView(row, on, on is null ? Me : null, known, await NoteOf(row, look, ct))
        );
    }

    [HttpGet("/service-records/{tenant}/{id:guid}/files/{sha256}")]
    public async Task<IActionResult> File(StreamKey key, string sha256, CancellationToken ct)
    {
        var row = await reach.Get<ServiceRecordRow>(key, ct);
        if (row.Versions[^1].Facts.Files.Any(file => file.Sha256 == sha256))
        {
            return await downloads.SendSealed(key.Id, sha256, ct);
        }

        return
            row
                .Disputes.SelectMany(each => each.Answer?.Files ?? [])
                .FirstOrDefault(file => file.Sha256 == sha256)
                is { } shown
            ? await downloads.SendSealed(key.Id, shown.Sha256, ct)
            : NotFound();
    }

    /// <summary>Shows the sealed text about the person served, and records who looked and why (PD-07).</summary>
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/service-records/{tenant}/{id:guid}/reveal")]
    public Task<IActionResult> Reveal(
        StreamKey key,
        [Bind(Prefix = "Revealing")] RevealNoteForm revealing,
        CancellationToken ct
    ) =>
        Submit(
            revealing,
            async stop =>
            {
                var row = await reach.Get<ServiceRecordRow>(key, stop);
                var person = await PersonOf(row, stop);
                return new Proposal(
                    new RevealPersonServed(
                        new StreamKey(key.Tenant, person.Id),
                        new StreamKey(key.Tenant, person.Station),
                        new StreamKey(key.Tenant, person.Person),
                        revealing.Once,
                        [ServedPage.VisitNotes],
                        revealing.Purpose.GetValueOrDefault()
                    )
                );
            },
            again: () => Show(key, null, null, ct),
            done: () => Redirect($"{HrefOf(key)}?look={revealing.Once}"),
            banner: "Persons.Revealed"
        );

    private async Task<string?> NoteOf(ServiceRecordRow row, Guid? look, CancellationToken ct)
    {
        if (look is null || row.Versions[^1].Facts.Note is not { } note)
        {
            return null;
        }

        var person = await PersonOf(row, ct);
        var open = await looks.Open(look, new StreamKey(row.TenantId, person.Person), Me, ct);
        return open.Contains(ServedPage.VisitNotes)
            ? (await vault.Read(person.Person, ct)).GetValueOrDefault(VisitTexts.NameOf(note))
            : null;
    }

    private Task<PersonServedRow> PersonOf(ServiceRecordRow row, CancellationToken ct) =>
        row.Versions[^1].Facts is { Note: not null, Served: [var only] }
            ? reach.Get<PersonServedRow>(new StreamKey(row.TenantId, only), ct)
            : throw new NotInScopeException(nameof(ServiceFacts.Note));
}
