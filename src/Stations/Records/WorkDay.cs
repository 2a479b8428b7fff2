using System.Collections.Immutable;
using System.Globalization;
using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>What one worker's day is booked with, over all stations of the county.</summary>
/// <param name="Booked">By record.</param>
public sealed record WorkDay(ImmutableDictionary<Guid, WorkBooked> Booked) : IStreamState<WorkDay>
{
    private const int MinutesOfDay = 24 * 60;

    public static string StreamType => "work_day";

    /// <summary>One per worker and day: two records at once meet here.</summary>
    public static StreamKey KeyOf(string tenant, Guid worker, DateOnly day) =>
        new(
            tenant,
            DerivedId.From(
                StreamType,
                worker.ToString("N"),
                day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            )
        );

    public static WorkDay Start(object first) =>
        new WorkDay(ImmutableDictionary<Guid, WorkBooked>.Empty).Apply(first);

    public WorkDay Apply(object next) =>
        next switch
        {
            WorkBooked e => new(Booked.SetItem(e.Record, e)),
            WorkReleased e => new(Booked.Remove(e.Record)),
            _ => this,
        };

    /// <summary>Takes the day's part that a record says, in place of what it took before (SR-02).</summary>
    /// <exception cref="RuleBrokenException">The day has not so many hours, or something else was done at that time.</exception>
    internal static WorkBooked Book(WorkDay? day, Guid record, ServiceFacts facts)
    {
        var others = (day?.Booked.Values ?? []).Where(other => other.Record != record).ToList();
        var left = MinutesOfDay - others.Sum(other => other.Minutes);
        Refuse.If(facts.Minutes > left, "SR-02", "DayIsFull", nameof(facts.Minutes), left);
        var mine = new WorkBooked(record, facts.Start, facts.Minutes);
        Refuse.If(EndOf(mine) > MinutesOfDay, "SR-02", "RecordPastMidnight", nameof(facts.Minutes));
        var overlap = others.Find(other => Overlaps(mine, other));
        Refuse.If(
            overlap is not null,
            "SR-02",
            "WorkOverlaps",
            nameof(facts.Start),
            overlap?.Start?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "",
            overlap?.Minutes ?? 0
        );
        return mine;
    }

    private static bool Overlaps(WorkBooked one, WorkBooked other) =>
        one.Start is not null
        && other.Start is not null
        && BeginOf(one) < EndOf(other)
        && BeginOf(other) < EndOf(one);

    private static int BeginOf(WorkBooked booked) =>
        booked.Start is { } start ? start.Hour * 60 + start.Minute : 0;

    private static int EndOf(WorkBooked booked) => BeginOf(booked) + booked.Minutes;
}
