using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Hands in the grade of a social organisation (等级评估) with its proof.</summary>
/// <param name="Stars">1 (1A) to 5 (5A).</param>
[AllowedFor(Role.Agency)]
public sealed record RecordGrade(
    StreamKey Stream,
    int Stars,
    DateOnly ValidUntil,
    FileRef Proof,
    long? SeenVersion = null
) : IDecision<Supplier>
{
    public IEnumerable<object> Decide(Supplier? supplier, DecisionContext context)
    {
        InScope.Organisation(Stream.Id, context);
        var known = Refuse.Missing(supplier);
        Refuse.If(
            known.Kind != SupplierKind.SocialOrganisation,
            null,
            "GradeOnlyForSocialOrganisations",
            nameof(Stars)
        );
        Refuse.If(Stars is < 1 or > 5, null, "GradeOutOfRange", nameof(Stars));
        Refuse.If(
            ValidUntil < context.Today,
            null,
            "GradeExpired",
            nameof(ValidUntil),
            context.Today
        );
        yield return new GradeRecorded(Stars, ValidUntil, Proof);
    }
}
