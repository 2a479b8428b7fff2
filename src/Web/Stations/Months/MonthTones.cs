using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.Months;

/// <summary>The colours and words of tasks.</summary>
public static class MonthTones
{
    public static Tone Of(TaskLine task, DateOnly today) =>
        task.Status switch
        {
            _ when task.IsLate(today) => Tone.Red,
            StationTaskStatus.Open when task.Planned.From > today => Tone.Grey,
            StationTaskStatus.Open => Tone.Amber,
            StationTaskStatus.Done => Tone.Blue,
            StationTaskStatus.Passed => Tone.Green,
            StationTaskStatus.Returned => Tone.Red,
            _ => Tone.Grey,
        };

    /// <summary>Text key of where a task stands.</summary>
    public static string TextOf(TaskLine task, DateOnly today) =>
        task.IsLate(today) ? "Frame.Late" : $"StationTaskStatus.{task.Status}";

    /// <summary>What records count, what the duty wants, and the gap.</summary>
    public static TextKey GapOf(Duty duty, decimal counted)
    {
        ArgumentNullException.ThrowIfNull(duty);
        var unit = $"Month.Amount.{duty.Amount.Kind}";
        var gap = duty.Amount.Number - counted;
        return gap > 0
            ? new TextKey(
                "Month.Line.Gap",
                new TextKey(unit, Show.Number(counted)),
                new TextKey(unit, Show.Number(duty.Amount.Number)),
                new TextKey(unit, Show.Number(gap))
            )
            : new TextKey(
                "Month.Line.Reached",
                new TextKey(unit, Show.Number(counted)),
                new TextKey(unit, Show.Number(duty.Amount.Number))
            );
    }
}
