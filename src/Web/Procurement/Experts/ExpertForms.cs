using FluentValidation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Procurement.Experts;

/// <summary>Who is taken into the library.</summary>
public sealed class AddExpertForm : PortalForm
{
    public string? UserName { get; set; }
    public string? Field { get; set; }

    /// <summary>Credit code of the supplier the expert works for, if any.</summary>
    public string? Employer { get; set; }
}

/// <summary>Shape of <see cref="AddExpertForm"/>.</summary>
public sealed class AddExpertFormShape : AbstractValidator<AddExpertForm>
{
    public AddExpertFormShape()
    {
        RuleFor(form => form.UserName).NotEmpty().Says("Expert.UserName.Missing");
        RuleFor(form => form.UserName).MaximumLength(32);
        RuleFor(form => form.Field).MaximumLength(60);
        RuleFor(form => form.Employer).MaximumLength(24);
    }
}

/// <summary>Why an expert leaves.</summary>
public sealed class RemoveExpertForm : PortalForm
{
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="RemoveExpertForm"/>.</summary>
public sealed class RemoveExpertFormShape : AbstractValidator<RemoveExpertForm>
{
    public RemoveExpertFormShape() => RuleFor(form => form.Reason).MaximumLength(500);
}

/// <summary>The page that takes an expert in.</summary>
public sealed record AddExpertPage(string Province)
{
    public AddExpertForm Form { get; init; } = new();
}
