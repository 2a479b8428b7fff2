using Microsoft.AspNetCore.Mvc;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Stations;
using StationPortal.Web.Access;
using StationPortal.Web.Files;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Months;

/// <summary>One task: what it asks for, its evidence and flags; the station ticks it, the township answers.</summary>
[Route("/station-months/{tenant}/{id:guid}/tasks/{no:int}")]
public sealed class TasksController(
    Reach reach,
    Uploads uploads,
    Downloads downloads,
    TickFacts facts,
    CountedRecords records,
    WhoTicked who,
    TimeProvider clock
) : PortalController
{
    [Roles(Role.SocialWorker, Role.Agency, Role.TownshipOfficial, Role.Official, Role.Auditor)]
    [HttpGet("")]
    public async Task<IActionResult> Show(StreamKey key, int no, CancellationToken ct)
    {
        var (row, line) = await Find(key, no, ct);
        return View(
            "Task",
            new TaskView(
                row,
                line,
                Me,
                ChinaTime.DateOf(clock.GetUtcNow()),
                await facts.Counted(row, line.Planned, ct),
                await records.Of(row, line.Planned, ct),
                await who.Of(line.Done, ct)
            )
        );
    }

    [Roles(Role.SocialWorker, Role.Agency)]
    [HttpPost("tick")]
    public Task<IActionResult> Tick(StreamKey key, int no, TickForm form, CancellationToken ct) =>
        Submit(
            form,
            stop => Ticked(key, no, form, stop),
            again: () => Show(key, no, ct),
            done: () => Redirect(HrefOf(key, no)),
            banner: "Month.Ticked"
        );

    [Roles(Role.SocialWorker, Role.Agency)]
    [HttpPost("take")]
    public async Task<IActionResult> Take(
        StreamKey key,
        int no,
        [Bind(Prefix = "Taking")] PressForm taking,
        CancellationToken ct
    )
    {
        var (row, _) = await Find(key, no, ct);
        return await Submit(
            taking,
            () => new AssignTask(key, new StreamKey(key.Tenant, row.Station), no, Me.Account),
            again: () => Show(key, no, ct),
            done: () => Redirect(HrefOf(key, no)),
            banner: "Month.Taken"
        );
    }

    [Roles(Role.TownshipOfficial, Role.Official)]
    [HttpPost("pass")]
    public Task<IActionResult> Pass(
        StreamKey key,
        int no,
        [Bind(Prefix = "Passing")] PressForm passing,
        CancellationToken ct
    ) =>
        Submit(
            passing,
            () => new PassTask(key, no, passing.Seen),
            again: () => Show(key, no, ct),
            done: () => Redirect(AfterCheck(key)),
            banner: "Month.Passed"
        );

    [Roles(Role.TownshipOfficial, Role.Official)]
    [HttpPost("return")]
    public Task<IActionResult> Return(
        StreamKey key,
        int no,
        [Bind(Prefix = "Returning")] WhyForm returning,
        CancellationToken ct
    ) =>
        Submit(
            returning,
            () => new ReturnTask(key, no, returning.Reason ?? "", returning.Seen),
            again: () => Show(key, no, ct),
            done: () => Redirect(AfterCheck(key)),
            banner: "Month.Returned"
        );

    [Roles(Role.TownshipOfficial, Role.Official)]
    [HttpPost("call-off")]
    public Task<IActionResult> CallOff(
        StreamKey key,
        int no,
        [Bind(Prefix = "Ending")] WhyForm ending,
        CancellationToken ct
    ) =>
        Submit(
            ending,
            () => new CallOffTask(key, no, ending.Reason ?? "", ending.Seen),
            again: () => Show(key, no, ct),
            done: () => Redirect(HrefOf(key, no)),
            banner: "Month.CalledOff"
        );

    [Roles(Role.SocialWorker, Role.Agency, Role.TownshipOfficial, Role.Official, Role.Auditor)]
    [HttpGet("files/{sha256}")]
    public async Task<IActionResult> File(
        StreamKey key,
        int no,
        string sha256,
        CancellationToken ct
    )
    {
        var (row, line) = await Find(key, no, ct);
        if (line.Done?.Evidence.FirstOrDefault(each => each.File.Sha256 == sha256) is not { } found)
        {
            return NotFound();
        }

        // Signatures lie encrypted under the station; the first ones were stored as they came.
        return
            found.Kind == EvidenceKind.Signature
            && await downloads.SendSealed(row.Station, sha256, ct) is FileStreamResult opened
            ? opened
            : await downloads.Send(found.File, ct);
    }

    private async Task<Proposal> Ticked(StreamKey key, int no, TickForm form, CancellationToken ct)
    {
        var (row, line) = await Find(key, no, ct);
        var taken = new List<TakenFile>();
        var evidence = new List<EvidenceFile>();
        foreach (var (kind, field, file) in form.Files())
        {
            // A signature is somebody's: it lies encrypted under the station.
            var stored =
                kind == EvidenceKind.Signature
                    ? await uploads.Seal(file, field, row.Station, ct)
                    : await uploads.Take(file, field, key, ct);
            await using var content = file.OpenReadStream();
            var photo = await PhotoFacts.Read(content, ct);
            taken.Add(stored);
            evidence.Add(new EvidenceFile(kind, stored.File, photo.TakenAt, photo.TakenIn));
        }

        return new Proposal(
            new TickTask(
                key,
                no,
                form.Amount ?? 0,
                form.Note ?? "",
                evidence,
                form.ToPlace(),
                form.StatedPlace,
                await facts.Of(row, line, taken, ct),
                form.Seen
            ),
            [.. taken.SelectMany(file => file.Parts)]
        );
    }

    private async Task<(StationMonthPage Row, TaskLine Line)> Find(
        StreamKey key,
        int no,
        CancellationToken ct
    )
    {
        var row = await reach.Get<StationMonthPage>(key, ct);
        return row.Tasks.Find(task => task.No == no) is { } line
            ? (row, line)
            : throw new NotInScopeException(nameof(TaskLine));
    }

    private string AfterCheck(StreamKey key) =>
        Me.Role == Role.TownshipOfficial
            ? "/township-board"
            : $"/station-months/{key.Tenant}/{key.Id}";

    private static string HrefOf(StreamKey key, int no) =>
        $"/station-months/{key.Tenant}/{key.Id}/tasks/{no}";
}

/// <summary>A task's page.</summary>
/// <param name="Counted">What records count for it so far; <c>null</c> when people tick the amount.</param>
/// <param name="Records">What was counted, the newest first.</param>
/// <param name="DoneBy">User name of who ticked it, where the reader may know it.</param>
public sealed record TaskView(
    StationMonthPage Row,
    TaskLine Line,
    Actor Reader,
    DateOnly Today,
    decimal? Counted,
    IReadOnlyList<CountedRow> Records,
    string? DoneBy
)
{
    public string MonthHref => $"/station-months/{Row.TenantId}/{Row.Id}";

    public string Href => $"{MonthHref}/tasks/{Line.No}";

    public TickForm Form { get; } = new() { Seen = Row.Version };

    public PressForm Taking { get; } = new();

    public PressForm Passing { get; } = new() { Seen = Row.Version };

    public WhyForm Returning { get; } = new() { Seen = Row.Version };

    public WhyForm Ending { get; } = new() { Seen = Row.Version };

    public bool MayTick =>
        Reader.Role is Role.SocialWorker or Role.Agency
        && Line.IsToDo
        && Line.Planned.From <= Today;

    public bool MayTake =>
        Reader.Role == Role.SocialWorker && Line.IsToDo && Line.Assignee != Reader.Account;

    public bool IsChecker => Reader.Role is Role.TownshipOfficial or Role.Official;

    /// <summary>Who ticked it does not check it (MT-04).</summary>
    public bool MayCheck =>
        IsChecker
        && Line.Status == StationTaskStatus.Done
        && Line.Done?.By.Overlaps(Reader.Holder) != true;

    public bool MayCallOff => IsChecker && Line.IsToDo;

    public bool Wants(EvidenceKind kind) => Line.Planned.Duty.Evidence.Contains(kind);
}
