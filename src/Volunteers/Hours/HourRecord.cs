using System.Collections.Immutable;

namespace StationPortal.Volunteers;

/// <summary>One record of hours as it stands now, with what it said before.</summary>
/// <param name="First">As it was confirmed; the seven fields of VO-03.</param>
/// <param name="From">Came, as it reads now.</param>
/// <param name="Until">Left.</param>
/// <param name="Minutes">Served, without travel.</param>
/// <param name="Flags">What looks odd and nobody has looked at.</param>
/// <param name="Voided">Why it does not count, or <c>null</c>.</param>
/// <param name="Question">The volunteer's question that is open, or <c>null</c>.</param>
/// <param name="Before">What it said before each correction, the oldest first (VO-07).</param>
public sealed record HourRecord(
    HoursRecorded First,
    DateTimeOffset From,
    DateTimeOffset Until,
    int Minutes,
    ImmutableList<HourFlag> Flags,
    HourReason? Voided,
    HoursQuestioned? Question,
    ImmutableList<EarlierHours> Before
)
{
    /// <summary>Minutes that count for stars and certificates: confirmed, not void, and nothing odd is left open. A late record counts: the volunteer is not to blame (VO-06).</summary>
    public int Counted => Voided is null && !IsOdd ? Minutes : 0;

    /// <summary>Something looks odd and nobody has looked at it.</summary>
    public bool IsOdd => Flags.Exists(flag => flag != HourFlag.Late);

    /// <summary>Somebody still has to look: something is odd about it, or the volunteer asks.</summary>
    public bool Waits => Voided is null && (Question is not null || IsOdd);

    /// <summary>Whether the two share a moment; a void record shares none.</summary>
    public bool Overlaps(DateTimeOffset from, DateTimeOffset until) =>
        Voided is null && From < until && from < Until;

    /// <summary>The records of a year after one more event; written once, for rules and pages.</summary>
    public static ImmutableDictionary<Guid, HourRecord> After(
        ImmutableDictionary<Guid, HourRecord> records,
        object next
    ) =>
        next switch
        {
            HoursRecorded e => records.SetItem(
                e.Record,
                new(e, e.From, e.Until, e.Minutes, [.. e.Flags], null, null, [])
            ),
            HoursCorrected e => Change(records, e.Record, record => record.Corrected(e)),
            HoursVoided e => Change(
                records,
                e.Record,
                record => record with { Voided = e.Reason, Question = null }
            ),
            HourFlagsCleared e => Change(
                records,
                e.Record,
                record => record with { Flags = Settled(record.Flags) }
            ),
            HoursDoubted e => Change(
                records,
                e.Record,
                record =>
                    record with
                    {
                        Flags = record.Flags.Remove(HourFlag.Doubted).Add(HourFlag.Doubted),
                    }
            ),
            HoursQuestioned e => Change(records, e.Record, record => record with { Question = e }),
            HourQuestionAnswered e => Change(
                records,
                e.Record,
                record => record with { Question = null }
            ),
            _ => records,
        };

    private HourRecord Corrected(HoursCorrected e) =>
        this with
        {
            From = e.From,
            Until = e.Until,
            Minutes = e.Minutes,
            Flags = Settled(Flags),
            Question = null,
            Before = Before.Add(new(From, Until, Minutes, e.Reason)),
        };

    // That it was late stays true whoever looks at it.
    private static ImmutableList<HourFlag> Settled(ImmutableList<HourFlag> flags) =>
        flags.RemoveAll(flag => flag != HourFlag.Late);

    private static ImmutableDictionary<Guid, HourRecord> Change(
        ImmutableDictionary<Guid, HourRecord> records,
        Guid record,
        Func<HourRecord, HourRecord> change
    ) => records.TryGetValue(record, out var now) ? records.SetItem(record, change(now)) : records;
}

/// <summary>What a record said before a correction.</summary>
/// <param name="Why">Why it was corrected.</param>
public sealed record EarlierHours(
    DateTimeOffset From,
    DateTimeOffset Until,
    int Minutes,
    HourReason Why
);
