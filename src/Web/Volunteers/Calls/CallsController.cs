using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Persons;
using StationPortal.Web.Stations.Records;
using StationPortal.Web.Volunteers.Orders;

namespace StationPortal.Web.Volunteers.Calls;

/// <summary>Calls within reach: their list, a call with its callback or lead, and the steps until it is settled (OR-17).</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker, Role.Auditor)]
public sealed class CallsController(
    Reach reach,
    OrderSpeech speech,
    SealedTexts vault,
    Looks looks,
    KnownNames names
) : PortalController
{
    private static readonly ListSpec<CallListRow> Spec = new ListSpec<CallListRow>(
        "/calls",
        "Call.List.Title"
    )
        .LeadTold(
            "Order.Person",
            (row, texts) =>
                row.Name ?? texts[row.Person is null ? "Call.AboutNobody" : "People.NoName"],
            row => $"/calls/{row.TenantId}/{row.Id}"
        )
        .Column("Call.About", row => row.About)
        .Region("Order.Village", row => row.Village)
        .Status("Call.Status", row => row.Status, CallTones.Of)
        .Column("Call.Due", row => row.Due)
        .Column("Call.TakenAt", row => row.TakenAt)
        .Choice<CallStatus>("status", "Call.Status", status => row => row.Status == status)
        .Choice<CallAbout>("about", "Call.About", about => row => row.About == about)
        .InRegion("region", "Order.Village", inside => row => row.Village.StartsWith(inside))
        .View("CallStatus.Callback", "status=Callback")
        .View("CallStatus.Lead", "status=Lead")
        .SortedBy(row => row.TakenAt, descending: true)
        .Empty(
            "Call.List.Empty",
            "Call.New",
            "/calls/new",
            Role.Official,
            Role.TownshipOfficial,
            Role.Agency,
            Role.SocialWorker
        );

    [HttpGet("/calls")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(
            Spec,
            reach
                .Rows<CallPage>()
                .Select(row => new CallListRow
                {
                    TenantId = row.TenantId,
                    Id = row.Id,
                    Person = row.Person,
                    About = row.About,
                    Village = row.Village,
                    Status = row.Status,
                    Due = row.Due,
                    TakenAt = row.TakenAt,
                }),
            ct,
            Names
        );

    [HttpGet("/calls/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, Guid? look, CancellationToken ct)
    {
        var row = await reach.Get<CallPage>(key, ct);
        return View(
            "Show",
            new CallView(
                row,
                await PersonOf(row, look, ct),
                row.Owner is { } owner
                    ? (await names.UserNames([owner], ct)).GetValueOrDefault(owner)
                    : null,
                MayAct: Me.Role != Role.Auditor
            )
        );
    }

    /// <summary>Shows the person's phone and what was said, and records who looked and why (PD-07).</summary>
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/calls/{tenant}/{id:guid}/reveal")]
    public Task<IActionResult> Reveal(
        StreamKey key,
        [Bind(Prefix = "Revealing")] RevealNoteForm revealing,
        CancellationToken ct
    ) =>
        Submit(
            revealing,
            async token =>
            {
                var call = await reach.Get<CallPage>(key, token);
                var served = await reach.Get<PersonServedRow>(
                    new StreamKey(key.Tenant, OfSomebody(call.Served)),
                    token
                );
                return new Proposal(
                    new RevealPersonServed(
                        new StreamKey(key.Tenant, served.Id),
                        new StreamKey(key.Tenant, served.Station),
                        new StreamKey(key.Tenant, served.Person),
                        revealing.Once,
                        [PersonFields.Phone, OrderPersonView.Words],
                        revealing.Purpose.GetValueOrDefault()
                    )
                );
            },
            again: () => Show(key, null, ct),
            done: () => Redirect($"/calls/{key.Tenant}/{key.Id}?look={revealing.Once}"),
            banner: "Persons.Revealed"
        );

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/calls/{tenant}/{id:guid}/tried")]
    public Task<IActionResult> Tried(StreamKey key, PressForm form, CancellationToken ct) =>
        Press(key, form, own => new TryCallback(own), "Call.Tried.Done", ct);

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/calls/{tenant}/{id:guid}/answered")]
    public Task<IActionResult> Answered(StreamKey key, PressForm form, CancellationToken ct) =>
        Press(key, form, own => new AnswerCallback(own), "Call.Answered.Done", ct);

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/calls/{tenant}/{id:guid}/hand-on")]
    public Task<IActionResult> HandOn(StreamKey key, PressForm form, CancellationToken ct) =>
        Press(key, form, own => new HandCallOn(own), "Call.HandOn.Done", ct);

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.SocialWorker)]
    [HttpPost("/calls/{tenant}/{id:guid}/settle")]
    public Task<IActionResult> Settle(
        StreamKey key,
        [Bind(Prefix = "Settling")] SettleLeadForm settling,
        CancellationToken ct
    ) =>
        Submit(
            settling,
            async token =>
            {
                var call = await reach.Get<CallPage>(key, token);
                var (words, parts) = await speech.Seal(
                    OfSomebody(call.Person),
                    settling.Once,
                    settling.Words,
                    token
                );
                return new Proposal(
                    new SettleLead(Own(call), settling.Outcome.GetValueOrDefault(), words),
                    parts
                );
            },
            again: () => Show(key, null, ct),
            done: () => Redirect($"/calls/{key.Tenant}/{key.Id}"),
            banner: "Call.Settle.Done"
        );

    private Task<IActionResult> Press(
        StreamKey key,
        PressForm form,
        Func<OwnCall, IDecision> decide,
        string banner,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async token => new Proposal(decide(Own(await reach.Get<CallPage>(key, token)))),
            again: () => Show(key, null, ct),
            done: () => Redirect($"/calls/{key.Tenant}/{key.Id}"),
            banner
        );

    private OwnCall Own(CallPage call) =>
        new(
            new StreamKey(call.TenantId, call.Id),
            Me.Role is Role.Agency or Role.SocialWorker && call.Station is { } station
                ? new StreamKey(call.TenantId, station)
                : null
        );

    private async Task<OrderPersonView> PersonOf(CallPage row, Guid? look, CancellationToken ct) =>
        row.Person is { } person
            ? new OrderPersonView(
                await vault.Read(person, ct),
                await looks.Open(look, new StreamKey(row.TenantId, person), Me, ct)
            )
            : OrderPersonView.Nobody;

    // A call about nobody has nobody to look at and no lead to settle.
    private static Guid OfSomebody(Guid? id) =>
        id ?? throw new NotInScopeException(nameof(CallPage));

    private async Task Names(IReadOnlyList<CallListRow> rows, CancellationToken ct)
    {
        var people = await names.People(rows.Select(row => row.Person).OfType<Guid>(), ct);
        foreach (var row in rows)
        {
            row.Name = row.Person is { } person ? people.GetValueOrDefault(person) : null;
        }
    }
}
