using StationPortal.Stations;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Stations.DutyLists;

/// <summary>A duty's rhythm and amount as a sentence.</summary>
internal static class DutyWords
{
    /// <summary>How often, by when, and between which days.</summary>
    public static string Of(Rhythm rhythm, PageTexts texts)
    {
        var often = rhythm.Kind switch
        {
            RhythmKind.Weekly => texts[
                "Duty.Rhythm.Weekly",
                texts[$"Frame.Weekday.{(DayOfWeek)((rhythm.Day ?? 0) % 7)}"],
                rhythm.DaysToDo
            ],
            RhythmKind.Yearly => texts[
                "Duty.Rhythm.Yearly",
                rhythm.Month,
                rhythm.Day,
                rhythm.DaysToDo
            ],
            RhythmKind.Workdays => texts["Duty.Rhythm.Workdays"],
            RhythmKind.OnEvent => texts["Duty.Rhythm.OnEvent", rhythm.DaysToDo],
            _ => texts[$"Duty.Rhythm.{rhythm.Kind}", rhythm.Day, rhythm.DaysToDo],
        };
        return (rhythm.From, rhythm.Until) switch
        {
            (null, null) => often,
            ({ } from, null) => texts["Duty.Rhythm.Since", often, from],
            (null, { } until) => texts["Duty.Rhythm.To", often, until],
            ({ } from, { } until) => texts["Duty.Rhythm.Between", often, from, until],
        };
    }

    /// <summary>How much, and what counts by itself.</summary>
    public static string Of(DutyAmount amount, PageTexts texts)
    {
        var wanted = texts[$"Duty.Amount.{amount.Kind}", Show.Number(amount.Number)];
        return amount.Counts is { } counted
            ? texts["Duty.Amount.Counts", wanted, texts.Of(counted)]
            : wanted;
    }

    /// <summary>What a tick must show.</summary>
    public static string Of(IEnumerable<EvidenceKind> evidence, PageTexts texts) =>
        string.Join(texts["Frame.Comma"], evidence.Select(kind => texts.Of(kind)));
}
