using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

// What published evaluations do to a contract (CA-16, EV-23). Amounts are yuan.

/// <summary>A station's published result reached the contract that it ran under; a later one of the same assessment takes its place.</summary>
/// <param name="Tenant">Authority that held the round.</param>
/// <param name="Assessment">The station in the round.</param>
/// <param name="Station">The station.</param>
/// <param name="StationName">Its name then.</param>
/// <param name="RoundName">The round's name.</param>
/// <param name="Until">Last day that was evaluated.</param>
/// <param name="StationScore">Of the station, 0 to 100.</param>
/// <param name="Grade">Of the station.</param>
/// <param name="StationVetoed">A veto was found at the station.</param>
/// <param name="Score">Of the contract from now on.</param>
/// <param name="Vetoed">The contract is in the lowest band whatever its score.</param>
public sealed record StationResultTaken(
    string Tenant,
    Guid Assessment,
    Guid Station,
    string StationName,
    string RoundName,
    DateOnly Until,
    decimal StationScore,
    string Grade,
    bool StationVetoed,
    decimal Score,
    bool Vetoed
)
{
    /// <summary>The station's part of it.</summary>
    public StationResult ToResult() =>
        new(
            Tenant,
            Assessment,
            Station,
            StationName,
            RoundName,
            Until,
            StationScore,
            Grade,
            StationVetoed
        );
}

/// <summary>A station's result was annulled by a court or the finance department.</summary>
/// <param name="Assessment">The station in the round.</param>
/// <param name="StationName">Its name.</param>
/// <param name="Reference">Number of the decision.</param>
/// <param name="Score">Of the contract from now on; <c>null</c> when no result stands.</param>
/// <param name="Vetoed">The contract is in the lowest band whatever its score.</param>
public sealed record StationResultWithdrawn(
    Guid Assessment,
    string StationName,
    string Reference,
    decimal? Score,
    bool Vetoed
);

/// <summary>A lower result lowered what was accepted of the governed instalment.</summary>
/// <param name="Milestone">Its number.</param>
/// <param name="From">Accepted until now.</param>
/// <param name="To">What the result earns.</param>
public sealed record AcceptanceLowered(int Milestone, decimal From, decimal To);

/// <summary>A higher result after the acceptance: the difference was accepted.</summary>
/// <param name="Milestone">Its number.</param>
/// <param name="Amount">The difference.</param>
/// <param name="PaidPercent">The band that decides now.</param>
/// <param name="By">Not the contract's signer.</param>
public sealed record DifferenceAccepted(
    int Milestone,
    decimal Amount,
    decimal PaidPercent,
    DutyHolder By
);

/// <summary>More was paid than the result earns: the agency has to give it back. It takes the place of the claim before.</summary>
/// <param name="Milestone">Its number.</param>
/// <param name="Amount">To be given back.</param>
/// <param name="Paid">Paid, without what came back.</param>
/// <param name="Earned">What the result earns.</param>
public sealed record RecoveryClaimed(int Milestone, decimal Amount, decimal Paid, decimal Earned);

/// <summary>A higher result or a new one: nothing has to be given back any more.</summary>
public sealed record RecoveryDropped(int Milestone);

/// <summary>What was claimed came back.</summary>
/// <param name="Milestone">Its number.</param>
/// <param name="Amount">All that was claimed.</param>
/// <param name="On">Day it came back.</param>
/// <param name="Reference">Of the receipt.</param>
public sealed record RecoverySettled(
    int Milestone,
    decimal Amount,
    DateOnly On,
    string Reference,
    DutyHolder By
);
