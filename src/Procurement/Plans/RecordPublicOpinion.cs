using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Puts what the public said about the need into the plan (GP-15), in counts and without names (PD-05).</summary>
/// <param name="Opinions">How many came in; zero is a result too.</param>
/// <param name="Adopted">What was taken up, and why not the rest.</param>
[AllowedFor(Role.Official)]
public sealed record RecordPublicOpinion(
    StreamKey Stream,
    int Opinions,
    DateOnly On,
    string Summary,
    string Adopted,
    long? SeenVersion = null
) : IDecision<Plan>
{
    public IEnumerable<object> Decide(Plan? plan, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.Missing(plan).RefuseUnlessDraft();
        Refuse.If(On > context.Today, "GP-15", "OpinionInFuture", nameof(On), context.Today);
        Refuse.If(Opinions < 0, "GP-15", "OpinionsNegative", nameof(Opinions));
        Refuse.If(
            string.IsNullOrWhiteSpace(Summary),
            "GP-15",
            "OpinionSummaryMissing",
            nameof(Summary)
        );
        Refuse.If(
            string.IsNullOrWhiteSpace(Adopted),
            "GP-15",
            "OpinionAdoptedMissing",
            nameof(Adopted)
        );
        yield return new PublicOpinionRecorded(
            Opinions,
            On,
            Summary.Trim(),
            Adopted.Trim(),
            context.Actor.Holder
        );
    }
}
