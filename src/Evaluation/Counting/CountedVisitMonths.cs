using System.Globalization;
using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Evaluation;

/// <summary>Visits out of those due (SV-03), person by person and month by month. The first visit that met the person fulfils the month; further ones are listed and add nothing.</summary>
internal static class CountedVisitMonths
{
    public static IEnumerable<FigureRecord> Of(StationWork work) =>
        work.WholeMonths.SelectMany(month => OfMonth(work, month));

    /// <summary>Every visit of the station on the evaluated days on which the person was met.</summary>
    public static IEnumerable<(PersonServedRow Person, VisitLine Visit)> VisitsOf(
        StationWork work
    ) =>
        work
            .People.SelectMany(person => person.Visits.Select(visit => (person, visit)))
            .Where(each =>
                each.visit.IsMet && each.visit.Station == work.Station && work.Holds(each.visit.At)
            );

    public static FigureRecord Record(
        PersonServedRow person,
        VisitLine visit,
        decimal reached,
        decimal wanted
    ) =>
        new(
            FigureRecordKind.Visit,
            person.Id,
            visit.Visit.ToString("D"),
            ChinaTime.DateOf(visit.At),
            reached,
            wanted,
            FigureRecord.MarkOf(visit.At.UtcTicks, visit.How, visit.Finding, visit.Minutes)
        );

    private static IEnumerable<FigureRecord> OfMonth(StationWork work, DateOnly month)
    {
        var expected = VisitMonth.Expected(month).Compile();
        var last = VisitMonth.LastOf(month);
        foreach (
            var person in work
                .People.Select(row => row.AsOf(last))
                .Where(row => row.Station == work.Station && expected(row))
        )
        {
            var visits = person
                .Visits.Where(visit =>
                    visit.IsMet && VisitMonth.Of(ChinaTime.DateOf(visit.At)) == month
                )
                .OrderBy(visit => visit.At)
                .ToList();
            if (visits.Count == 0)
            {
                yield return Missed(person, month);
            }

            for (var at = 0; at < visits.Count; at++)
            {
                var adds = at == 0 ? 1 : 0;
                yield return Record(person, visits[at], adds, adds);
            }
        }
    }

    private static FigureRecord Missed(PersonServedRow person, DateOnly month) =>
        new(
            FigureRecordKind.MissedVisit,
            person.Id,
            month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            month,
            0,
            1,
            ""
        );
}
