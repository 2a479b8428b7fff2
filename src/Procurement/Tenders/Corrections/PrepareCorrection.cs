using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Writes a correction of a published tender; someone else publishes it. It may be written anew until then.</summary>
[AllowedFor(Role.Official)]
public sealed record PrepareCorrection(
    StreamKey Stream,
    TenderCorrection Correction,
    long? SeenVersion = null
) : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var known = Refuse.Missing(tender).RefuseUnlessPublic();
        known.RefuseAfterDeadline(context);
        var correction = CorrectionRules.WithBidsAffected(known, Correction);
        CorrectionRules.RefuseUnlessSound(known, correction, Stream, context);
        yield return new CorrectionPrepared(correction, context.Actor.Holder);
    }
}
