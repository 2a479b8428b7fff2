using StationPortal.Jurisdiction;
using StationPortal.Stations;

namespace StationPortal.Evaluation;

/// <summary>What is wrong with the lines of a sheet (EV-07, EV-11, EV-12): every fault with its own field, for the rule and for the page.</summary>
public static class SheetRules
{
    /// <summary>Characters of one reason.</summary>
    public const int LongestReason = 1000;

    /// <summary>Files beside one line.</summary>
    public const int MostFiles = 9;

    private const int Places = 2;
    private const string Points = nameof(LineEntry.Points);
    private const string Reason = nameof(LineEntry.Reason);

    /// <summary>All faults; a field is <c>Lines[i].Points</c>, counted as the entries stand.</summary>
    /// <param name="assessment">The station in the round.</param>
    /// <param name="kind">Whose sheet.</param>
    /// <param name="entries">What was sent.</param>
    /// <param name="before">What the sheet holds.</param>
    /// <param name="leastReason">Least characters of a reason, blanks not counted.</param>
    public static IEnumerable<LineFault> FaultsOf(
        Assessment assessment,
        SheetKind kind,
        IReadOnlyList<LineEntry> entries,
        IReadOnlyDictionary<string, ItemScore> before,
        int leastReason
    )
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(before);
        var items = assessment.Opened.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (var at = 0; at < entries.Count; at++)
        {
            var entry = entries[at];
            if (entry.IsBlank && !before.ContainsKey(entry.Code))
            {
                continue;
            }

            var item = items.GetValueOrDefault(entry.Code);
            IEnumerable<LineFault> faults =
                item is not { IsLeaf: true }
                    ? [new("EV-07", "LineUnknown", nameof(entry.Code), entry.Code)]
                : !seen.Add(entry.Code)
                    ? [new("EV-10", "LineTwice", nameof(entry.Code), entry.Code)]
                : IsOfAnother(item, kind)
                    ? [new("EV-10", "LineOfAnother", nameof(entry.Code), entry.Code)]
                : OfLine(item, kind, entry, before.GetValueOrDefault(entry.Code), leastReason);
            foreach (var fault in faults)
            {
                yield return fault with
                {
                    Field = $"Lines[{at}].{fault.Field}",
                };
            }
        }
    }

    private static bool IsOfAnother(RatedItem item, SheetKind kind) =>
        ScoreSheet.PartOf(kind) is { } part && item.Part != part;

    /// <summary>What is wrong with the points, the degree or the finding of one line (EV-11).</summary>
    internal static IEnumerable<LineFault> OfScore(RatedItem item, LineEntry entry) =>
        item.Kind switch
        {
            IndicatorKind.Judged => OfPoints(item, entry.Points),
            IndicatorKind.Degree
                when item.Degrees?.Any(degree => degree.Name == entry.Degree) != true =>
            [
                new("EV-11", "ScoreDegreeMissing", nameof(entry.Degree), item.Code),
            ],
            IndicatorKind.Veto when entry.Found is null =>
            [
                new("EV-11", "ScoreVetoMissing", nameof(entry.Found), item.Code),
            ],
            _ => [],
        };

    /// <summary>What is wrong with the reason of one line (EV-12).</summary>
    internal static IEnumerable<LineFault> OfReason(RatedItem item, string reason, int least)
    {
        if (OpenText.LettersOf(reason) < least)
        {
            yield return new("EV-12", "LineReasonMissing", Reason, item.Code, least);
        }

        if (reason.Length > LongestReason)
        {
            yield return new("EV-12", "ScoreReasonTooLong", Reason, item.Code, LongestReason);
        }

        if (OpenText.NamesPerson(reason))
        {
            yield return new("PD-05", "TextNamesPerson", Reason);
        }
    }

    private static IEnumerable<LineFault> OfLine(
        RatedItem item,
        SheetKind kind,
        LineEntry entry,
        ItemScore? before,
        int leastReason
    )
    {
        var isSelf = kind == SheetKind.Self;
        if (!isSelf)
        {
            foreach (var fault in OfScore(item, entry))
            {
                yield return fault;
            }
        }

        // A veto that was not found needs no words; everything else that a person judges does.
        var least =
            isSelf || item.Kind != IndicatorKind.Veto || entry.Found == true ? leastReason : 0;
        foreach (var fault in OfReason(item, entry.Reason, least))
        {
            yield return isSelf && fault.Code == "LineReasonMissing"
                ? new("EV-25", "SelfTextMissing", Reason, item.Code, leastReason)
                : fault;
        }

        if (entry.On(item, isSelf, before).Files.Count > MostFiles)
        {
            yield return new(
                "EV-12",
                "ScoreFilesTooMany",
                nameof(entry.Added),
                item.Code,
                MostFiles
            );
        }
    }

    private static IEnumerable<LineFault> OfPoints(RatedItem item, decimal? given)
    {
        if (given is not { } points)
        {
            yield return new("EV-11", "ScorePointsMissing", Points, item.Code, item.Points);
        }
        else if (points < 0 || points > item.Points)
        {
            yield return new("EV-11", "ScoreOutOfRange", Points, item.Code, item.Points);
        }
        else if (decimal.Round(points, Places) != points)
        {
            yield return new("EV-11", "ScoreTooFine", Points, item.Code);
        }
    }
}
