using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>The buyer ends a procedure before the award; what is public needs its official notice (GP-18). The money is free, the plan may be put to tender again.</summary>
/// <param name="BudgetYear">The tender's budget year.</param>
/// <param name="Notice">The notice of the end; <c>null</c> for a draft that was never public.</param>
[AllowedFor(Role.Official)]
public sealed record CancelTender(
    StreamKey Stream,
    int BudgetYear,
    CancelGround Ground,
    string Reason,
    OfficialNotice? Notice,
    long? SeenVersion = null
) : IDecision
{
    private StreamKey BudgetKey => Budget.KeyOf(Stream.Tenant, BudgetYear);

    public IReadOnlyList<StreamUse> Streams =>
        [
            StreamUse.Of<Tender>(Stream, SeenVersion),
            StreamUse.Of<Review>(Review.Key(Stream)),
            StreamUse.Of<Budget>(BudgetKey),
        ];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var tender = Refuse.Missing(streams.Find<Tender>(Stream));
        if (tender.Money.Year != BudgetYear)
        {
            throw new NotInScopeException(nameof(Tender));
        }

        Refuse.If(
            tender.HasEndedEmpty || tender.Status == TenderStatus.Awarded,
            null,
            "TenderHasEnded"
        );
        Refuse.If(string.IsNullOrWhiteSpace(Reason), null, "ReasonMissing", nameof(Reason));
        Refuse.If(
            tender.IssuedOn is not null && Notice is null,
            "GP-18",
            "OfficialNoticeMissing",
            nameof(Notice)
        );
        Notice?.RefuseUnlessPublished(context);
        yield return Change.To<Tender>(
            Stream,
            new TenderCancelled(Ground, Reason.Trim(), Notice, context.Actor.Holder)
        );
        if (streams.Find<Review>(Review.Key(Stream)) is not null)
        {
            yield return Change.To<Review>(
                Review.Key(Stream),
                new EvaluationCancelled(Ground, context.Actor.Holder)
            );
        }

        var freed =
            streams.Find<Budget>(BudgetKey)?.FreeReservation(Stream.Id, "tender_cancelled") ?? [];
        foreach (var e in freed)
        {
            yield return Change.To<Budget>(BudgetKey, e);
        }
    }
}
