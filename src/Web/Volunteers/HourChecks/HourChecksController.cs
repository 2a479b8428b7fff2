using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.HourChecks;

/// <summary>Spot checks of hours (VO-17): the county draws a sample of a period by chance, and lets each record stand or doubts it.</summary>
[Roles(Role.Official, Role.Auditor)]
public sealed class HourChecksController(Reach reach, HourCheckDesk desk, TimeProvider clock)
    : PortalController
{
    private const int BytesOfSeed = 16;

    private static readonly ListSpec<HourCheckPage> Spec = new ListSpec<HourCheckPage>(
        "/hour-checks",
        "HourCheck.Title"
    )
        .LeadTold(
            "HourCheck.Period",
            (row, texts) => texts["Frame.Between", texts.Day(row.From), texts.Day(row.Until)],
            row => $"/hour-checks/{row.TenantId}/{row.Id}"
        )
        .Region("HourCheck.County", row => row.TenantId)
        .Column("HourCheck.Of", row => row.Of)
        .Column("HourCheck.Size", row => row.Size)
        .Column("HourCheck.Stand", row => row.Stand)
        .Column("HourCheck.Doubted", row => row.Doubted)
        .Column("HourCheck.DrawnAt", row => row.DrawnAt)
        .SortedBy(row => row.DrawnAt, descending: true)
        .Also("HourCheck.Draw", "/hour-checks/new", Role.Official)
        .Empty("HourCheck.Empty", "HourCheck.Draw", "/hour-checks/new", Role.Official);

    [HttpGet("/hour-checks")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Spec, reach.Rows<HourCheckPage>(), ct);

    [Roles(Role.Official)]
    [HttpGet("/hour-checks/new")]
    public IActionResult Draw()
    {
        var today = ChinaTime.DateOf(clock.GetUtcNow());
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        return View(
            "Draw",
            new DrawPage(new DrawForm { From = first, Until = first.AddMonths(1).AddDays(-1) })
        );
    }

    [Roles(Role.Official)]
    [HttpPost("/hour-checks/new")]
    public Task<IActionResult> Draw(DrawForm form)
    {
        var (from, until) = (form.From.GetValueOrDefault(), form.Until.GetValueOrDefault());
        return Submit(
            form,
            async stop => new Proposal(
                new DrawHourCheck(
                    Me.Region,
                    from,
                    until,
                    Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BytesOfSeed)),
                    await desk.Found(Me.Region, from, until, stop)
                )
            ),
            again: () => Task.FromResult(Draw()),
            done: () =>
                Redirect($"/hour-checks/{Me.Region}/{HourCheck.KeyOf(Me.Region, from, until).Id}"),
            banner: "HourCheck.Drawn"
        );
    }

    [HttpGet("/hour-checks/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, CancellationToken ct) =>
        View("Show", await desk.Of(key, IsOwn(key), ct));

    [Roles(Role.Official)]
    [HttpGet("/hour-checks/{tenant}/{id:guid}/{record:guid}")]
    public async Task<IActionResult> Sampled(StreamKey key, Guid record, CancellationToken ct)
    {
        var check = await desk.Of(key, IsOwn(key), ct);
        return View("Sampled", new SampledPage(check, check.Of(record)));
    }

    [Roles(Role.Official)]
    [HttpPost("/hour-checks/{tenant}/{id:guid}/{record:guid}/stands")]
    public Task<IActionResult> Stand(
        StreamKey key,
        Guid record,
        StandForm form,
        CancellationToken ct
    ) =>
        Answer(
            key,
            record,
            form,
            sampled => new LetHoursStand(key, sampled),
            "HourCheck.Stood",
            ct
        );

    [Roles(Role.Official)]
    [HttpPost("/hour-checks/{tenant}/{id:guid}/{record:guid}/doubt")]
    public Task<IActionResult> Doubt(
        StreamKey key,
        Guid record,
        [Bind(Prefix = "Doubting")] DoubtForm doubting,
        CancellationToken ct
    ) =>
        Answer(
            key,
            record,
            doubting,
            sampled => new DoubtHours(key, sampled, doubting.Reason.GetValueOrDefault()),
            "HourCheck.WasDoubted",
            ct
        );

    private Task<IActionResult> Answer<TForm>(
        StreamKey key,
        Guid record,
        TForm form,
        Func<SampledHours, IDecision> decide,
        string banner,
        CancellationToken ct
    )
        where TForm : PortalForm =>
        Submit(
            form,
            async stop => new Proposal(
                decide((await desk.Of(key, IsOwn(key), stop)).Of(record).Sampled)
            ),
            again: () => Sampled(key, record, ct),
            done: () => Redirect($"/hour-checks/{key.Tenant}/{key.Id}"),
            banner: banner
        );

    private bool IsOwn(StreamKey key) => Me.Role == Role.Official && Me.Region == key.Tenant;
}
