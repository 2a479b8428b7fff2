using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Bids;

/// <summary>A supplier's bid: its task list, sealing, receipt, withdrawal.</summary>
[Roles(Role.Agency)]
public sealed class BidController(OwnBids own, BidDesk desk, AsOf asOf) : PortalController
{
    [HttpGet("/bids/{tenant}/{id:guid}")]
    public async Task<IActionResult> Show(StreamKey key, DateOnly? on, CancellationToken ct)
    {
        var bid = await own.Of(key, ct);
        if (on is not { } day || bid.Opened is not { } opened)
        {
            return View("Show", bid);
        }

        var then = await asOf.Read<BidPage>(new(opened.TenantId, opened.Id), day, ct);
        return then is null
            ? View("NotThen", on)
            : View("Show", bid with { Opened = then, On = on });
    }

    [HttpGet("/bids/{tenant}/{id:guid}/check")]
    public async Task<IActionResult> Check(StreamKey key, CancellationToken ct) =>
        View("Check", await own.Of(key, ct));

    [HttpPost("/bids/{tenant}/{id:guid}/check")]
    public Task<IActionResult> Seal(StreamKey key, StepForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop => Of(await desk.Seal(key, own.Supplier, form.Seen, stop)),
            again: () => Check(key, ct),
            done: () => Redirect($"{Href(key)}/receipt"),
            banner: "Bid.Sealed"
        );

    [HttpGet("/bids/{tenant}/{id:guid}/receipt")]
    public async Task<IActionResult> Receipt(StreamKey key, CancellationToken ct)
    {
        var bid = await own.Of(key, ct);
        return bid.Folder.Versions.Count > 0 ? View("Receipt", bid) : NotFound();
    }

    [HttpGet("/bids/{tenant}/{id:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(StreamKey key, CancellationToken ct)
    {
        var bid = await own.Of(key, ct);
        return bid.Folder.Standing is null ? NotFound() : View("Withdraw", bid);
    }

    [HttpPost("/bids/{tenant}/{id:guid}/withdraw")]
    public Task<IActionResult> TakeBack(StreamKey key, StepForm form, CancellationToken ct) =>
        Submit(
            form,
            async stop => Of(await desk.Withdraw(key, own.Supplier, stop)),
            again: () => Show(key, null, ct),
            done: () => Redirect(Href(key)),
            banner: "Bid.Withdrawn"
        );

    internal static string Href(StreamKey key) => $"/bids/{key.Tenant}/{key.Id}";

    internal static Proposal Of(PreparedBid prepared) => new(prepared.Decision, prepared.Parts);
}
