using System.Globalization;
using System.Linq.Expressions;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Who is to be visited in a month and who was (SV-03). One definition for pages, figures and the zero report, as expressions that a query can count with.</summary>
public static class VisitMonth
{
    /// <summary>How a month stands in <see cref="PersonServedRow.MetMonths"/>, e.g. <c>[2026-03]</c>.</summary>
    public static string Tag(DateOnly month) =>
        string.Create(CultureInfo.InvariantCulture, $"[{month:yyyy-MM}]");

    /// <summary>The first day of the month of a day.</summary>
    public static DateOnly Of(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>The last day of a month.</summary>
    public static DateOnly LastOf(DateOnly month) => month.AddMonths(1).AddDays(-1);

    /// <summary>Nothing that decides about the month changed after it: its row may be counted as it is. Others are counted as <see cref="PersonServedRow.AsOf"/> the month's last day.</summary>
    public static Expression<Func<PersonServedRow, bool>> Settled(DateOnly month)
    {
        var last = LastOf(month);
        return row => row.ChangedOn == null || row.ChangedOn <= last;
    }

    /// <summary>The station, the class or the days of care became others after the month.</summary>
    public static Expression<Func<PersonServedRow, bool>> ChangedSince(DateOnly month)
    {
        var last = LastOf(month);
        return row => row.ChangedOn > last;
    }

    /// <summary>Expected: looked after through the whole month; somebody of the class 一般 only when the two months before went by without a visit. Who was met counts in any case.</summary>
    public static Expression<Func<PersonServedRow, bool>> Expected(DateOnly month)
    {
        var (first, next, quarter) = (month, month.AddMonths(1), month.AddMonths(-2));
        var (tag, before, earlier) = (Tag(month), Tag(month.AddMonths(-1)), Tag(quarter));
        return row =>
            row.MetMonths.Contains(tag)
            || (
                row.From < first
                && (row.LetGoOn == null || row.LetGoOn >= next)
                && (
                    row.Class != VisitClass.General
                    || (
                        row.From <= quarter
                        && !row.MetMonths.Contains(before)
                        && !row.MetMonths.Contains(earlier)
                    )
                )
            );
    }

    /// <summary>Met in the month.</summary>
    public static Expression<Func<PersonServedRow, bool>> Met(DateOnly month)
    {
        var tag = Tag(month);
        return row => row.MetMonths.Contains(tag);
    }

    /// <summary>Not met in the month.</summary>
    public static Expression<Func<PersonServedRow, bool>> NotMet(DateOnly month)
    {
        var tag = Tag(month);
        return row => !row.MetMonths.Contains(tag);
    }

    /// <summary>Something was found in the month.</summary>
    public static Expression<Func<PersonServedRow, bool>> Found(DateOnly month)
    {
        var tag = Tag(month);
        return row => row.FindingMonths.Contains(tag);
    }

    internal static string TagsOf(IEnumerable<VisitLine> visits) =>
        string.Concat(
            visits
                .Select(visit => Tag(ChinaTime.DateOf(visit.At)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
}

/// <summary>A month's visits, counted.</summary>
/// <param name="Expected">People to be visited.</param>
/// <param name="Met">How many of them were met.</param>
/// <param name="Findings">People with whom something was found.</param>
public sealed record MonthCount(int Expected, int Met, int Findings)
{
    /// <summary>Nobody was to be visited.</summary>
    public static MonthCount None { get; } = new(0, 0, 0);

    /// <summary>Counts people as they were in a month.</summary>
    public static MonthCount Of(IEnumerable<PersonServedRow> people, DateOnly month)
    {
        var (expected, tag) = (VisitMonth.Expected(month).Compile(), VisitMonth.Tag(month));
        return people
            .Where(expected)
            .Aggregate(
                None,
                (sum, row) =>
                    sum
                    + new MonthCount(
                        1,
                        row.MetMonths.Contains(tag, StringComparison.Ordinal) ? 1 : 0,
                        row.FindingMonths.Contains(tag, StringComparison.Ordinal) ? 1 : 0
                    )
            );
    }

    /// <summary>Both together.</summary>
    public static MonthCount operator +(MonthCount one, MonthCount other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new(
            one.Expected + other.Expected,
            one.Met + other.Met,
            one.Findings + other.Findings
        );
    }

    /// <summary>Not met yet.</summary>
    public int Missing => Expected - Met;

    /// <summary>The visit rate 探访率, from 0 to 1, in whole tenths of a percent and rounded down, so that 100% means everybody; <c>null</c> when nobody was to be visited.</summary>
    public decimal? Rate => Expected == 0 ? null : decimal.Floor(1000m * Met / Expected) / 1000;
}
