using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;
using StationPortal.Procurement;
using StationPortal.Stations;

namespace StationPortal.Web.Demo;

/// <summary>A demo station's tasks: made ahead, ticked with evidence week by week, checked by the township; some given back, some late, the last ones still to be looked at.</summary>
internal sealed class DemoTicks(
    DemoWorld world,
    IServiceProvider services,
    WorkFile texts,
    DateOnly last
)
{
    // Within one month no photo shows two tasks.
    private const int Photos = 90;
    private const int LateDays = 40;
    private const int LastDays = 6;

    private readonly IDbContextFactory<ReadModels> contexts = services.GetRequiredService<
        IDbContextFactory<ReadModels>
    >();
    private readonly CountedTasks counted = services.GetRequiredService<CountedTasks>();
    private readonly ConcurrentDictionary<int, Task<FileRef>> photos = new();
    private readonly ConcurrentDictionary<(Guid, int), bool> returned = new();

    /// <summary>Makes a month's tasks; a station whose contract has not begun has none yet.</summary>
    public async Task Plan(DemoTeam team, DateOnly month, CancellationToken ct)
    {
        var key = team.Station.Key;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var end = month.AddMonths(1);
        if (
            await db.Set<StationPage>()
                .AnyAsync(
                    row => row.TenantId == key.Tenant && row.Id == key.Id && row.From < end,
                    ct
                )
        )
        {
            await world.Do(Actor.Portal(key.Tenant), new PlanMonth(key, month), ct);
        }
    }

    public async Task Tick(DemoTeam team, CancellationToken ct)
    {
        var today = ChinaTime.DateOf(world.Clock.GetUtcNow());
        foreach (var month in await Months(team, row => row.FirstDue != null, ct))
        {
            var key = new StreamKey(month.TenantId, month.Id);
            var due = month.Tasks.Where(line => IsTicked(line, month.Id, today)).ToList();
            var sums = await counted.Of(
                team.Station.Key,
                month.Tasks.Where(line => line.IsToDo).Select(line => line.Planned),
                ct
            );
            await world.Do(Actor.Portal(month.TenantId), new DoCountedTasks(key, sums), ct);
            var open = due.Where(line => !IsDoneNow(line, sums, today)).ToList();
            foreach (var post in open.GroupBy(line => line.Planned.Duty.Who))
            {
                var ticks = new List<IDecision>();
                foreach (var line in post)
                {
                    ticks.Add(await TickOf(team, key, line, sums, today, ct));
                }

                await world.Do(
                    post.Key == StationPost.Head ? team.Head : team.Worker,
                    new DemoBatch(ticks),
                    ct
                );
            }
        }
    }

    public async Task Check(DemoTeam team, CancellationToken ct)
    {
        foreach (var month in await Months(team, row => row.ToCheck > 0, ct))
        {
            var key = new StreamKey(month.TenantId, month.Id);
            var answers = month
                .Tasks.Where(line => line.Status == StationTaskStatus.Done)
                .Select(line => AnswerTo(key, line))
                .ToList();
            await world.Do(team.Station.TownshipOfficial, new DemoBatch(answers), ct);
        }
    }

    // What was given back is mended once; a second look passes it.
    private IDecision AnswerTo(StreamKey key, TaskLine line) =>
        DemoWork.Chance(16, "return", key.Id, line.No) == 0
        && returned.TryAdd((key.Id, line.No), true)
            ? new ReturnTask(
                key,
                line.No,
                texts.ReturnReasons[
                    DemoWork.Chance(texts.ReturnReasons.Count, "why", key.Id, line.No)
                ]
            )
            : new PassTask(key, line.No);

    // Done in the week it ends, some before; a few of the last weeks are still late, and what was given back last is still open.
    private bool IsTicked(TaskLine line, Guid month, DateOnly today)
    {
        if (!line.IsToDo || line.Planned.From > today)
        {
            return false;
        }

        var stays =
            line.Planned.Due >= last.AddDays(-LateDays)
            && DemoWork.Chance(24, "late", month, line.No) == 0;
        var early = DemoWork.Chance(3, "early", month, line.No) == 0;
        return !stays
            && !(line.Status == StationTaskStatus.Returned && today >= last.AddDays(-LastDays))
            && line.Planned.Due <= today.AddDays(early ? 12 : 2);
    }

    private static bool IsDoneNow(
        TaskLine line,
        IReadOnlyDictionary<int, decimal> sums,
        DateOnly today
    ) =>
        line.Status == StationTaskStatus.Open
        && line.Planned.From <= today
        && DoCountedTasks.IsDoneByRecords(line.Planned.Duty)
        && sums.GetValueOrDefault(line.No) >= line.Planned.Duty.Amount.Number;

    private async Task<TickTask> TickOf(
        DemoTeam team,
        StreamKey month,
        TaskLine line,
        IReadOnlyDictionary<int, decimal> sums,
        DateOnly today,
        CancellationToken ct
    )
    {
        var duty = line.Planned.Duty;
        var day = line.Planned.Due < today ? line.Planned.Due : today;
        // Now and then a phone's clock is wrong: kept, and flagged.
        var wrong = DemoWork.Chance(40, "clock", month.Id, line.No) == 0;
        var at = PurchaseDates.At(
            wrong ? line.Planned.From.AddDays(-20) : day,
            9 + DemoWork.Chance(6, "hour", month.Id, line.No)
        );
        var place = new GeoPoint(team.Station.Line.Longitude, team.Station.Line.Latitude);
        var evidence = new List<EvidenceFile>();
        foreach (var kind in duty.Evidence)
        {
            if (kind is EvidenceKind.Photo or EvidenceKind.Signature)
            {
                var file = await PhotoOf((line.No * 2) + (kind == EvidenceKind.Photo ? 0 : 1), ct);
                evidence.Add(new EvidenceFile(kind, file, at, place));
            }
        }

        decimal? records = duty.Amount.Counts is null ? null : sums.GetValueOrDefault(line.No);
        var amount = records ?? duty.Amount.Number;
        return new TickTask(
            month,
            line.No,
            amount,
            amount < duty.Amount.Number
                ? texts.ShortNote
                : texts.DoneNotes[
                    DemoWork.Chance(texts.DoneNotes.Count, "note", month.Id, line.No)
                ],
            evidence,
            duty.Evidence.Contains(EvidenceKind.PlaceAndTime)
                ? new DevicePlace(place.Longitude, place.Latitude, 15, at)
                : null,
            duty.Evidence.Contains(EvidenceKind.PlaceAndTime) ? texts.StatedPlace : null,
            new TickKnowledge(place, ImmutableHashSet<string>.Empty, records)
        );
    }

    private async Task<IReadOnlyList<StationMonthPage>> Months(
        DemoTeam team,
        System.Linq.Expressions.Expression<Func<StationMonthPage, bool>> which,
        CancellationToken ct
    )
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<StationMonthPage>()
            .AsNoTracking()
            .Where(row =>
                row.TenantId == team.Station.Key.Tenant && row.Station == team.Station.Key.Id
            )
            .Where(which)
            .OrderBy(row => row.Month)
            .ToListAsync(ct);
    }

    private Task<FileRef> PhotoOf(int number, CancellationToken ct) =>
        photos.GetOrAdd(number % (Photos * 2), place => Store(place, ct));

    // The same picture with another last byte is another file.
    private async Task<FileRef> Store(int number, CancellationToken ct)
    {
        await using var picture =
            Assembly.GetExecutingAssembly().GetManifestResourceStream("Demo.photo.png")
            ?? throw new InvalidOperationException("The demo's photo is not embedded.");
        using var bytes = new MemoryStream();
        await picture.CopyToAsync(bytes, ct);
        bytes.WriteByte((byte)number);
        return await world.Store($"photo-{number}.png", bytes.ToArray(), ct);
    }
}
