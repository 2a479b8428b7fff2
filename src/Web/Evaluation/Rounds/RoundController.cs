using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StationPortal.Evaluation;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement.Reviews;

namespace StationPortal.Web.Evaluation.Rounds;

/// <summary>The page of one round: what is to be done next, its stations, its draws, who has declared, its timeline.</summary>
[Roles(Role.Official, Role.TownshipOfficial, Role.Auditor, Role.Evaluator, Role.Agency)]
public sealed class RoundController(
    RoundDesk desk,
    Reach reach,
    MemberNames names,
    IEnumerable<IRoundStep> steps
) : PortalController
{
    [HttpGet("/rounds/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(
        StreamKey key,
        RoundTab? tab,
        int? page,
        DateOnly? on,
        CancellationToken ct
    )
    {
        var now = await desk.Of(key, ct);
        if (Me.Role == Role.Evaluator && now.Members.Contains(Me.Account))
        {
            return Redirect($"{now.Href}/ties");
        }

        if (!RoundReach.Concerning(Me).Compile()(now.Row))
        {
            return Redirect($"{now.Href}/draw");
        }

        var view = on is { } day ? await desk.Of(key, day, ct) : now;
        if (view is null)
        {
            return View("NotThen", on);
        }

        var isAuthority = Me.Role is Role.Official or Role.Auditor;
        var stations = view.Stations.Where(IsMine).ToList();
        var at = Math.Clamp(page ?? 1, 1, 1 + stations.Count / RoundPageView.PageSize);
        var shown = stations
            .Skip((at - 1) * RoundPageView.PageSize)
            .Take(RoundPageView.PageSize)
            .ToList();
        return View(
            "Show",
            new RoundPageView(
                view,
                on is null ? await StepsOf(view, ct) : [],
                isAuthority ? tab ?? RoundTab.Overview : RoundTab.Overview,
                shown,
                stations.Count,
                at
            )
            {
                IsAuthority = isAuthority,
                On = on,
                Assessed = on is null ? await Assessed(key, shown, ct) : NobodyAssessed,
                Scheme = await SchemeOf(view.Row, ct),
                Names =
                    isAuthority && tab == RoundTab.Ties
                        ? await names.Masked(view.Members, ct)
                        : new Dictionary<Guid, string>(),
            }
        );
    }

    private static readonly Dictionary<Guid, AssessmentRow> NobodyAssessed = [];

    private Task<Dictionary<Guid, AssessmentRow>> Assessed(
        StreamKey key,
        IEnumerable<ChosenStation> stations,
        CancellationToken ct
    )
    {
        var ids = stations.Select(station => station.Station).ToList();
        return reach
            .Rows<AssessmentRow>()
            .Where(row =>
                row.TenantId == key.Tenant && row.Round == key.Id && ids.Contains(row.Station)
            )
            .ToDictionaryAsync(row => row.Station, ct);
    }

    private bool IsMine(ChosenStation station) =>
        Me.Role switch
        {
            Role.Agency => station.Operator == Me.Organisation,
            Role.TownshipOfficial => station.Township == Me.Township,
            Role.Evaluator => false,
            _ => true,
        };

    private async Task<IReadOnlyList<RoundStep>> StepsOf(RoundView view, CancellationToken ct)
    {
        var all = new List<RoundStep>();
        foreach (var source in steps)
        {
            all.AddRange(await source.Of(view.Row, view.State, Me, ct));
        }

        return [.. all.OrderBy(step => step.Order)];
    }

    private async Task<string> SchemeOf(RoundRow row, CancellationToken ct) =>
        await reach
            .Rows<SchemePage>()
            .Where(scheme => scheme.TenantId == row.SchemeTenant && scheme.Id == row.Scheme)
            .Select(scheme => scheme.Name)
            .SingleOrDefaultAsync(ct)
        ?? "";
}
