namespace StationPortal.Evaluation;

// Stream "evaluator": one member of a province's library of evaluators 评估员库, in tenant 000000; its id is derived from the account.

/// <summary>An evaluator was taken into the library, or the entry was changed.</summary>
/// <param name="Account">The evaluator's account.</param>
/// <param name="Person">In the vault.</param>
/// <param name="Province">6-digit code of the province whose library it is.</param>
/// <param name="Field">What the evaluator is good at, e.g. 财务.</param>
/// <param name="Employer">The supplier they work for, or <c>null</c>.</param>
/// <param name="EmployerName">Its public name, or empty.</param>
public sealed record EvaluatorListed(
    Guid Account,
    Guid Person,
    string Province,
    string Field,
    Guid? Employer,
    string EmployerName
);

/// <summary>An evaluator left the library; sheets begun stay theirs.</summary>
public sealed record EvaluatorDelisted(string Reason);
