using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Enters a county's approved money of a year, by source (PS-09).</summary>
/// <param name="Region">The county; the official's own.</param>
/// <param name="Year">Civil year.</param>
/// <param name="Sources">Yuan by source.</param>
/// <param name="DocumentNumber">The approval.</param>
[AllowedFor(Role.Official)]
public sealed record SetBudget(
    string Region,
    int Year,
    IReadOnlyList<SourceAmount> Sources,
    string DocumentNumber
) : IDecision<Budget>
{
    public StreamKey Stream => Budget.KeyOf(Region, Year);

    public IEnumerable<object> Decide(Budget? budget, DecisionContext context)
    {
        InScope.Authority(Stream, context);
        Refuse.If(budget is not null, "PS-09", "BudgetExists", nameof(Year), Year);
        Refuse.If(
            Math.Abs(Year - context.Today.Year) > 1,
            "PS-09",
            "BudgetYearFar",
            nameof(Year),
            context.Today.Year
        );
        Refuse.If(
            string.IsNullOrWhiteSpace(DocumentNumber),
            "PS-09",
            "DocumentMissing",
            nameof(DocumentNumber)
        );
        foreach (var part in Sources)
        {
            Refuse.If(
                part.Amount < 0 || !Money.IsWholeFen(part.Amount),
                null,
                "AmountNotWholeFen",
                part.Source.ToString()
            );
        }

        Refuse.If(
            Sources.Sum(part => part.Amount) == 0,
            "PS-09",
            "AmountNotPositive",
            nameof(Sources)
        );
        yield return new BudgetSet(
            Region,
            Year,
            Funds.Of(Sources).ToParts(),
            DocumentNumber.Trim()
        );
    }
}
