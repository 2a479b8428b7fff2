using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Who may sit for the buyer (GP-56): one of its own people, with its letter, who did not make the need.</summary>
internal static class BuyerRepresentative
{
    /// <exception cref="RuleBrokenException">The account may not represent the buyer.</exception>
    public static void Check(
        Guid account,
        string? letterHash,
        IReadOnlyList<Guid> officials,
        Tender tender
    )
    {
        Refuse.If(
            !officials.Contains(account),
            "GP-56",
            "RepresentativeNotOfBuyer",
            "Representative"
        );
        Refuse.If(string.IsNullOrWhiteSpace(letterHash), "GP-56", "LetterMissing", "Letter");
        // Separation of duties, rules §10: whoever made the need does not review.
        Refuse.If(
            tender.WasWrittenBy(new DutyHolder(account, null)),
            "GP-14",
            "RepresentativeWroteTender",
            "Representative"
        );
    }
}
