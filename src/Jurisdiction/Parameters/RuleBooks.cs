using Microsoft.EntityFrameworkCore;
using StationPortal.EventStore;

namespace StationPortal.Jurisdiction;

/// <summary>The shipped rule book with what administrators entered on top. Read again after a few seconds, so that every process follows a change made in another one.</summary>
/// <param name="contexts">The read models.</param>
/// <param name="allowExamples">Demo, development and tests; Production leaves years marked 示例 out.</param>
public sealed class RuleBooks(IDbContextFactory<ReadModels> contexts, bool allowExamples)
    : IRuleBooks
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);
    private Cached? cached;

    public async ValueTask<RuleBook> Current(CancellationToken ct)
    {
        // The machine's own stopwatch, not the host's clock: a demo clock may stand still.
        if (cached is { } known && TimeProvider.System.GetElapsedTime(known.At) < Fresh)
        {
            return known.Book;
        }

        var at = TimeProvider.System.GetTimestamp();
        var book = await Read(ct);
        cached = new Cached(book, at);
        return book;
    }

    /// <summary>The next decision reads the rule book anew; called after a parameter or a calendar year was changed here.</summary>
    public void Forget() => cached = null;

    private async Task<RuleBook> Read(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var entered = await db.Set<ParameterList>().ToListAsync(ct);
        var years = await db.Set<CalendarYearPage>().ToListAsync(ct);
        return Combine(ShippedRules.Book, entered, years, allowExamples);
    }

    /// <summary>Entered parameters win over shipped ones (<see cref="ParameterSet.Of"/>); an announced year that was entered wins over the shipped one.</summary>
    internal static RuleBook Combine(
        RuleBook shipped,
        IEnumerable<ParameterList> entered,
        IEnumerable<CalendarYearPage> years,
        bool allowExamples
    )
    {
        var calendar = shipped.Calendar.Years.ToDictionary(year => year.Year);
        foreach (var year in years.Where(year => allowExamples || !year.Example))
        {
            calendar[year.Year] = year.ToYear();
        }

        var parameters = ParameterSet.Of(shipped.Parameters.All, entered);
        return new RuleBook(new WorkingDayCalendar(calendar.Values), parameters)
        {
            ExamplesAllowed = allowExamples,
        };
    }

    private sealed record Cached(RuleBook Book, long At);
}
