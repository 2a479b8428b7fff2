using FluentValidation;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Libraries;

/// <summary>Who is taken into a library.</summary>
public sealed class AddMemberForm : PortalForm
{
    public string? UserName { get; set; }
    public string? Field { get; set; }

    /// <summary>Credit code of the supplier they work for, if any.</summary>
    public string? Employer { get; set; }
}

/// <summary>Shape of <see cref="AddMemberForm"/>.</summary>
public sealed class AddMemberFormShape : AbstractValidator<AddMemberForm>
{
    public AddMemberFormShape()
    {
        RuleFor(form => form.UserName).NotEmpty().Says("Library.UserName.Missing");
        RuleFor(form => form.UserName).MaximumLength(32);
        RuleFor(form => form.Field).MaximumLength(60);
        RuleFor(form => form.Employer).MaximumLength(24);
    }
}

/// <summary>Why a member leaves.</summary>
public sealed class RemoveMemberForm : PortalForm
{
    public string? Reason { get; set; }
}

/// <summary>Shape of <see cref="RemoveMemberForm"/>.</summary>
public sealed class RemoveMemberFormShape : AbstractValidator<RemoveMemberForm>
{
    public RemoveMemberFormShape() => RuleFor(form => form.Reason).MaximumLength(500);
}
