using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Publishes a correction that someone else wrote. When it affects bids and the deadline is too near, the deadline moves to the first day the period allows (GP-34, GP-36).</summary>
[AllowedFor(Role.Official)]
public sealed record PublishCorrection(
    StreamKey Stream,
    OfficialNotice Notice,
    long? SeenVersion = null
) : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(tender).RefuseUnlessPublic();
        known.RefuseAfterDeadline(context);
        if (known.Waiting is not { } waiting)
        {
            throw new RuleBrokenException(null, "NoCorrectionWaits", null);
        }

        Refuse.If(waiting.By.Overlaps(context.Actor.Holder), "SD-02", "CheckerWroteIt");
        Notice.RefuseUnlessPublished(context);
        CorrectionRules.RefuseUnlessSound(known, waiting.Correction, Stream, context);
        yield return new TenderCorrected(
            known.Corrections + 1,
            context.Today,
            CorrectionRules.WithDatesMoved(known, waiting.Correction, Stream, context),
            Notice,
            context.Actor.Holder
        );
    }
}
