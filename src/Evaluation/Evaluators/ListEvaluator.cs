using StationPortal.EventStore;
using StationPortal.Jurisdiction;

namespace StationPortal.Evaluation;

/// <summary>Takes an evaluator into a province's library, or changes the entry (EV-08).</summary>
/// <param name="Account">The evaluator's account.</param>
/// <param name="Person">In the vault.</param>
/// <param name="Province">6-digit code of the province.</param>
/// <param name="Field">What the evaluator is good at.</param>
/// <param name="Employer">The supplier they work for, or <c>null</c>.</param>
/// <param name="EmployerName">Its public name, or empty.</param>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record ListEvaluator(
    Guid Account,
    Guid Person,
    string Province,
    string Field,
    Guid? Employer,
    string EmployerName
) : IDecision<Evaluator>
{
    public StreamKey Stream => Evaluator.KeyOf(Account);

    public IEnumerable<object> Decide(Evaluator? state, DecisionContext context)
    {
        Refuse.If(
            RegionCode.ProvinceOf(Province) != Province,
            "EV-08",
            "EvaluatorsOfProvince",
            nameof(Province)
        );
        EvaluatorLibrary.Require(Province, context);
        if (state is { Listed: true })
        {
            EvaluatorLibrary.Require(state.Province, context);
        }

        Refuse.If(string.IsNullOrWhiteSpace(Field), null, "EvaluatorFieldMissing", nameof(Field));
        yield return new EvaluatorListed(
            Account,
            Person,
            Province,
            Field.Trim(),
            Employer,
            EmployerName
        );
    }
}

/// <summary>Takes an evaluator out of the library; teams already drawn stay.</summary>
[AllowedFor(Role.Administrator, Shared = true)]
public sealed record DelistEvaluator(Guid Account, string Reason) : IDecision<Evaluator>
{
    public StreamKey Stream => Evaluator.KeyOf(Account);

    public IEnumerable<object> Decide(Evaluator? state, DecisionContext context)
    {
        var evaluator = Refuse.Missing(state);
        EvaluatorLibrary.Require(evaluator.Province, context);
        Refuse.If(!evaluator.Listed, null, "EvaluatorNotListed");
        yield return new EvaluatorDelisted(Given.Reason(Reason, "EvaluatorReasonMissing"));
    }
}

/// <summary>A province's library is kept by its own administrators, so that no organiser chooses who can be drawn (EV-08).</summary>
internal static class EvaluatorLibrary
{
    /// <exception cref="RuleBrokenException">The actor's region does not contain the province.</exception>
    public static void Require(string province, DecisionContext context) =>
        Refuse.If(
            !RegionCode.Contains(context.Actor.Region, province),
            "EV-08",
            "EvaluatorsOfOthers"
        );
}
