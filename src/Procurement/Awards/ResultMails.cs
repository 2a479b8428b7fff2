using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>To the winner: the notice of award (中标通知书, 成交通知书), sent the day the result is published (GP-41).</summary>
/// <param name="Title">Of the tender.</param>
/// <param name="SignBy">Last day to sign the contract (GP-42).</param>
/// <param name="Word">As the law calls the outcome.</param>
/// <param name="Page">The bid's page.</param>
public sealed record AwardNoticeMail(
    Guid Recipient,
    string Title,
    DateOnly SignBy,
    AwardWord Word,
    string Page
) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Title, SignBy, Word];

    public override string Path => Page;
}

/// <summary>To a bidder that did not win: the result is out, its own score and rank stand on its page (GP-72).</summary>
/// <param name="Word">As the law calls the outcome.</param>
public sealed record BidResultToldMail(Guid Recipient, string Title, AwardWord Word, string Page)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Title, Word];

    public override string Path => Page;
}

/// <summary>To a bidder: the committee asks about its price (LP-06).</summary>
/// <param name="Minutes">Time to answer, from the question.</param>
public sealed record LowPriceQuestionedMail(Guid Recipient, string Title, int Minutes, string Page)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Title, Minutes];

    public override string Path => Page;
}

/// <summary>To a supplier in the race of a consultation: its final offer is asked for (GP-52).</summary>
/// <param name="Until">The minute from which none is taken any more.</param>
public sealed record FinalOffersAskedMail(
    Guid Recipient,
    string Title,
    DateTimeOffset Until,
    string Page
) : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Title, Until];

    public override string Path => Page;
}
