namespace StationPortal.Procurement;

/// <summary>The clauses every contract must have (PS-12), as written by the buyer; no person is named in them.</summary>
public sealed record ContractClauses(
    string Content,
    string Quantity,
    string Quality,
    string Settlement,
    string RightsAndDuties,
    string Liability
);

/// <summary>The clause on entrusted personal data (PD-03): what is handed over, why, how and for how long; nothing is kept at the end.</summary>
public sealed record DataClause(
    string Purpose,
    string Period,
    string Method,
    string Kinds,
    string Protection,
    string ReturnOrDelete
);

/// <summary>What makes an instalment due.</summary>
public enum MilestoneKind
{
    /// <summary>The signing: this is the advance, settled by later acceptances (PS-19).</summary>
    Signed = 1,

    /// <summary>The acceptance of a deliverable.</summary>
    Deliverable = 2,
}

/// <summary>One milestone with its instalment.</summary>
/// <param name="No">1, 2, 3 …</param>
/// <param name="Name">Short name.</param>
/// <param name="Kind">What makes it due.</param>
/// <param name="Deliverable">What the agency hands in; empty for the advance.</param>
/// <param name="Due">When it is to be reported.</param>
/// <param name="Percent">Part of the price; all add to 100.</param>
/// <param name="ByScore">The evaluation's band decides how much of it is paid (CA-16).</param>
/// <param name="Wanted">The work that makes up the deliverable, each kind once; <c>null</c> or empty when it is not defined by counts.</param>
public sealed record Milestone(
    int No,
    string Name,
    MilestoneKind Kind,
    string Deliverable,
    DateOnly Due,
    decimal Percent,
    bool ByScore,
    IReadOnlyList<WantedCount>? Wanted = null
);

/// <summary>From this score on, this percentage of the governed instalment is paid (CA-16).</summary>
/// <param name="FromScore">0 to 100, included.</param>
/// <param name="PaidPercent">0 to 100.</param>
public sealed record ScoreBand(decimal FromScore, decimal PaidPercent);

/// <summary>The grounds for a purchase over more than one year; all five must hold (PS-13).</summary>
public sealed record LongTermGrounds(
    bool BudgetAssured,
    bool ContentFixed,
    bool Continuous,
    bool SourceStable,
    bool PriceStable
)
{
    public bool All => BudgetAssured && ContentFixed && Continuous && SourceStable && PriceStable;
}

/// <summary>How the signer proved to be the account's holder at the moment of signing.</summary>
public enum SignatureProof
{
    /// <summary>The password, entered again.</summary>
    Password = 1,

    /// <summary>A code of the second factor.</summary>
    SecondFactor = 2,
}

/// <summary>What the people served said before the acceptance (GP-15), in counts; nobody is named (PD-05).</summary>
/// <param name="Asked">People asked.</param>
/// <param name="Satisfied">Of them, satisfied.</param>
/// <param name="Summary">What they said, without names.</param>
public sealed record RecipientsOpinion(int Asked, int Satisfied, string Summary);
