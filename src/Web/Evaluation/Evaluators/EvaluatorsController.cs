using Microsoft.AspNetCore.Mvc;
using StationPortal.Evaluation;
using StationPortal.Jurisdiction;
using StationPortal.Web.Access;
using StationPortal.Web.Libraries;

namespace StationPortal.Web.Evaluation.Evaluators;

/// <summary>The library of evaluators of one's province, from which the teams of a round are drawn (EV-08, GP-12).</summary>
[Route("/evaluators")]
[Roles(Role.Official, Role.Auditor, Role.Administrator)]
public sealed class EvaluatorsController() : LibraryController<EvaluatorPage>(Pages)
{
    private static readonly LibraryPages Pages = new(
        "/evaluators",
        nameof(Evaluator),
        Role.Evaluator,
        NoAccount: ("EV-08", "EvaluatorAccountUnknown"),
        NoEmployer: ("CA-15", "EvaluatorEmployerUnknown")
    );

    protected override IDecision Join(NewMember who)
    {
        ArgumentNullException.ThrowIfNull(who);
        return new ListEvaluator(
            who.Account,
            who.Person,
            who.Province,
            who.Field,
            who.Employer?.Id,
            who.Employer?.Name ?? ""
        );
    }

    protected override IDecision Leave(Guid account, string reason) =>
        new DelistEvaluator(account, reason);
}
