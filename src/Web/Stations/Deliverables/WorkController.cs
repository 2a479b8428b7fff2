using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Deliverables;

/// <summary>A counted milestone: what is wanted and reached, down to each record; the official's sample of a report.</summary>
[Route("/contracts/{tenant}/{id:guid}/milestones/{no:int}/work")]
public sealed class WorkController(WorkDesk desk, IRuleBooks rules) : PortalController
{
    private const int BytesOfSeed = 8;

    [Roles(Role.Official, Role.Agency, Role.Auditor)]
    [HttpGet("")]
    public async Task<IActionResult> Show(StreamKey key, int no, CancellationToken ct)
    {
        var work = await desk.Of(key, no, ct);
        var smallest = RandomSample.SmallestOf(
            work.Reported?.Items.Count ?? 0,
            await rules.Current(ct),
            key.Tenant,
            work.Today
        );
        return View("Work", new WorkPage(work, Me, smallest, new SampleForm { Size = smallest }));
    }

    [Roles(Role.Official)]
    [HttpPost("sample")]
    public Task<IActionResult> Sample(
        StreamKey key,
        int no,
        SampleForm form,
        CancellationToken ct
    ) =>
        Submit(
            form,
            async stop =>
            {
                await desk.Of(key, no, stop);
                var seed = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(BytesOfSeed));
                return new Proposal(new DrawSample(key, no, form.Size ?? 0, seed));
            },
            again: () => Show(key, no, ct),
            done: () => Redirect($"{HrefOf(key, no)}#sample"),
            banner: "Work.Sampled"
        );

    [Roles(Role.Official)]
    [HttpPost("sample/{item:guid}/stands")]
    public Task<IActionResult> Stands(
        StreamKey key,
        int no,
        Guid item,
        [Bind(Prefix = "Looking")] LookForm looking,
        CancellationToken ct
    ) =>
        Submit(
            looking,
            () => new LetSampledStand(key, no, item),
            again: () => Show(key, no, ct),
            done: () => Redirect($"{HrefOf(key, no)}#sample"),
            banner: "Work.Looked"
        );

    [Roles(Role.Official)]
    [HttpGet("sample/{item:guid}/strike")]
    public async Task<IActionResult> Strike(StreamKey key, int no, Guid item, CancellationToken ct)
    {
        var work = await desk.Of(key, no, ct);
        return
            work.Reported?.Items.GetValueOrDefault(item) is { } drawn
            && work.Reported.WaitsFor(item)
            ? View("Strike", new StrikePage(HrefOf(key, no), drawn, new StrikeForm()))
            : NotFound();
    }

    [Roles(Role.Official)]
    [HttpPost("sample/{item:guid}/strike")]
    public Task<IActionResult> Strike(
        StreamKey key,
        int no,
        Guid item,
        StrikeForm form,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        return Submit(
            form,
            () => new StrikeSampled(key, no, item, form.Reason ?? ""),
            again: () => Strike(key, no, item, ct),
            done: () => Redirect($"{HrefOf(key, no)}#sample"),
            banner: "Work.Looked"
        );
    }

    private static string HrefOf(StreamKey key, int no) =>
        $"/contracts/{key.Tenant}/{key.Id}/milestones/{no}/work";
}
