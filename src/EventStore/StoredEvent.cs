namespace StationPortal.EventStore;

/// <summary>An event as it stands in the log.</summary>
/// <param name="Position">Its place in the ordered feed; only readers know it, not the decision that wrote the event nor its fold.</param>
/// <param name="Id">Version-7 id; holds the true time of insertion.</param>
/// <param name="Stream">The stream it belongs to.</param>
/// <param name="Version">1, 2, 3 … within the stream.</param>
/// <param name="TypeName">The stored name, e.g. <c>procurement.tender_published</c>.</param>
/// <param name="Data">The event itself.</param>
/// <param name="At">The decision's <c>now</c>.</param>
/// <param name="Headers">Who acted, for whom, for what purpose.</param>
/// <param name="CorrelationId">The request or job that caused it.</param>
/// <param name="CausationId">The event or command before it.</param>
public sealed record StoredEvent(
    FeedPosition Position,
    Guid Id,
    StreamKey Stream,
    long Version,
    string TypeName,
    object Data,
    DateTimeOffset At,
    IReadOnlyDictionary<string, string> Headers,
    string? CorrelationId,
    string? CausationId
);

/// <summary>A place in the feed: the writing transaction first, then the sequence number, compared as a pair.</summary>
public readonly record struct FeedPosition(ulong Transaction, long Sequence)
    : IComparable<FeedPosition>
{
    public int CompareTo(FeedPosition other) =>
        Transaction != other.Transaction
            ? Transaction.CompareTo(other.Transaction)
            : Sequence.CompareTo(other.Sequence);

    public static bool operator <(FeedPosition left, FeedPosition right) =>
        left.CompareTo(right) < 0;

    public static bool operator >(FeedPosition left, FeedPosition right) =>
        left.CompareTo(right) > 0;

    public static bool operator <=(FeedPosition left, FeedPosition right) =>
        left.CompareTo(right) <= 0;

    public static bool operator >=(FeedPosition left, FeedPosition right) =>
        left.CompareTo(right) >= 0;
}
