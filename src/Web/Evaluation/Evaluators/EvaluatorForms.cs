using FluentValidation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Evaluators;

/// <summary>Who is taken into the library.</summary>
public sealed class AddEvaluatorForm : PortalForm
{
    public string? UserName { get; set; }
    public string? Field { get; set; }

    /// <summary>Credit code of the supplier the evaluator works for, if any.</summary>
    public string? Employer { get; set; }
}

/// <summary>Shape of <see cref="AddEvaluatorForm"/>.</summary>
public sealed class AddEvaluatorFormShape : AbstractValidator<AddEvaluatorForm>
{
    public AddEvaluatorFormShape()
    {
        RuleFor(form => form.UserName).NotEmpty().Says("Evaluator.UserName.Missing");
        RuleFor(form => form.UserName).MaximumLength(32);
        RuleFor(form => form.Field).MaximumLength(60);
        RuleFor(form => form.Employer).MaximumLength(24);
    }
}

/// <summary>Why an evaluator leaves.</summary>
public sealed class RemoveEvaluatorForm : PortalForm
{
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="RemoveEvaluatorForm"/>.</summary>
public sealed class RemoveEvaluatorFormShape : AbstractValidator<RemoveEvaluatorForm>
{
    public RemoveEvaluatorFormShape() => RuleFor(form => form.Reason).MaximumLength(500);
}

/// <summary>The page that takes an evaluator in.</summary>
public sealed record AddEvaluatorPage(string Province)
{
    public AddEvaluatorForm Form { get; init; } = new();
}
