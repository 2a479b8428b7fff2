using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Stations;

/// <summary>Someone begins to work at a station; their data are in the vault. Work with minors needs a clear record check first (CA-20).</summary>
/// <param name="Stream">The station.</param>
/// <param name="Person">In the vault.</param>
/// <param name="Account">Their account, or <c>null</c>.</param>
/// <param name="Post">Head or social worker.</param>
/// <param name="Certificate">Level of the national certificate.</param>
/// <param name="WithMinors">Works with minors.</param>
/// <param name="From">First day.</param>
/// <param name="CheckedOn">Day of the record check, or <c>null</c> while there is none.</param>
/// <param name="Clear">Nothing was found.</param>
[AllowedFor(Role.Official, Role.Agency)]
public sealed record JoinStaff(
    StreamKey Stream,
    Guid Person,
    Guid? Account,
    StationPost Post,
    CertificateLevel Certificate,
    bool WithMinors,
    DateOnly From,
    DateOnly? CheckedOn,
    bool Clear
) : IDecision<Station>
{
    public IEnumerable<object> Decide(Station? state, DecisionContext context)
    {
        var station = Station.Open(state, context);
        Refuse.If(station.Staff.ContainsKey(Person), null, "OnStaffAlready", nameof(Person));
        Refuse.If(
            Account is { } account && station.Staff.Values.Any(other => other.Account == account),
            null,
            "AccountOnStaffAlready",
            nameof(Account)
        );
        Refuse.If(
            Post == StationPost.Head
                && station.Staff.Values.Any(other => other.Post == StationPost.Head),
            null,
            "StationHasHead",
            nameof(Post)
        );
        Refuse.If(CheckedOn > context.Today, "CA-20", "CheckInFuture", nameof(CheckedOn));
        var check = CheckedOn is { } day ? new StaffRecordChecked(Person, day, Clear) : null;
        if (WithMinors)
        {
            RecordChecks.Require(Stream.Tenant, check, nameof(CheckedOn), context);
        }

        yield return new StaffJoined(Person, Account, Post, Certificate, WithMinors, From);
        if (check is not null)
        {
            yield return check;
        }
    }
}
