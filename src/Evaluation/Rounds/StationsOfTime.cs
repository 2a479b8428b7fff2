namespace StationPortal.Evaluation;

/// <summary>The stations that worked in a time, each with who ran it at its end. One that was closed before the end or opened after it has nobody to be evaluated and is left out.</summary>
public static class StationsOfTime
{
    /// <param name="stations">All stations of the region.</param>
    /// <param name="from">First day that is evaluated.</param>
    /// <param name="until">Last day that is evaluated.</param>
    /// <param name="today">While the evaluated days still run, it stands for their end.</param>
    public static IReadOnlyList<ChosenStation> Of(
        IEnumerable<StationTerms> stations,
        DateOnly from,
        DateOnly until,
        DateOnly today
    )
    {
        var last = until < today ? until : today;
        return
        [
            .. stations
                .Select(station => Of(station, from, last))
                .OfType<ChosenStation>()
                .OrderBy(station => station.Station),
        ];
    }

    private static ChosenStation? Of(StationTerms station, DateOnly from, DateOnly last)
    {
        var at = station.Terms.LastOrDefault(term => term.From <= last);
        return at?.Operator is { } supplier
            ? new(
                station.TenantId,
                station.Id,
                station.Name,
                station.Township,
                supplier,
                at.OperatorName,
                at.Until is null || last <= at.Until ? at.Contract : null,
                Earlier(station.Terms, supplier, from, last)
            )
            : null;
    }

    // Nothing at all when it was one operator's all the time, which is the rule.
    private static List<EarlierOperator>? Earlier(
        IReadOnlyList<StationTerm> terms,
        Guid supplier,
        DateOnly from,
        DateOnly last
    )
    {
        var earlier = terms
            .Zip(terms.Skip(1))
            .Where(pair => pair.Second.From > from && pair.Second.From <= last)
            .Where(pair => pair.First.Operator != supplier)
            .Where(pair => pair.First.Operator != pair.Second.Operator)
            .Select(pair => new EarlierOperator(
                pair.First.Operator ?? Guid.Empty,
                pair.First.OperatorName,
                pair.Second.From.AddDays(-1)
            ))
            .ToList();
        return earlier.Count == 0 ? null : earlier;
    }
}
