using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

// Warnings that a period of the law is about to end (T-07). Each goes once to each person.

/// <summary>A warning about one period.</summary>
/// <param name="Recipient">Who must see to it.</param>
/// <param name="Title">Of the purchase.</param>
/// <param name="End">The last day.</param>
/// <param name="Page">Where to do it.</param>
public abstract record PeriodMail(Guid Recipient, string Title, DateOnly End, string Page)
    : EmailMessage(Recipient)
{
    public override IReadOnlyList<object> Values => [Title, End];

    public override string Path => Page;
}

/// <summary>The committee's report is due (GP-39).</summary>
public sealed record ReportDueMail(Guid Recipient, string Title, DateOnly End, string Page)
    : PeriodMail(Recipient, Title, End, Page);

/// <summary>The winner is to be confirmed (GP-40).</summary>
/// <param name="Word">As the law calls the outcome.</param>
public sealed record WinnerDueMail(
    Guid Recipient,
    string Title,
    DateOnly End,
    string Page,
    AwardWord Word
) : PeriodMail(Recipient, Title, End, Page)
{
    public override IReadOnlyList<object> Values => [Title, End, Word];
}

/// <summary>The result is to be published (GP-41).</summary>
/// <param name="Word">As the law calls the outcome.</param>
public sealed record ResultDueMail(
    Guid Recipient,
    string Title,
    DateOnly End,
    string Page,
    AwardWord Word
) : PeriodMail(Recipient, Title, End, Page)
{
    public override IReadOnlyList<object> Values => [Title, End, Word];
}

/// <summary>The contract is to be signed (GP-42).</summary>
public sealed record SigningDueMail(Guid Recipient, string Title, DateOnly End, string Page)
    : PeriodMail(Recipient, Title, End, Page);

/// <summary>The contract is to be published (GP-43).</summary>
public sealed record ContractPublicationDueMail(
    Guid Recipient,
    string Title,
    DateOnly End,
    string Page
) : PeriodMail(Recipient, Title, End, Page);
