namespace StationPortal.Jurisdiction;

/// <summary>What every versioned list asks of its commands. Each list names the rule of its own that is broken; the fields are those of the shared forms.</summary>
public static class ListRules
{
    /// <summary>Characters of a reason.</summary>
    public const int LongestReason = 300;

    private const int MostMonthsAhead = 12;
    private const string Code = nameof(Code);
    private const string From = nameof(From);

    /// <summary>Lists are written by counties.</summary>
    /// <exception cref="RuleBrokenException">Another level.</exception>
    public static void RequireCounty(string region, string rule) =>
        Refuse.If(RegionCode.LevelOf(region) != RegionLevel.County, rule, "ListOfCountyOnly", null);

    /// <summary>The number of the version that is begun; one draft at a time.</summary>
    /// <exception cref="RuleBrokenException">There is a draft already.</exception>
    public static int NextVersion<TLine>(this VersionedList<TLine>? list, string rule)
        where TLine : class, IListLine<TLine>
    {
        Refuse.If(list?.Draft is not null, rule, "ListDraftExists", null);
        return (list?.Versions.Count ?? 0) + 1;
    }

    /// <summary>The draft; published versions are not changed.</summary>
    /// <exception cref="RuleBrokenException">There is none.</exception>
    public static ListVersion<TLine> OpenDraft<TLine>(this VersionedList<TLine> list, string rule)
        where TLine : class, IListLine<TLine> =>
        list.Draft ?? throw new RuleBrokenException(rule, "ListNoDraft", null);

    /// <summary>A sound line.</summary>
    /// <param name="faults">Everything that is wrong with it.</param>
    /// <exception cref="RuleBrokenException">The first fault, at its field.</exception>
    public static void RequireNone(IEnumerable<LineFault> faults)
    {
        if (faults.FirstOrDefault() is { } fault)
        {
            throw new RuleBrokenException(fault.Rule, fault.Code, fault.Field, fault.Values);
        }
    }

    /// <summary>A new line has a code of its own and room; another stands in the draft.</summary>
    /// <param name="draft">The version in the making.</param>
    /// <param name="code">Of the line.</param>
    /// <param name="isNew">The code must not stand in the draft yet; otherwise it must.</param>
    /// <param name="most">Lines of one version.</param>
    /// <param name="codeRule">Says that a code names one line.</param>
    /// <param name="fullRule">Says how many lines there may be.</param>
    public static void RequirePlace<TLine>(
        this ListVersion<TLine> draft,
        string code,
        bool isNew,
        int most,
        string codeRule,
        string fullRule
    )
        where TLine : class, IListLine<TLine>
    {
        if (!isNew)
        {
            draft.RequireLine(code);
            return;
        }

        Refuse.If(draft.Find(code) is not null, codeRule, "ListCodeTaken", Code, code);
        Refuse.If(draft.Lines.Count >= most, fullRule, "ListFull", null, most);
    }

    /// <summary>The line stands in the draft.</summary>
    /// <exception cref="RuleBrokenException">It was removed meanwhile.</exception>
    public static void RequireLine<TLine>(this ListVersion<TLine> draft, string code)
        where TLine : class, IListLine<TLine> =>
        Refuse.If(draft.Find(code) is null, null, "ListLineMissing", Code, code);

    /// <summary>The reason for which a line or a draft goes, without blanks around it.</summary>
    /// <exception cref="RuleBrokenException">Missing or too long.</exception>
    public static string RequireReason(string reason, string rule)
    {
        Refuse.If(
            string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason,
            rule,
            "ListReasonMissing",
            "Reason",
            LongestReason
        );
        return reason.Trim();
    }

    /// <summary>The lines of a file: some, not too many, no code twice. Whether each is sound, the list itself asks.</summary>
    /// <param name="lines">In the file's order.</param>
    /// <param name="most">Lines of one version.</param>
    /// <param name="rule">Says that a file is taken whole or not at all.</param>
    /// <param name="codeRule">Says that a code names one line.</param>
    public static void RequireWhole<TLine>(
        IReadOnlyList<TLine> lines,
        int most,
        string rule,
        string codeRule
    )
        where TLine : class, IListLine<TLine>
    {
        Refuse.If(lines.Count == 0, rule, "ListEmpty", null);
        Refuse.If(lines.Count > most, rule, "ListFull", null, most);
        var twice = lines
            .GroupBy(line => line.Code, StringComparer.Ordinal)
            .FirstOrDefault(group => group.Skip(1).Any());
        Refuse.If(twice is not null, codeRule, "ListCodeTaken", null, twice?.Key ?? "");
    }

    /// <summary>The draft may be published from a day on: it has lines, says something new, and binds neither in the past, nor before the last version, nor in a far year.</summary>
    /// <param name="list">The list.</param>
    /// <param name="from">First day.</param>
    /// <param name="today">In China.</param>
    /// <param name="rule">Says how the list is published.</param>
    public static void RequireNews<TLine>(
        this VersionedList<TLine> list,
        DateOnly from,
        DateOnly today,
        string rule
    )
        where TLine : class, IListLine<TLine>
    {
        var draft = list.OpenDraft(rule);
        Refuse.If(draft.Lines.IsEmpty, rule, "ListEmpty", null);
        Refuse.If(from < today, rule, "ListFromInPast", From, today);
        Refuse.If(
            from > today.AddMonths(MostMonthsAhead),
            rule,
            "ListFromTooFar",
            From,
            MostMonthsAhead
        );
        if (list.Last is not { From: { } last } before)
        {
            return;
        }

        Refuse.If(from <= last, rule, "ListFromBeforeLast", From, last);
        Refuse.If(
            ListDifference.Between(before.Lines, draft.Lines).IsNothing,
            rule,
            "ListUnchanged",
            null,
            before.Number
        );
    }
}
