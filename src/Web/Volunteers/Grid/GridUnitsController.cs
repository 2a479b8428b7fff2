using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Volunteers;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Grid;

/// <summary>One unit of the grid: who holds it, where it lies, what it is called.</summary>
[Roles(Role.Official, Role.TownshipOfficial)]
public sealed class GridUnitsController(Reach reach, RegionTree regions, GridWorkers workers)
    : PortalController
{
    private const string Of = "/grid/units/{tenant}/{id:guid}";

    /// <param name="village">Opens the village's own unit.</param>
    /// <param name="above">Opens a unit below this one.</param>
    /// <param name="ct">Ends the queries.</param>
    [HttpGet("/grid/units/new")]
    public async Task<IActionResult> New(string? village, Guid? above, CancellationToken ct) =>
        village is null && above is null
            ? Redirect("/grid")
            : View("New", await NewPage(new NewUnitForm { Village = village, Above = above }, ct));

    [HttpPost("/grid/units/new")]
    public Task<IActionResult> New(NewUnitForm form, CancellationToken ct) =>
        Submit(
            form,
            async token =>
            {
                var above = form.Above is null ? null : (await NewPage(form, token)).Above;
                var village = above?.Village ?? form.Village ?? "";
                return new Proposal(
                    new OpenGridUnit(
                        above is null ? GridUnit.KeyOf(village) : new(Me.Region, form.Once),
                        above is null ? GridLevel.Village : form.Level.GetValueOrDefault(),
                        village,
                        above?.Id,
                        form.Name ?? ""
                    )
                );
            },
            again: async () => View("New", await NewPage(form, ct)),
            done: () => Redirect("/grid"),
            banner: "Grid.Opened"
        );

    [HttpGet(Of)]
    public async Task<IActionResult> Unit(StreamKey key, CancellationToken ct)
    {
        var unit = await reach.Get<GridPost>(key, ct);
        var all = await reach
            .Rows<GridPost>()
            .Where(each => each.Village == unit.Village && !each.Closed)
            .OrderBy(each => each.Level)
            .ThenBy(each => each.Name)
            .ToListAsync(ct);
        return View(
            "Unit",
            new GridUnitPage(
                unit,
                all,
                await workers.Of(unit.TenantId, ct),
                new UnitForm
                {
                    Seen = unit.Version,
                    Name = unit.Name,
                    Holder = unit.Holder,
                    ChatGroups = unit.ChatGroups,
                    To = unit.Parent,
                }
            )
        );
    }

    [HttpPost(Of + "/post")]
    public Task<IActionResult> Fill(StreamKey key, UnitForm form, CancellationToken ct) =>
        Change(
            key,
            form,
            async token => new FillGridPost(
                key,
                await workers.Require(key.Tenant, form.Holder, nameof(form.Holder), token),
                form.Seen
            ),
            "Grid.Filled",
            ct
        );

    [HttpPost(Of + "/leave")]
    public Task<IActionResult> Leave(StreamKey key, UnitForm form, CancellationToken ct) =>
        Change(key, form, _ => Decided(new LeaveGridPost(key, form.Seen)), "Grid.Left", ct);

    [HttpPost(Of + "/name")]
    public Task<IActionResult> Rename(StreamKey key, UnitForm form, CancellationToken ct) =>
        Change(
            key,
            form,
            _ => Decided(new RenameGridUnit(key, form.Name ?? "", form.Seen)),
            "Grid.Renamed",
            ct
        );

    [HttpPost(Of + "/move")]
    public Task<IActionResult> Move(StreamKey key, UnitForm form, CancellationToken ct) =>
        Change(
            key,
            form,
            async token => new MoveGridUnit(
                key,
                (await reach.Get<GridPost>(key, token)).Parent.GetValueOrDefault(),
                form.To.GetValueOrDefault(),
                form.Seen
            ),
            "Grid.Moved",
            ct
        );

    [HttpPost(Of + "/chat-groups")]
    public Task<IActionResult> Count(StreamKey key, UnitForm form, CancellationToken ct) =>
        Change(
            key,
            form,
            _ => Decided(new CountChatGroups(key, form.ChatGroups.GetValueOrDefault())),
            "Grid.Counted",
            ct
        );

    [HttpPost(Of + "/close")]
    public Task<IActionResult> Close(StreamKey key, UnitForm form, CancellationToken ct) =>
        Change(
            key,
            form,
            async token => new CloseGridUnit(
                key,
                (await reach.Get<GridPost>(key, token)).Parent,
                form.Seen
            ),
            "Grid.Closed",
            ct
        );

    private static Task<IDecision> Decided(IDecision decision) => Task.FromResult(decision);

    private Task<IActionResult> Change(
        StreamKey key,
        UnitForm form,
        Func<CancellationToken, Task<IDecision>> decide,
        string banner,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async token => new Proposal(await decide(token)),
            again: () => Unit(key, ct),
            done: () => Redirect($"/grid/units/{key.Tenant}/{key.Id}"),
            banner
        );

    private async Task<NewUnitPage> NewPage(NewUnitForm form, CancellationToken ct)
    {
        var above = form.Above is { } id
            ? await reach.Get<GridPost>(new StreamKey(Me.Region, id), ct)
            : null;
        var village = above?.Village ?? form.Village ?? "";
        var known =
            village.Length == 12
            && RegionCode.IsCode(village)
            && RegionCode.Contains(Me.Region, village)
            && (Me.Township is null || village.StartsWith(Me.Township, StringComparison.Ordinal));
        return known && await regions.Find(village, ct) is { } name
            ? new NewUnitPage(name, above, form)
            : throw new NotInScopeException(village);
    }
}

/// <summary>A new unit.</summary>
public sealed class NewUnitForm : PortalForm
{
    /// <summary>12-digit code, for the village's own unit.</summary>
    public string? Village { get; set; }

    /// <summary>The unit above; otherwise <c>null</c>.</summary>
    public Guid? Above { get; set; }
    public GridLevel? Level { get; set; }
    public string? Name { get; set; }
}

/// <summary>Shape of <see cref="NewUnitForm"/>.</summary>
public sealed class NewUnitFormShape : AbstractValidator<NewUnitForm>
{
    public NewUnitFormShape()
    {
        RuleFor(form => form.Name).NotEmpty().Says("Grid.Name.Missing");
        RuleFor(form => form.Level)
            .NotNull()
            .When(form => form.Above is not null)
            .Says("Grid.Level.Missing");
    }
}

/// <summary>What is changed of a unit; each button sends its own field.</summary>
public sealed class UnitForm : PortalForm
{
    public Guid? Holder { get; set; }
    public string? Name { get; set; }
    public Guid? To { get; set; }
    public int? ChatGroups { get; set; }
}

/// <param name="Village">Where.</param>
/// <param name="Above">The unit above, or <c>null</c> for the village's own.</param>
public sealed record NewUnitPage(RegionName Village, GridPost? Above, NewUnitForm Form)
{
    /// <summary>Levels that a new unit may have there.</summary>
    public IEnumerable<SelectListItem> Levels(PageTexts texts) =>
        Enum.GetValues<GridLevel>()
            .Where(level => level > (Above?.Level ?? GridLevel.Point))
            .Select(level => new SelectListItem(texts.Of(level), level.ToString()));
}

/// <param name="All">Units of the village that work.</param>
/// <param name="Workers">The county's grid workers, user names by account.</param>
public sealed record GridUnitPage(
    GridPost Unit,
    IReadOnlyList<GridPost> All,
    IReadOnlyDictionary<Guid, string> Workers,
    UnitForm Form
)
{
    public StreamKey Key => new(Unit.TenantId, Unit.Id);

    public string Path => $"/grid/units/{Unit.TenantId}/{Unit.Id}";

    public GridPost? Above => All.FirstOrDefault(each => each.Id == Unit.Parent);

    public IEnumerable<GridPost> Below => All.Where(each => each.Parent == Unit.Id);

    /// <summary>Where it could lie.</summary>
    public IEnumerable<SelectListItem> Places(PageTexts texts) =>
        All.Where(each => each.Level < Unit.Level)
            .Select(each => new SelectListItem(
                texts["Frame.Aside", each.Name, texts.Of(each.Level)],
                each.Id.ToString()
            ));

    /// <summary>Who could hold it.</summary>
    public IEnumerable<SelectListItem> People =>
        Workers
            .OrderBy(worker => worker.Value, StringComparer.Ordinal)
            .Select(worker => new SelectListItem(worker.Value, worker.Key.ToString()));
}
