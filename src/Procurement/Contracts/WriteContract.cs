using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Procurement;

/// <summary>Writes when and where the service is given (PS-13).</summary>
/// <param name="Stream">The contract.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Grounds">For a purchase over several years.</param>
/// <param name="Townships">9-digit codes in the county.</param>
/// <param name="DutyListVersion">May be empty.</param>
/// <param name="Work">Whether stations are run under it.</param>
[AllowedFor(Role.Official)]
public sealed record SetContractScope(
    StreamKey Stream,
    DateOnly Start,
    DateOnly End,
    LongTermGrounds? Grounds,
    IReadOnlyList<string> Townships,
    string? DutyListVersion,
    ContractWork? Work,
    long? SeenVersion = null
) : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        var draft = ContractDraft.Of(contract, Stream, context);
        ContractTerm.CheckYear(Start, End, context);
        ContractTerm.CheckSeries(
            draft.Draft.SeriesStart < Start ? draft.Draft.SeriesStart : Start,
            End,
            draft.Draft.Years,
            Grounds,
            context
        );
        Refuse.If(Townships.Count == 0, "PS-12", "TownshipsMissing", nameof(Townships));
        Refuse.If(
            Townships.Any(code =>
                code.Length != 9 || !code.StartsWith(Stream.Tenant, StringComparison.Ordinal)
            ),
            "PS-12",
            "TownshipElsewhere",
            nameof(Townships)
        );
        yield return new ContractScopeSet(
            Start,
            End,
            Grounds,
            [.. Townships.Distinct(StringComparer.Ordinal)],
            string.IsNullOrWhiteSpace(DutyListVersion) ? null : DutyListVersion.Trim(),
            Work ?? draft.Scope?.Work
        );
    }
}

/// <summary>Writes the clauses that every contract must have (PS-12).</summary>
[AllowedFor(Role.Official)]
public sealed record SetContractClauses(
    StreamKey Stream,
    ContractClauses Clauses,
    long? SeenVersion = null
) : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        ContractDraft.Of(contract, Stream, context);
        RefuseEmpty(Clauses.Content, nameof(Clauses.Content));
        RefuseEmpty(Clauses.Quantity, nameof(Clauses.Quantity));
        RefuseEmpty(Clauses.Quality, nameof(Clauses.Quality));
        RefuseEmpty(Clauses.Settlement, nameof(Clauses.Settlement));
        RefuseEmpty(Clauses.RightsAndDuties, nameof(Clauses.RightsAndDuties));
        RefuseEmpty(Clauses.Liability, nameof(Clauses.Liability));
        yield return new ContractClausesSet(Clauses);
    }

    private static void RefuseEmpty(string clause, string field) =>
        Refuse.If(string.IsNullOrWhiteSpace(clause), "PS-12", "ClauseMissing", field);
}

/// <summary>Writes the clause on entrusted personal data (PD-03).</summary>
[AllowedFor(Role.Official)]
public sealed record SetContractDataClause(
    StreamKey Stream,
    DataClause Clause,
    long? SeenVersion = null
) : IDecision<Contract>
{
    public IEnumerable<object> Decide(Contract? contract, DecisionContext context)
    {
        ContractDraft.Of(contract, Stream, context);
        RefuseEmpty(Clause.Purpose, nameof(Clause.Purpose));
        RefuseEmpty(Clause.Period, nameof(Clause.Period));
        RefuseEmpty(Clause.Method, nameof(Clause.Method));
        RefuseEmpty(Clause.Kinds, nameof(Clause.Kinds));
        RefuseEmpty(Clause.Protection, nameof(Clause.Protection));
        RefuseEmpty(Clause.ReturnOrDelete, nameof(Clause.ReturnOrDelete));
        yield return new ContractDataClauseSet(Clause);
    }

    private static void RefuseEmpty(string text, string field) =>
        Refuse.If(string.IsNullOrWhiteSpace(text), "PD-03", "ClauseMissing", field);
}

/// <summary>What every writing of a contract asks first.</summary>
internal static class ContractDraft
{
    /// <summary>The contract, when it may still be written by this actor.</summary>
    public static Contract Of(Contract? contract, StreamKey stream, DecisionContext context)
    {
        InScope.Authority(stream, context);
        var known = Refuse.Missing(contract);
        Refuse.If(known.Status != ContractStatus.Draft, null, "ContractFixed");
        return known;
    }
}
