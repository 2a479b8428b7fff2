using FluentValidation;
using StationPortal.Volunteers;
using StationPortal.Web.Frame;

namespace StationPortal.Web.Volunteers.Volunteers;

/// <summary>Nothing but the press of a button.</summary>
public sealed class PressForm : PortalForm;

/// <summary>Why a registration is turned down.</summary>
public sealed class TurnDownForm : PortalForm
{
    public VolunteerTurnDown? Reason { get; set; }
}

/// <summary>Shape of <see cref="TurnDownForm"/>.</summary>
public sealed class TurnDownShape : AbstractValidator<TurnDownForm>
{
    public TurnDownShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Volunteer.Reason.Missing");
}

/// <summary>A guardian's consent, or a written agreement: days and the signed paper.</summary>
public sealed class PaperForm : PortalForm
{
    public DateOnly? On { get; set; }
    public DateOnly? Until { get; set; }
    public IFormFile? Paper { get; set; }
}

/// <summary>Shape of <see cref="PaperForm"/>.</summary>
public sealed class PaperShape : AbstractValidator<PaperForm>
{
    public PaperShape()
    {
        RuleFor(form => form.On).NotNull().Says("Volunteer.From.Missing");
        RuleFor(form => form.Until).NotNull().Says("Volunteer.Until.Missing");
    }
}

/// <summary>A skill with its paper.</summary>
public sealed class SkillForm : PortalForm
{
    public VolunteerSkill? Skill { get; set; }
    public DateOnly? Until { get; set; }
    public IFormFile? Paper { get; set; }
}

/// <summary>Shape of <see cref="SkillForm"/>.</summary>
public sealed class SkillShape : AbstractValidator<SkillForm>
{
    public SkillShape() => RuleFor(form => form.Skill).NotNull().Says("Volunteer.Skill.Missing");
}

/// <summary>A skill that no longer counts.</summary>
public sealed class SkillEndForm : PortalForm
{
    public VolunteerSkill? Skill { get; set; }
}

/// <summary>Shape of <see cref="SkillEndForm"/>.</summary>
public sealed class SkillEndShape : AbstractValidator<SkillEndForm>
{
    public SkillEndShape() => RuleFor(form => form.Skill).NotNull().Says("Volunteer.Skill.Missing");
}

/// <summary>Training.</summary>
public sealed class TrainingForm : PortalForm
{
    public DateOnly? On { get; set; }
    public string? Subject { get; set; }
    public int? Minutes { get; set; }
}

/// <summary>Shape of <see cref="TrainingForm"/>.</summary>
public sealed class TrainingShape : AbstractValidator<TrainingForm>
{
    public TrainingShape()
    {
        RuleFor(form => form.On).NotNull().Says("Volunteer.On.Missing");
        RuleFor(form => form.Subject).NotEmpty().Says("Volunteer.Training.Subject.Missing");
        RuleFor(form => form.Minutes).NotNull().Says("Volunteer.Training.Minutes.Missing");
    }
}

/// <summary>Accident cover.</summary>
public sealed class InsuranceForm : PortalForm
{
    public string? Policy { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>Shape of <see cref="InsuranceForm"/>.</summary>
public sealed class InsuranceShape : AbstractValidator<InsuranceForm>
{
    public InsuranceShape()
    {
        RuleFor(form => form.Policy).NotEmpty().Says("Volunteer.Insurance.Policy.Missing");
        RuleFor(form => form.From).NotNull().Says("Volunteer.From.Missing");
        RuleFor(form => form.Until).NotNull().Says("Volunteer.Until.Missing");
    }
}

/// <summary>An honour.</summary>
public sealed class HonourForm : PortalForm
{
    public DateOnly? On { get; set; }
    public string? Title { get; set; }
}

/// <summary>Shape of <see cref="HonourForm"/>.</summary>
public sealed class HonourShape : AbstractValidator<HonourForm>
{
    public HonourShape()
    {
        RuleFor(form => form.On).NotNull().Says("Volunteer.On.Missing");
        RuleFor(form => form.Title).NotEmpty().Says("Volunteer.Honour.Title.Missing");
    }
}

/// <summary>A suspension.</summary>
public sealed class SuspendForm : PortalForm
{
    public SuspensionReason? Reason { get; set; }
    public DateOnly? Until { get; set; }
}

/// <summary>Shape of <see cref="SuspendForm"/>.</summary>
public sealed class SuspendShape : AbstractValidator<SuspendForm>
{
    public SuspendShape() =>
        RuleFor(form => form.Reason).NotNull().Says("Volunteer.Reason.Missing");
}
