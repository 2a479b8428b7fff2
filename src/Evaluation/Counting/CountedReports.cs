using System.Globalization;
using StationPortal.Stations;

namespace StationPortal.Evaluation;

/// <summary>Months with a word about their visits (SV-04): something was found and written with a visit, or the zero report came before the next month was over.</summary>
internal static class CountedReports
{
    public static IEnumerable<FigureRecord> Of(StationWork work)
    {
        foreach (var month in work.Months.Where(each => work.WholeMonths.Contains(each.Row.Month)))
        {
            var tag = VisitMonth.Tag(month.Row.Month);
            var last = VisitMonth.LastOf(month.Row.Month);
            var found = work.People.Any(person =>
                person.AsOf(last).Station == work.Station
                && person.FindingMonths.Contains(tag, StringComparison.Ordinal)
            );
            var inTime = month.ZeroReportedOn <= VisitMonth.LastOf(month.Row.Month.AddMonths(1));
            yield return new(
                FigureRecordKind.Month,
                month.Row.Id,
                month.Row.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                month.Row.Month,
                found || inTime ? 1 : 0,
                1,
                FigureRecord.MarkOf(found, month.ZeroReportedOn)
            );
        }
    }
}
