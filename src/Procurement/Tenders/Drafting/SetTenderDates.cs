using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Writes the section "dates", computed as if it were published today; publication checks them again.</summary>
[AllowedFor(Role.Official)]
public sealed record SetTenderDates(StreamKey Stream, TenderDates Dates, long? SeenVersion = null)
    : IDecision<Tender>
{
    public IEnumerable<object> Decide(Tender? tender, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        var draft = Refuse.Missing(tender).RefuseUnlessDraft();
        Broken.Throw(
            DateRules.Problem(Dates, draft.Method, context.Today, LawOn.Of(Stream, context))
        );
        yield return new TenderDatesSet(Dates, context.Actor.Holder);
    }
}
