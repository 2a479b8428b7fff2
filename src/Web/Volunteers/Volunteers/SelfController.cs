using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Vault;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>A volunteer's own record (VO-01, VO-07): what they lack before they can claim, and what they decide themselves.</summary>
[Roles(Role.Volunteer)]
public sealed class SelfController(
    Reach reach,
    SealedTexts vault,
    SearchTokens tokens,
    Townships townships,
    VolunteerService service,
    TimeProvider clock
) : PortalController
{
    private const string Href = "/me/volunteer";

    [HttpGet(Href)]
    public async Task<IActionResult> Self(CancellationToken ct) =>
        await Find(ct) is { } row
            ? View(
                "Self",
                new SelfPage(
                    row,
                    await vault.Read(row.Person, ct),
                    Today,
                    await service.Of(row, ct)
                )
            )
            : View("NotRegistered");

    [HttpGet(Href + "/change")]
    public async Task<IActionResult> Change(CancellationToken ct) =>
        await Find(ct) is { } row
            ? View(
                "Change",
                new ChangeSelfPage(
                    row,
                    await townships.Of(row.Home[..6], ct),
                    new ChangeSelfForm { Home = row.Home }
                )
            )
            : View("NotRegistered");

    [HttpPost(Href + "/change")]
    public Task<IActionResult> Change(ChangeSelfForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var row = await Own(stop);
                var texts = new Dictionary<string, string>(StringComparer.Ordinal);
                if (!string.IsNullOrWhiteSpace(form.Phone))
                {
                    texts[PersonFields.Phone] = form.Phone.Trim();
                }

                return new Proposal(
                    new CorrectOneself(
                        KeyOf(row),
                        new StreamKey(row.PersonTenant, row.Person),
                        form.Home ?? "",
                        texts.ToDictionary(
                            text => text.Key,
                            text => tokens.Fingerprint(row.Person, text.Value),
                            StringComparer.Ordinal
                        )
                    ),
                    texts.Count == 0 ? [] : [await vault.Write(row.Person, texts, stop)]
                );
            },
            again: () => Change(ct),
            done: () => Redirect(Href),
            banner: "Volunteer.Self.Changed"
        );

    [HttpGet(Href + "/times")]
    public async Task<IActionResult> Times(CancellationToken ct) =>
        await Find(ct) is { } row
            ? View("Times", new TimesPage(await townships.Of(row.Home[..6], ct), TimesForm.Of(row)))
            : View("NotRegistered");

    [HttpPost(Href + "/times")]
    public Task<IActionResult> Times(TimesForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop => new Proposal(
                new SetAvailability(KeyOf(await Own(stop)), form.Townships, form.WeekTimes())
            ),
            again: () => Times(ct),
            done: () => Redirect(Href),
            banner: "Volunteer.Self.TimesSet"
        );

    [HttpPost(Href + "/naming")]
    public Task<IActionResult> Naming(
        [Bind(Prefix = "Naming")] NamingForm naming,
        CancellationToken ct
    ) =>
        Decide(
            naming,
            key => new AgreeToNaming(key, naming.Agreed),
            "Volunteer.Self.NamingSet",
            ct
        );

    [HttpPost(Href + "/pause")]
    public Task<IActionResult> Pause(
        [Bind(Prefix = "Pausing")] PauseForm pausing,
        CancellationToken ct
    ) => Decide(pausing, key => new PauseServing(key, pausing.Until), "Volunteer.Self.Paused", ct);

    [HttpPost(Href + "/again")]
    public Task<IActionResult> Again(
        [Bind(Prefix = "Resuming")] PressForm resuming,
        CancellationToken ct
    ) => Decide(resuming, key => new ServeAgain(key), "Volunteer.Self.Again", ct);

    [HttpPost(Href + "/leave")]
    public Task<IActionResult> Leave(
        [Bind(Prefix = "Leaving")] PressForm leaving,
        CancellationToken ct
    ) => Decide(leaving, key => new LeaveVolunteering(key, Today.Year), "Volunteer.Self.Left", ct);

    private DateOnly Today => ChinaTime.DateOf(clock.GetUtcNow());

    private Task<IActionResult> Decide<TForm>(
        TForm form,
        Func<StreamKey, IDecision> decide,
        string banner,
        CancellationToken ct
    )
        where TForm : PortalForm =>
        Submit(
            form,
            async stop => new Proposal(decide(KeyOf(await Own(stop)))),
            again: () => Self(ct),
            done: () => Redirect(Href),
            banner
        );

    private Task<VolunteerPage?> Find(CancellationToken ct)
    {
        var key = Volunteer.KeyOf(Me);
        return reach
            .Rows<VolunteerPage>()
            .SingleOrDefaultAsync(row => row.TenantId == key.Tenant && row.Id == key.Id, ct);
    }

    private Task<VolunteerPage> Own(CancellationToken ct) =>
        reach.Get<VolunteerPage>(Volunteer.KeyOf(Me), ct);

    private static StreamKey KeyOf(VolunteerPage row) => new(row.TenantId, row.Id);
}

/// <summary>One's own record.</summary>
/// <param name="Row">Without anything personal.</param>
/// <param name="Texts">What the vault holds.</param>
/// <param name="Today">The day.</param>
/// <param name="Service">What they have done, and how it was rated.</param>
public sealed record SelfPage(
    VolunteerPage Row,
    IReadOnlyDictionary<string, string> Texts,
    DateOnly Today,
    ServiceSoFar Service
)
{
    private static readonly string[] Order =
    [
        PersonFields.Name,
        VolunteerFields.Sex,
        VolunteerFields.Born,
        PersonFields.IdNumber,
        PersonFields.Phone,
        PersonFields.Email,
    ];

    public NamingForm Naming { get; } = new() { Agreed = Row.Naming };
    public PauseForm Pausing { get; } = new();
    public PressForm Resuming { get; } = new();
    public PressForm Leaving { get; } = new();

    /// <summary>What keeps them from claiming.</summary>
    public IReadOnlyList<VolunteerLack> Lacks => VolunteerLacks.Of(Row, Today);

    /// <summary>The fields that are there.</summary>
    public IEnumerable<string> Fields => Order.Where(Texts.ContainsKey);

    /// <summary>Their own data in full (PD-09), but for the ID number, which nobody needs on a phone's screen.</summary>
    public string Shown(string field, PageTexts words) =>
        field switch
        {
            PersonFields.IdNumber => Masking.IdNumber(Texts[field]),
            VolunteerFields.Sex => VolunteerWords.Of<Sex>(Texts[field], words),
            _ => Texts[field],
        };

    /// <summary>What they said of themselves.</summary>
    public string Said<T>(string field, PageTexts words)
        where T : struct, Enum => VolunteerWords.Of<T>(Texts.GetValueOrDefault(field) ?? "", words);
}
