using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Premises and village points, kept by the operator or the county.</summary>
[Roles(Role.Official, Role.Agency)]
public sealed class StationFactsController(StationDesk desk, RegionTree regions) : PortalController
{
    [HttpGet("/stations/{tenant}/{id:guid}/premises")]
    public async Task<IActionResult> Premises(StreamKey key, CancellationToken ct)
    {
        var details = await desk.Details(key, ct);
        return View("Premises", await desk.Page(key, row => PremisesForm.Of(row, details), ct));
    }

    [HttpPost("/stations/{tenant}/{id:guid}/premises")]
    public Task<IActionResult> Premises(StreamKey key, PremisesForm form, CancellationToken ct) =>
        Submit(
            form,
            () =>
                new PlaceStation(
                    key,
                    form.Address ?? "",
                    form.OpeningHours ?? "",
                    form.Phone ?? "",
                    form.Area ?? 0,
                    form.Longitude,
                    form.Latitude,
                    form.Seen
                ),
            again: () => Premises(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Placed"
        );

    [HttpGet("/stations/{tenant}/{id:guid}/villages/new")]
    public async Task<IActionResult> Village(StreamKey key, CancellationToken ct)
    {
        var details = await desk.Details(key, ct);
        var taken = details
            .Villages.Select(point => point.Village)
            .ToHashSet(StringComparer.Ordinal);
        var page = await desk.Page(key, _ => new VillageForm(), ct);
        return View(
            "Village",
            page with
            {
                Choices =
                [
                    .. (await regions.Choices(details.Township, ct)).Where(village =>
                        !taken.Contains(village.Value)
                    ),
                ],
            }
        );
    }

    [HttpPost("/stations/{tenant}/{id:guid}/villages/new")]
    public Task<IActionResult> Village(StreamKey key, VillageForm form, CancellationToken ct) =>
        Submit(
            form,
            () => new OpenVillagePoint(key, form.Village ?? "", form.Address ?? ""),
            again: () => Village(key, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Village.Opened"
        );

    [HttpGet("/stations/{tenant}/{id:guid}/villages/{village}/close")]
    public async Task<IActionResult> CloseVillage(
        StreamKey key,
        string village,
        CancellationToken ct
    )
    {
        var details = await desk.Details(key, ct);
        var page = await desk.Page(key, _ => new StationReasonForm(), ct);
        return details.Villages.Exists(point => point.Village == village)
            ? View("CloseVillage", page with { About = village })
            : NotFound();
    }

    [HttpPost("/stations/{tenant}/{id:guid}/villages/{village}/close")]
    public Task<IActionResult> CloseVillage(
        StreamKey key,
        string village,
        StationReasonForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            () => new CloseVillagePoint(key, village, form.Reason ?? ""),
            again: () => CloseVillage(key, village, ct),
            done: () => Redirect(HrefOf(key)),
            banner: "Station.Village.Closed"
        );

    private static string HrefOf(StreamKey key) => $"/stations/{key.Tenant}/{key.Id}";
}

/// <summary>The premises.</summary>
public sealed class PremisesForm : PortalForm
{
    public string? Address { get; set; }
    public string? OpeningHours { get; set; }
    public string? Phone { get; set; }
    public decimal? Area { get; set; }
    public decimal? Longitude { get; set; }
    public decimal? Latitude { get; set; }

    internal static PremisesForm Of(StationPage row, StationDetails details) =>
        new()
        {
            Seen = row.Version,
            Address = row.Address,
            OpeningHours = row.OpeningHours,
            Phone = row.Phone,
            Area = details.Area == 0 ? null : details.Area,
            Longitude = details.Longitude,
            Latitude = details.Latitude,
        };
}

/// <summary>Shape of <see cref="PremisesForm"/>.</summary>
public sealed class PremisesShape : AbstractValidator<PremisesForm>
{
    public PremisesShape()
    {
        RuleFor(form => form.Address).MaximumLength(200);
        RuleFor(form => form.OpeningHours).MaximumLength(200);
        RuleFor(form => form.Phone).MaximumLength(40);
    }
}

/// <summary>A village point.</summary>
public sealed class VillageForm : PortalForm
{
    public string? Village { get; set; }
    public string? Address { get; set; }
}

/// <summary>Shape of <see cref="VillageForm"/>.</summary>
public sealed class VillageShape : AbstractValidator<VillageForm>
{
    public VillageShape()
    {
        RuleFor(form => form.Village).NotEmpty();
        RuleFor(form => form.Address).MaximumLength(200);
    }
}
