using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Stations;

/// <summary>The proof of a handover (PD-03): what was handed over, by count. The county, the township and both operators keep it; nobody served or employed is named.</summary>
[Route("/stations/{tenant}/{id:guid}/handovers/{no:int}")]
public sealed class HandoversController(Reach reach, Downloads downloads) : PortalController
{
    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.Auditor)]
    [HttpGet("")]
    public async Task<IActionResult> Show(StreamKey key, int no, CancellationToken ct)
    {
        var row = await reach.Get<StationHandovers>(key, ct);
        return View("HandoverProof", new HandoverProof(row, Find(row, no), Me));
    }

    [Roles(Role.Official, Role.TownshipOfficial, Role.Agency, Role.Auditor)]
    [HttpGet("file")]
    public async Task<IActionResult> File(StreamKey key, int no, string? kind, CancellationToken ct)
    {
        var row = await reach.Get<StationHandovers>(key, ct);
        var proof = new HandoverProof(row, Find(row, no), Me);
        return await ListExport.File(
            kind == "csv" ? "csv" : "xlsx",
            T["Station.Proof.File", row.Name, proof.Over.On],
            [T["Station.Proof.What"], T["Station.Proof.Number"]],
            proof
                .Lines.Select(line => (IReadOnlyList<object?>)[T[line.Label], line.Number])
                .ToAsyncEnumerable(),
            ct
        );
    }

    // The signed list may name people: it is the county's alone.
    [Roles(Role.Official, Role.Auditor)]
    [HttpGet("signed")]
    public async Task<IActionResult> Signed(StreamKey key, int no, CancellationToken ct)
    {
        var over = Find(await reach.Get<StationHandovers>(key, ct), no);
        return over.Proof is { } proof
            ? await downloads.SendSealed(key.Id, proof.Sha256, ct)
            : NotFound();
    }

    // An operator's people see the handovers that they gave or took.
    private Handover Find(StationHandovers row, int no) =>
        row.All.Find(over =>
            over.No == no
            && (
                Me.Role != Role.Agency || over.From == Me.Organisation || over.To == Me.Organisation
            )
        ) ?? throw new NotInScopeException(nameof(Handover));
}

/// <summary>One handover's proof.</summary>
public sealed record HandoverProof(StationHandovers Row, Handover Over, Actor Reader)
{
    public string Href => $"/stations/{Row.TenantId}/{Row.Id}/handovers/{Over.No}";

    /// <summary>The signed list may name people.</summary>
    public bool MaySeeSigned =>
        Over.Proof is not null && Reader.Role is Role.Official or Role.Auditor;

    /// <summary>What was handed over; empty where it was not counted.</summary>
    public IReadOnlyList<(string Label, int Number)> Lines =>
        Over.Counts is not { } counts
            ? []
            :
            [
                ("Station.Proof.People", counts.People),
                ("Station.Proof.Visits", counts.Visits),
                ("Station.Proof.TasksDone", counts.TasksDone),
                ("Station.Proof.TasksOpen", counts.TasksOpen),
                ("Station.Proof.Records", counts.Records),
                ("Station.Proof.Files", counts.Files),
            ];
}
