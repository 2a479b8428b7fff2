using System.Text.RegularExpressions;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>What makes one line of a duty list sound (DL-01, DL-02). Pages and imports ask for all faults, decisions refuse with the first.</summary>
public static partial class DutyRules
{
    /// <summary>Characters of a duty's sentence and of its basis.</summary>
    public const int LongestText = 300;

    private const decimal MostHours = 10_000m;
    private const int FirstYear = 2000;
    private const int LastYear = 2099;

    /// <summary>Everything that is wrong with a duty, nothing when it is sound.</summary>
    public static IEnumerable<LineFault> FaultsOf(Duty duty, WorkingDayCalendar calendar) =>
        OfWords(duty)
            .Concat(OfRhythm(duty.Rhythm, calendar))
            .Concat(OfAmount(duty.Amount))
            .Concat(OfEvidence(duty.Evidence));

    /// <summary>Refuses a duty that is not sound.</summary>
    /// <exception cref="RuleBrokenException">DL-01 or DL-02, at the field.</exception>
    public static void Require(Duty duty, WorkingDayCalendar calendar) =>
        ListRules.RequireNone(FaultsOf(duty, calendar));

    private static IEnumerable<LineFault> OfWords(Duty duty)
    {
        if (!CodeShape().IsMatch(duty.Code))
        {
            yield return new("DL-01", "DutyCodeShape", nameof(Duty.Code), duty.Code);
        }

        if (!Enum.IsDefined(duty.Field))
        {
            yield return new("DL-01", "DutyFieldUnknown", nameof(Duty.Field));
        }

        if (duty.Title.Length is 0 or > LongestText || string.IsNullOrWhiteSpace(duty.Title))
        {
            yield return new("DL-01", "DutyTitleMissing", nameof(Duty.Title), LongestText);
        }

        if (!Enum.IsDefined(duty.Who))
        {
            yield return new("DL-01", "DutyWhoMissing", nameof(Duty.Who));
        }

        if (duty.Basis.Length is 0 or > LongestText || string.IsNullOrWhiteSpace(duty.Basis))
        {
            yield return new("DL-01", "DutyBasisMissing", nameof(Duty.Basis), LongestText);
        }
    }

    private static IEnumerable<LineFault> OfRhythm(Rhythm rhythm, WorkingDayCalendar calendar)
    {
        if (!Enum.IsDefined(rhythm.Kind))
        {
            yield return new("DL-02", "DutyRhythmMissing", nameof(Rhythm.Kind));
            yield break;
        }

        var faults = OfDay(rhythm).Concat(OfSpan(rhythm)).ToList();
        foreach (var fault in faults)
        {
            yield return fault;
        }

        if (
            faults.Count == 0
            && rhythm is { From: { } from, Until: { } until }
            && !DutyCalendar.FallsDue(rhythm, from, until, calendar)
        )
        {
            yield return new("DL-02", "DutyNeverDue", nameof(Rhythm.Until), from, until);
        }
    }

    private static IEnumerable<LineFault> OfDay(Rhythm rhythm)
    {
        var last = rhythm.Kind switch
        {
            RhythmKind.Weekly => 7,
            RhythmKind.Monthly or RhythmKind.Quarterly => 31,
            RhythmKind.Yearly => LastDayOf(rhythm.Month),
            _ => 0,
        };
        if (last == 0 ? rhythm.Day is not null : rhythm.Day is not >= 1 || rhythm.Day > last)
        {
            yield return last == 0
                ? new("DL-02", "DutyDayNotAsked", nameof(Rhythm.Day), rhythm.Kind)
                : new("DL-02", "DutyDayWrong", nameof(Rhythm.Day), rhythm.Kind, last);
        }

        if (
            rhythm.Kind == RhythmKind.Yearly
                ? rhythm.Month is not (>= 1 and <= 12)
                : rhythm.Month is not null
        )
        {
            yield return new(
                "DL-02",
                rhythm.Kind == RhythmKind.Yearly ? "DutyMonthMissing" : "DutyMonthNotAsked",
                nameof(Rhythm.Month),
                rhythm.Kind
            );
        }
    }

    // A task that takes longer than its period would still run when the next one begins; one without a last day would never be overdue.
    private static IEnumerable<LineFault> OfSpan(Rhythm rhythm)
    {
        var longest = rhythm.Kind switch
        {
            RhythmKind.Workdays => 1,
            RhythmKind.Weekly => 7,
            RhythmKind.Monthly => 31,
            RhythmKind.Quarterly => 92,
            _ => 366,
        };
        if (rhythm.DaysToDo < 1 || rhythm.DaysToDo > longest)
        {
            yield return new(
                "DL-02",
                "DutyDaysToDoWrong",
                nameof(Rhythm.DaysToDo),
                rhythm.Kind,
                longest
            );
        }

        foreach (
            var (day, field) in new[]
            {
                (rhythm.From, nameof(Rhythm.From)),
                (rhythm.Until, nameof(Rhythm.Until)),
            }
        )
        {
            if (day is { Year: < FirstYear or > LastYear })
            {
                yield return new("DL-02", "DutyYearOdd", field, FirstYear, LastYear);
            }
        }

        if (rhythm.From > rhythm.Until)
        {
            yield return new("DL-02", "DutyUntilBeforeFrom", nameof(Rhythm.Until));
        }
    }

    private static IEnumerable<LineFault> OfAmount(DutyAmount amount)
    {
        if (!Enum.IsDefined(amount.Kind))
        {
            yield return new("DL-01", "DutyAmountKindMissing", "AmountKind");
            yield break;
        }

        if (amount.Number <= 0)
        {
            yield return new("DL-01", "DutyNumberMissing", nameof(DutyAmount.Number));
        }
        else if (amount.Kind == AmountKind.Rate && amount.Number > 100)
        {
            yield return new("DL-01", "DutyRateOverHundred", nameof(DutyAmount.Number));
        }
        else if (
            amount.Kind == AmountKind.Count
            && amount.Number != decimal.Truncate(amount.Number)
        )
        {
            yield return new("DL-01", "DutyCountNotWhole", nameof(DutyAmount.Number));
        }
        else if (amount.Number > MostHours || amount.Number != decimal.Round(amount.Number, 1))
        {
            yield return new("DL-01", "DutyNumberOdd", nameof(DutyAmount.Number), MostHours);
        }

        if (amount.Counts is { } counted && !Enum.IsDefined(counted))
        {
            yield return new("DL-01", "DutyCountsUnknown", nameof(DutyAmount.Counts));
        }
        else if (amount is { Kind: AmountKind.Rate, Counts: not null and not CountedRecord.Visit })
        {
            yield return new("DL-01", "DutyRateOfVisitsOnly", nameof(DutyAmount.Counts));
        }
    }

    private static IEnumerable<LineFault> OfEvidence(IReadOnlyList<EvidenceKind> evidence)
    {
        if (
            evidence.Count == 0
            || evidence.Distinct().Count() != evidence.Count
            || evidence.Any(kind => !Enum.IsDefined(kind))
        )
        {
            yield return new("DL-01", "DutyEvidenceMissing", nameof(Duty.Evidence));
        }
    }

    // 2024 is a leap year: 29 February may be asked for, 30 February and 31 April never come.
    private static int LastDayOf(int? month) =>
        month is >= 1 and <= 12 ? DateTime.DaysInMonth(2024, month.Value) : 31;

    [GeneratedRegex("^[A-Z][A-Z0-9-]{0,11}$", RegexOptions.None, 1000)]
    private static partial Regex CodeShape();
}
