using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;
using StationPortal.Web.Procurement;

namespace StationPortal.Web.Stations.Stations;

/// <summary>Enters stations of other origin than a contract in the portal.</summary>
[Roles(Role.Official)]
public sealed class OpenStationController(Reach reach, RegionTree regions, StationOrigins origins)
    : PortalController
{
    [HttpGet("/stations/new")]
    public async Task<IActionResult> Open(CancellationToken ct) =>
        View(
            "Open",
            new OpenStationPage(
                await regions.Choices(Me.Region, ct),
                await Suppliers(ct),
                new OpenStationForm()
            )
        );

    [HttpPost("/stations/new")]
    public Task<IActionResult> Open(OpenStationForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop =>
            {
                var township = form.Township ?? "";
                return new Proposal(
                    new OpenStation(
                        township,
                        await origins.NextNumber(Me.Region, township, stop),
                        form.Name ?? "",
                        form.Origin.GetValueOrDefault(),
                        form.OperatorName ?? "",
                        form.Operator is { } supplier
                            ? new StreamKey(RegionCode.Nation, supplier)
                            : null,
                        form.From.GetValueOrDefault(),
                        form.Until,
                        await origins.Outside(Me.Region, form.Contract, stop)
                    )
                );
            },
            again: () => Open(ct),
            done: () => Redirect("/stations"),
            banner: "Station.Opened"
        );

    private async Task<IReadOnlyList<SelectListItem>> Suppliers(CancellationToken ct) =>
        [
            .. (
                await reach
                    .Rows<SupplierPage>()
                    .Where(row => row.Status == SupplierStatus.Confirmed)
                    .OrderBy(row => row.Name)
                    .ToListAsync(ct)
            ).Select(row => new SelectListItem(
                T.Supplier(row.Name),
                row.Id.ToString("D", CultureInfo.InvariantCulture)
            )),
        ];
}

/// <param name="Townships">Of the county.</param>
/// <param name="Suppliers">Confirmed ones.</param>
public sealed record OpenStationPage(
    IReadOnlyList<SelectListItem> Townships,
    IReadOnlyList<SelectListItem> Suppliers,
    OpenStationForm Form
)
{
    /// <summary>Bought stations are opened by their contract.</summary>
    public static IReadOnlyList<StationOrigin> Origins { get; } =
    [StationOrigin.TakenOver, StationOrigin.OwnPeople];
}

/// <summary>A station that is entered by hand.</summary>
public sealed class OpenStationForm : PortalForm
{
    public string? Township { get; set; }
    public string? Name { get; set; }
    public StationOrigin? Origin { get; set; }
    public Guid? Operator { get; set; }
    public string? OperatorName { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }

    /// <summary>Number of the contract made outside the portal.</summary>
    public string? Contract { get; set; }
}

/// <summary>Shape of <see cref="OpenStationForm"/>.</summary>
public sealed class OpenStationShape : AbstractValidator<OpenStationForm>
{
    public OpenStationShape()
    {
        RuleFor(form => form.Township).NotEmpty();
        RuleFor(form => form.Name).MaximumLength(60);
        RuleFor(form => form.Origin).NotNull();
        RuleFor(form => form.OperatorName).MaximumLength(100);
        RuleFor(form => form.Contract).MaximumLength(60);
        RuleFor(form => form.From).NotNull();
    }
}
