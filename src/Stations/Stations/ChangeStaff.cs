using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Changes what someone is at a station.</summary>
/// <param name="Stream">The station.</param>
/// <param name="Person">Someone of its staff.</param>
/// <param name="Account">Their account, or <c>null</c>.</param>
/// <param name="Post">Head or social worker.</param>
/// <param name="Certificate">Level of the national certificate.</param>
/// <param name="WithMinors">Works with minors; needs a clear check of the last year (CA-20).</param>
/// <param name="SeenVersion">What the page showed.</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record ChangeStaff(
    StreamKey Stream,
    Guid Person,
    Guid? Account,
    StationPost Post,
    CertificateLevel Certificate,
    bool WithMinors,
    long? SeenVersion = null
) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Station.Open(state, context);
        var member = station.MemberOf(Person);
        var others = station.Staff.Values.Where(other => other.Person != Person).ToList();
        Refuse.If(
            Account is { } account && others.Exists(other => other.Account == account),
            null,
            "AccountOnStaffAlready",
            nameof(Account)
        );
        Refuse.If(
            Post == StationPost.Head && others.Exists(other => other.Post == StationPost.Head),
            null,
            "StationHasHead",
            nameof(Post)
        );
        if (WithMinors)
        {
            RecordChecks.Require(Stream.Tenant, member.RecordCheck, nameof(WithMinors), context);
        }

        yield return new StaffChanged(Person, Account, Post, Certificate, WithMinors);
    }
}
