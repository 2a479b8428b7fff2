namespace StationPortal.EventStore;

/// <summary>What is stored beside every event of one decision.</summary>
/// <param name="At">The decision's <c>now</c>.</param>
/// <param name="Headers">Who acted and for whom; never personal data.</param>
/// <param name="CorrelationId">The request or job.</param>
/// <param name="CausationId">The event that led here, for reactions.</param>
/// <param name="Once">Token of one submission: a second decision with the same token changes nothing.</param>
public sealed record EventContext(
    DateTimeOffset At,
    IReadOnlyDictionary<string, string> Headers,
    string? CorrelationId = null,
    string? CausationId = null,
    Guid? Once = null
);
