using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Enters the result of a record check; only its day and result are kept (CA-20). Who has a finding stops working with minors at once.</summary>
/// <param name="Stream">The station.</param>
/// <param name="Person">Someone of its staff.</param>
/// <param name="On">Day of the query.</param>
/// <param name="Clear">Nothing was found.</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record CheckStaffRecord(StreamKey Stream, Guid Person, DateOnly On, bool Clear)
    : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var member = Station.Open(state, context).MemberOf(Person);
        Refuse.If(On > context.Today, "CA-20", "CheckInFuture", nameof(On));
        Refuse.If(
            member.RecordCheck is { } last && On < last.On,
            "CA-20",
            "CheckBeforeLast",
            nameof(On),
            member.RecordCheck?.On ?? default
        );
        yield return new StaffRecordChecked(Person, On, Clear);
        if (!Clear && member.WithMinors)
        {
            yield return new StaffChanged(
                Person,
                member.Account,
                member.Post,
                member.Certificate,
                WithMinors: false
            );
        }
    }
}
