using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>The rounds that concern the reader, and a new one.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Auditor, Role.Evaluator, Role.Agency)]
public sealed class RoundsController(Reach reach, TimeProvider clock) : PortalController
{
    private const int UsualScorers = 3;

    private static readonly ListSpec<RoundRow> Rounds = new ListSpec<RoundRow>(
        "/rounds",
        "Round.List.Title"
    )
        .Lead("Round.Name", row => row.Name, row => $"/rounds/{row.TenantId}/{row.Id}")
        .Region("Round.Organiser", row => row.TenantId)
        .Column("Round.Year", row => row.Year)
        .Column("Round.Stations", row => row.Stations)
        .Column("Round.ScoreUntil", row => row.ScoreUntil)
        .Status("Round.Status", row => row.Status, RoundTones.Of)
        .Search("Round.Search", words => row => row.Name.Contains(words))
        .Choice<RoundStatus>("status", "Round.Status", status => row => row.Status == status)
        .Choice<RoundKind>("kind", "Round.Kind", kind => row => row.Kind == kind)
        .InRegion("region", "Round.Organiser", inside => row => row.TenantId.StartsWith(inside))
        .SortedBy(row => row.From, descending: true)
        .Empty("Round.List.Empty", "Round.New", "/rounds/new", Role.Official);

    [HttpGet("/rounds")]
    public Task<IActionResult> Index(CancellationToken ct) =>
        List(Rounds, reach.Rows<RoundRow>().Where(RoundReach.Concerning(Me)), ct);

    [HttpGet("/rounds/new")]
    [Roles(Role.Official)]
    public async Task<IActionResult> New(CancellationToken ct)
    {
        var year = ChinaTime.DateOf(clock.GetUtcNow()).Year - 1;
        return View(
            "New",
            new AnnouncePage(
                await Schemes(ct),
                new()
                {
                    Kind = RoundKind.Yearly,
                    Year = year,
                    From = new(year, 1, 1),
                    Until = new(year, 12, 31),
                    Scorers = UsualScorers,
                }
            )
        );
    }

    [HttpPost("/rounds/new")]
    [Roles(Role.Official)]
    public Task<IActionResult> New(AnnounceForm form, CancellationToken ct)
    {
        var key = new StreamKey(Me.Region, form.Once);
        return Submit(
            form,
            () =>
            {
                var scheme = Refuse.Missing(SchemeChoice.Read(form.Scheme));
                return new AnnounceRound(
                    key,
                    form.ToPlan(),
                    scheme.Key,
                    scheme.Version,
                    form.Scorers.GetValueOrDefault()
                );
            },
            again: () => New(ct),
            done: () => Redirect($"/rounds/{key.Tenant}/{key.Id}"),
            banner: "Round.Announced"
        );
    }

    // Its own authority's first, then those above.
    private async Task<IReadOnlyList<SelectListItem>> Schemes(CancellationToken ct)
    {
        var near = RegionCode.SelfAndAbove(Me.Region).ToList();
        var schemes = await reach
            .Rows<SchemePage>()
            .Where(row => row.Newest > 0 && near.Contains(row.TenantId))
            .ToListAsync(ct);
        return
        [
            .. schemes
                .OrderBy(row => near.IndexOf(row.TenantId))
                .ThenBy(row => row.Name, StringComparer.Ordinal)
                .Select(row => SchemeChoice.Of(row, T)),
        ];
    }
}

/// <param name="Schemes">To choose from.</param>
/// <param name="Form">As it begins.</param>
public sealed record AnnouncePage(IReadOnlyList<SelectListItem> Schemes, AnnounceForm Form);
