using FluentValidation;
using StationPortal.Evaluation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Evaluation.Results;

/// <summary>An objection to one line.</summary>
public sealed class ObjectForm : PortalForm
{
    public string? Code { get; set; }
    public string? Text { get; set; }

    /// <summary>Evidence; may be missing.</summary>
    public IFormFile? Paper { get; set; }
}

/// <summary>Shape of <see cref="ObjectForm"/>.</summary>
public sealed class ObjectFormShape : AbstractValidator<ObjectForm>
{
    public ObjectFormShape()
    {
        RuleFor(form => form.Code).NotEmpty().Says("Result.Line.Missing");
        RuleFor(form => form.Text).NotEmpty().Says("Result.Text.Missing");
    }
}

/// <summary>The answer to an objection.</summary>
public sealed class AnswerForm : PortalForm
{
    public ObjectionAnswer? Answer { get; set; }
    public decimal? Points { get; set; }
    public VetoSaid? Found { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="AnswerForm"/>.</summary>
public sealed class AnswerFormShape : AbstractValidator<AnswerForm>
{
    public AnswerFormShape()
    {
        RuleFor(form => form.Answer).NotNull().Says("Objection.Answer.Missing");
        RuleFor(form => form.Reason).NotEmpty().Says("Result.Text.Missing");
    }
}

/// <summary>Whether an objection is upheld.</summary>
public enum ObjectionAnswer
{
    /// <summary>The line gets other points.</summary>
    Upheld = 1,

    /// <summary>The points stay.</summary>
    Rejected = 2,
}

/// <summary>Whether a veto is found.</summary>
public enum VetoSaid
{
    /// <summary>Found.</summary>
    Found = 1,

    /// <summary>Not found.</summary>
    NotFound = 2,
}

/// <summary>Something to be put right.</summary>
public sealed class RectifyForm : PortalForm
{
    /// <summary>The line, or empty.</summary>
    public string? Code { get; set; }
    public string? What { get; set; }
    public DateOnly? Due { get; set; }
}

/// <summary>Shape of <see cref="RectifyForm"/>.</summary>
public sealed class RectifyFormShape : AbstractValidator<RectifyForm>
{
    public RectifyFormShape()
    {
        RuleFor(form => form.What).NotEmpty().Says("Result.Text.Missing");
        RuleFor(form => form.Due).NotNull().Says("Rectification.Due.Missing");
    }
}

/// <summary>A report of what was put right.</summary>
public sealed class ReportForm : PortalForm
{
    public string? Text { get; set; }

    /// <summary>Evidence; may be missing.</summary>
    public IFormFile? Paper { get; set; }
}

/// <summary>Shape of <see cref="ReportForm"/>.</summary>
public sealed class ReportFormShape : AbstractValidator<ReportForm>
{
    public ReportFormShape() => RuleFor(form => form.Text).NotEmpty().Says("Result.Text.Missing");
}

/// <summary>The second look.</summary>
public sealed class CheckForm : PortalForm
{
    public SecondLook? Look { get; set; }

    /// <summary>The new last day when it is not right.</summary>
    public DateOnly? Due { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="CheckForm"/>.</summary>
public sealed class CheckFormShape : AbstractValidator<CheckForm>
{
    public CheckFormShape()
    {
        RuleFor(form => form.Look).NotNull().Says("Rectification.Look.Missing");
        RuleFor(form => form.Reason).NotEmpty().Says("Result.Text.Missing");
        RuleFor(form => form.Due)
            .NotNull()
            .When(form => form.Look == SecondLook.Again)
            .Says("Rectification.Due.Missing");
    }
}

/// <summary>What the second look found.</summary>
public enum SecondLook
{
    /// <summary>It is right.</summary>
    Done = 1,

    /// <summary>It is asked for again.</summary>
    Again = 2,
}

/// <summary>A change of a final score.</summary>
public sealed class ChangeForm : PortalForm
{
    public string? Code { get; set; }
    public decimal? Points { get; set; }
    public VetoSaid? Found { get; set; }
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="ChangeForm"/>.</summary>
public sealed class ChangeFormShape : AbstractValidator<ChangeForm>
{
    public ChangeFormShape()
    {
        RuleFor(form => form.Code).NotEmpty().Says("Result.Line.Missing");
        RuleFor(form => form.Reason).NotEmpty().Says("Result.Text.Missing");
    }
}

/// <summary>What the second person decides about a change.</summary>
public sealed class DecideForm : PortalForm
{
    public ChangeDecision? Decision { get; set; }

    /// <summary>Why not.</summary>
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="DecideForm"/>.</summary>
public sealed class DecideFormShape : AbstractValidator<DecideForm>
{
    public DecideFormShape()
    {
        RuleFor(form => form.Decision).NotNull().Says("Change.Decision.Missing");
        RuleFor(form => form.Reason)
            .NotEmpty()
            .When(form => form.Decision == ChangeDecision.Refuse)
            .Says("Result.Text.Missing");
    }
}

/// <summary>Whether a change is agreed to.</summary>
public enum ChangeDecision
{
    /// <summary>The change counts.</summary>
    Confirm = 1,

    /// <summary>It does not.</summary>
    Refuse = 2,
}

/// <summary>A decision that annuls a result.</summary>
public sealed class AnnulForm : PortalForm
{
    public AnnulmentGround? Ground { get; set; }
    public string? Reference { get; set; }
    public IFormFile? Paper { get; set; }
}

/// <summary>Shape of <see cref="AnnulForm"/>.</summary>
public sealed class AnnulFormShape : AbstractValidator<AnnulForm>
{
    public AnnulFormShape()
    {
        RuleFor(form => form.Ground).NotNull().Says("Annul.Ground.Missing");
        RuleFor(form => form.Reference).NotEmpty().Says("Annul.Reference.Missing");
        RuleFor(form => form.Paper).NotNull().Says("Annul.Paper.Missing");
    }
}
