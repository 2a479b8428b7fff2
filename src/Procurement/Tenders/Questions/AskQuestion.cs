using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>A confirmed supplier asks about a published tender before its deadline; the answer is published to all (GP-47).</summary>
/// <param name="Id">The question's own id.</param>
[AllowedFor(Role.Agency)]
public sealed record AskQuestion(StreamKey Stream, Guid Id, Guid SupplierId, string Text)
    : IDecision
{
    private StreamKey SupplierKey => new(RegionCode.Nation, SupplierId);

    public IReadOnlyList<StreamUse> Streams =>
        [StreamUse.Of<Tender>(Stream), StreamUse.Of<Supplier>(SupplierKey)];

    public IEnumerable<Change> Decide(LoadedStreams streams, DecisionContext context)
    {
        InScope.Organisation(SupplierId, context);
        var tender = Refuse.Missing(streams.Find<Tender>(Stream)).RefuseUnlessPublic();
        var supplier = Refuse.Missing(streams.Find<Supplier>(SupplierKey));
        Refuse.If(!supplier.MayBid(context.Today), "GP-10", "SupplierMayNotBid");
        tender.RefuseAfterDeadline(context);
        Refuse.If(string.IsNullOrWhiteSpace(Text), null, "QuestionMissing", nameof(Text));
        var days = context.Rules.Parameters.Count(
            "GP-47.answer_workdays",
            Stream.Tenant,
            context.Today
        );
        yield return Change.To<Tender>(
            Stream,
            new QuestionAsked(
                Id,
                SupplierId,
                Text.Trim(),
                context.Rules.Calendar.AddWorkingDays(context.Today, days)
            )
        );
    }
}
